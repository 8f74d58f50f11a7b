-- Takes a lead nobody has.
--
-- KEYS[1]  hash: token, of the newest leader; until (epoch microseconds), when its lead ends. Never removed: tokens only grow.
-- ARGV[1]  now, epoch microseconds; empty to ask the server
-- ARGV[2]  how long from now, milliseconds
-- Answers the fencing token, or 0 when somebody leads.
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000000 + time[2]
end
if tonumber(redis.call('HGET', KEYS[1], 'until') or 0) > now then return 0 end
redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + ARGV[2] * 1000))
return redis.call('HINCRBY', KEYS[1], 'token', 1)
