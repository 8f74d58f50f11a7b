-- Keeps results of unfinished turns; the first one of a key stays.
-- After: lanes
--
-- KEYS     as in prelude.lua
-- ARGV[2]  empty
-- ARGV[3]  how many; then for each: ref of the conversation, fencing token, key, result
-- Answers for each 1, or 0 when the lease is lost.
cursor = 2

local function is_kept(results, key)
  local kept = call('LRANGE', results, 0, -1)
  for i = 1, #kept, 2 do
    if kept[i] == key then return true end
  end
  return false
end

local outcomes = {}
for n = 1, number() do
  local ref, token, key, result = arg(), number(), arg(), arg()
  local lane = held(ref, token)
  local results = base .. ':p:' .. ref
  if lane and (lane[HAS_CHECKPOINTS] == 0 or not is_kept(results, key)) then
    call('RPUSH', results, key, result)
    if lane[HAS_CHECKPOINTS] == 0 then
      lane[HAS_CHECKPOINTS] = 1
      keep_lane(ref, lane)
    end
  end
  outcomes[n] = lane and 1 or 0
end
return answer(outcomes)
