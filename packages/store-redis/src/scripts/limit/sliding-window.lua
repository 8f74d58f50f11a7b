-- Takes units, if no more than the limit were taken in the window that ends now; all or none.
--
-- KEYS[1]  list: when each unit was taken (epoch microseconds), the oldest first
-- ARGV[1]  now, epoch microseconds; empty to ask the server
-- ARGV[2]  limit
-- ARGV[3]  window, milliseconds
-- ARGV[4]  units wanted
-- Answers { 1 or 0, units left, milliseconds until it can be allowed }.
local key = KEYS[1]
local limit, window, cost = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local now = tonumber(ARGV[1])
-- The server's expiry knows nothing of a clock of the caller's.
local kept_longer = 3600000
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000000 + time[2]
  kept_longer = 1000
end
local now_text = string.format('%.0f', now)

local function add(units)
  for first = 1, units, 1000 do
    local times = {}
    for unit = first, math.min(units, first + 999) do times[#times + 1] = now_text end
    redis.call('RPUSH', key, unpack(times))
  end
end

-- The server's clock went back: what was taken then counts from now.
local newest = redis.call('LINDEX', key, -1)
if newest and tonumber(newest) > now then
  local units = redis.call('LLEN', key)
  redis.call('DEL', key)
  add(units)
end

local from = now - window * 1000
local oldest = redis.call('LINDEX', key, 0)
while oldest and tonumber(oldest) <= from do
  redis.call('LPOP', key)
  oldest = redis.call('LINDEX', key, 0)
end

local taken = redis.call('LLEN', key)
local excess = taken + cost - limit
if excess <= 0 then add(cost) end
redis.call('PEXPIRE', key, string.format('%.0f', math.ceil(window) + kept_longer))
if excess <= 0 then return { 1, limit - taken - cost, 0 } end
local leaves_last = tonumber(redis.call('LINDEX', key, excess - 1)) or now
return { 0, math.max(0, limit - taken), math.max(1, math.ceil((leaves_last - from) / 1000)) }
