-- Gives a dead letter another chance. One whose person was erased has no body left.
-- After: ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  digest of the inbound id or of the reply
-- Answers 1, or 0 when there is no such dead letter.
local digest = arg()
local entry = entry_of(digest)
local is_message = entry and entry.state == DEAD_MESSAGE
if not entry or not is_message and entry.state ~= DEAD_REPLY then return answer(0) end
local ref, member = entry.ref, (is_message and 'i' or 'r') .. digest
local item = call('HGET', base .. ':d:' .. ref, member)
if not item or not item:find('%z.') then return answer(0) end

unbury(ref, member)
call('HSET', id_key(digest), digest, '@' .. ref)
count_entry(entry.state, false, -1)
if is_message then
  call('RPUSH', base .. ':q:' .. ref, item)
  will_change('turn')
  call('ZADD', base .. ':turns', 'LT', now_text, ref)
  return answer(1)
end
local sending, rest = sending_of(item)
sending[ATTEMPTS], sending[BEGUN], sending[SUSPECT], sending[RANK] = 0, 0, 0, entry.rank
if sending[DOUBTFUL] > 0 then sending[IS_DUPLICATE] = 1 end
-- Another may be on its way, or held back: then this one waits behind it.
if call('RPUSH', base .. ':l:' .. ref, write_reply(digest, sending, rest)) == 1 then
  will_change('outbox')
  call('ZADD', base .. ':outbox', now_text, ref)
end
return answer(1)
