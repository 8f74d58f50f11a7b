-- Takes the first open reply of conversations that have one due.
-- After: ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  for how long, milliseconds
-- ARGV[3]  most replies
-- Answers replies as taken, as in :l.
local PAGE = 100
local ttl, limit = number(), number()
local lapse = text((now + ttl) * 1000)
local taken = {}
repeat
  local wanted = math.min(limit - #taken, PAGE)
  local first = call('ZRANGE', base .. ':outbox', 0, wanted - 1, 'WITHSCORES')
  local moves, due = {}, 0
  for i = 1, #first, 2 do
    if tonumber(first[i + 1]) > now_us then break end
    local ref = first[i]
    local item = call('LINDEX', base .. ':l:' .. ref, 0)
    if item then
      taken[#taken + 1] = begin(item)
      call('LSET', base .. ':l:' .. ref, 0, taken[#taken])
    end
    moves[ref] = item and lapse
    due = due + 1
  end
  schedule(base .. ':outbox', moves)
until due < wanted or #taken >= limit
looked('outbox')
return answer(taken)
