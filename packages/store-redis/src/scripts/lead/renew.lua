-- Extends a lead that is still held.
--
-- KEYS[1]  as in acquire.lua
-- ARGV[1]  now, epoch microseconds; empty to ask the server
-- ARGV[2]  fencing token
-- ARGV[3]  how long from now, milliseconds; 0 gives the lead up
-- Answers 1, or 0 when it is lost.
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000000 + time[2]
end
local kept = redis.call('HMGET', KEYS[1], 'token', 'until')
if kept[1] ~= ARGV[2] or tonumber(kept[2]) <= now then return 0 end
redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + ARGV[3] * 1000))
return 1
