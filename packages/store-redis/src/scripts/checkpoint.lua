-- Keeps a result of an unfinished turn; the first one of a key stays.
-- After: lanes
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- ARGV[3]  fencing token
-- ARGV[4]  key
-- ARGV[5]  result
-- Answers 1, or 0 when the lease is lost.
local ref, token, key, result = arg(), number(), arg(), arg()
local lane = held(ref, token)
if not lane then return answer(0) end
local kept = call('LRANGE', base .. ':p:' .. ref, 0, -1)
for i = 1, #kept, 2 do
  if kept[i] == key then return answer(1) end
end
call('RPUSH', base .. ':p:' .. ref, key, result)
if lane[HAS_CHECKPOINTS] == 0 then
  lane[HAS_CHECKPOINTS] = 1
  keep_lane(ref, lane)
end
return answer(1)
