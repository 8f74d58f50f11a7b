-- Leases the conversation that waits longest and loads it.
-- After: lanes
--
-- KEYS     as in prelude.lua
-- ARGV[2]  owner
-- ARGV[3]  how long, milliseconds
-- ARGV[4]  most messages to load
-- Answers nothing, or: conversation id, fencing token, version, snapshot, messages as in :q, their failed tries (empty: none failed),
-- timers (id, due), checkpoints (key, result).
local owner, ttl, limit = arg(), number(), number()

local ref, lane
repeat
  local first = call('ZRANGE', base .. ':turns', 0, 0, 'WITHSCORES')
  if not first[1] or tonumber(first[2]) > now_us then
    looked('turn')
    return answer(false)
  end
  ref = first[1]
  lane = lane_of(ref)
  -- The clock was set back and forth: saving works out anew when the lease lapses.
  if lane[LEASED] > now then save_lane(ref, lane) end
until lane[LEASED] <= now

lane[TOKEN] = lane[TOKEN] + 1
lane[OWNER] = owner
lane[LEASED] = now + ttl
lane[HELD] = 0
save_lane(ref, lane)
looked('turn')

local messages = lane[PENDING] > 0 and call('LRANGE', base .. ':q:' .. ref, 0, limit - 1) or {}
local tries = {}
if lane[HAS_TRIES] == 1 then
  for i, item in ipairs(messages) do tries[i] = tonumber(call('HGET', base .. ':a:' .. ref, item:sub(1, DIGEST)) or 0) end
end
local timers = {}
if lane[TIMER] > 0 and lane[TIMER] <= now then
  timers = call('ZRANGEBYSCORE', base .. ':t:' .. ref, '-inf', now, 'WITHSCORES')
end
return answer({
  lane[ID], lane[TOKEN], lane[VERSION], lane[VERSION] > 0 and call('GET', base .. ':s:' .. ref) or '',
  messages, tries, timers, lane[HAS_CHECKPOINTS] == 1 and call('LRANGE', base .. ':p:' .. ref, 0, -1) or {},
})
