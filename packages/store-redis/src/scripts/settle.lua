-- Records what became of taken replies.
-- After: ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  empty
-- ARGV[3]  how many; then for each:
--   ref of the conversation
--   digest of the reply
--   token; for how long to take the next one, milliseconds, 0 to leave it to others; s for sent, d for dead-lettered, r for retry, a for
--     ambiguous; and of sent: 1 for a possible duplicate; of dead-lettered: why; of the others: when to hand it out again, epoch milliseconds;
--     a space between them
-- Answers for each: 0 for stale, 1, 2 when another may be taken now, or the next one as taken, as in :l.
cursor = 2
local outcomes, outbox = {}, {}

-- Most are taken once, and nothing is in doubt.
local USUAL = '^1,1,%d+,0,1,0,0;'
local usual = { 1, 1, 1, 0, 1, 0, 0 }

local function wait(key, item, sending, rest, outcome)
  if outcome ~= 'r' then return end
  sending[BEGUN] = 0
  sending[DOUBTFUL] = sending[DOUBTFUL] - 1
  call('LSET', key, 0, write_reply(item:sub(1, DIGEST), sending, rest))
end

for n = 1, number() do
  local ref, digest = arg(), arg()
  local token, ttl, outcome, detail = arg():match('^(%d+) (%d+) (%a) (.*)$')
  local key = base .. ':l:' .. ref
  local is_over = outcome == 's' or outcome == 'd'
  -- Most conversations have one open reply; the one behind it, if any, goes back.
  local items = is_over and call('LPOP', key, 2) or not is_over and call('LRANGE', key, 0, 0) or {}
  local item = items[1]
  local sending, rest
  if item and item:sub(1, DIGEST) == digest then
    if is_over and item:find(USUAL, 1 + DIGEST) then
      sending = usual
    else
      sending, rest = sending_of(item)
    end
  end
  if not sending or sending[SENDING] ~= tonumber(token) or sending[BEGUN] == 0 then
    if is_over and item then put_back(key, items) end
    outcomes[n] = 0
  elseif not is_over then
    wait(key, item, sending, rest, outcome)
    outbox[ref] = text(tonumber(detail) * 1000)
    outcomes[n] = 1
  else
    if outcome == 's' and detail == '1' then
      sending = { unpack(sending) }
      sending[IS_DUPLICATE] = 1
    end
    close_reply(ref, item, sending, outcome == 's' and SENT or DEAD_REPLY, detail)
    local following = items[2]
    if not following then
      outbox[ref] = false
      outcomes[n] = 1
    elseif ttl == '0' then
      call('LPUSH', key, following)
      outbox[ref] = now_text
      outcomes[n] = 2
    else
      following = begin(following)
      call('LPUSH', key, following)
      outbox[ref] = text((now + tonumber(ttl)) * 1000)
      outcomes[n] = following
    end
  end
end
if next(outbox) then
  will_change('outbox')
  schedule(base .. ':outbox', outbox)
end
return answer(outcomes)
