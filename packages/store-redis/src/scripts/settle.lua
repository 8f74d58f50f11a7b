-- Records what became of a taken reply.
-- After: ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- ARGV[3]  digest of the reply
-- ARGV[4]  token
-- ARGV[5]  sent, dead-lettered, retry or ambiguous
-- ARGV[6]  of sent: 1 for a possible duplicate; of dead-lettered: why; of the others: when to hand it out again, epoch milliseconds
-- ARGV[7]  for how long to take the next one, milliseconds; empty to leave it to others
-- Answers { 'stale' }, or { 'settled', 1 when another may be taken now, the next one as in take.lua }.
local ref, digest, token, outcome, detail, ttl = arg(), arg(), number(), arg(), arg(), number()
local sending = sending_of(ref, digest)
if sending[SENDING] ~= token or sending[BEGUN] == 0 then return answer({ 'stale' }) end

if outcome == 'retry' or outcome == 'ambiguous' then
  if outcome == 'retry' then
    sending[BEGUN] = 0
    sending[DOUBTFUL] = sending[DOUBTFUL] - 1
    keep_sending(ref, digest, sending)
  end
  will_change('outbox')
  call('ZADD', base .. ':outbox', tonumber(detail) * 1000, ref)
  return answer({ 'settled', 0 })
end
if outcome == 'sent' and detail == '1' then sending[IS_DUPLICATE] = 1 end
close_reply(ref, digest, sending, outcome == 'sent' and 1 or 3, detail)
if ttl then return answer({ 'settled', 0, take_head(ref, ttl) }) end
return answer({ 'settled', offer_head(ref) and 1 or 0 })
