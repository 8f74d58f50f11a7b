-- Takes units from a bucket, all or none.
--
-- KEYS[1]  string: units missing, and when that was so (epoch microseconds)
-- ARGV[1]  now, epoch microseconds; empty to ask the server
-- ARGV[2]  capacity
-- ARGV[3]  units that come back a second
-- ARGV[4]  units wanted
-- Answers { 1 or 0, units left, milliseconds until it can be allowed }.
local capacity, per_second, cost = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
-- What adding up fractions may be off by.
local tolerance = 1e-6
local now = tonumber(ARGV[1])
-- The server's expiry knows nothing of a clock of the caller's.
local kept_longer = 3600000
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000000 + time[2]
  kept_longer = 1000
end

local missing = 0
local kept = redis.call('GET', KEYS[1])
if kept then
  local was_missing, at = kept:match('^(%S+) (%S+)$')
  missing = math.max(0, was_missing - math.max(0, now - at) / 1000000 * per_second)
end
missing = math.min(missing, capacity)

local left = capacity - missing
local allowed = left + tolerance >= cost
if allowed then missing = missing + cost end
local full_after = math.ceil(missing / per_second * 1000)
redis.call('SET', KEYS[1], string.format('%.9f %.0f', missing, now), 'PX', string.format('%.0f', full_after + kept_longer))
if allowed then return { 1, math.max(0, math.floor(capacity - missing + tolerance)), 0 } end
return { 0, math.max(0, math.floor(left + tolerance)), math.max(1, math.ceil((cost - left - tolerance) / per_second * 1000)) }
