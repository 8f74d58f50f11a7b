-- Takes the first open reply of conversations that have one due.
-- After: ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  for how long, milliseconds
-- ARGV[3]  most replies
-- Answers replies: as in :l, token, attempts, suspect since (epoch milliseconds, 0 for not).
local ttl, limit = number(), number()
local taken = {}
while #taken < limit do
  local first = call('ZRANGE', base .. ':outbox', 0, 0, 'WITHSCORES')
  if not first[1] or tonumber(first[2]) > now_us then break end
  taken[#taken + 1] = take_head(first[1], ttl)
end
looked('outbox')
return answer(taken)
