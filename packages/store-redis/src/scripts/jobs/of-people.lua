-- Looks through a page of the jobs of a queue of BullMQ for those of people, and erases them when asked to: one that is not running ends as
-- done, one that runs goes on, and of both no more is kept than who they are.
--
-- KEYS[1]  base of the queue, to which the names of its lists and the ids of its jobs are appended
-- ARGV[1]  the list: wait, delayed, active and so on; the newest first
-- ARGV[2]  where to begin in it
-- ARGV[3]  how many to look at
-- ARGV[4]  now, epoch milliseconds, to erase them; empty to leave them
-- ARGV[5…] people as JSON
-- Answers { how many there were, how many left the list, ids of theirs }.
local base, state, from, now = KEYS[1], ARGV[1], tonumber(ARGV[2]), ARGV[4]
local key, to = base .. state, from + tonumber(ARGV[3]) - 1
local is_list = redis.call('TYPE', key).ok == 'list'
local page = is_list and redis.call('LRANGE', key, from, to) or redis.call('ZREVRANGE', key, from, to)
local left, theirs = 0, {}

local function is_theirs(data)
  -- Of data only the first level is unquoted.
  for i = 5, #ARGV do
    if data:find('"person":' .. ARGV[i], 1, true) then return true end
  end
  return false
end

local function erase(id, data)
  local job = cjson.decode(data)
  local empty = { id = job.id, queue = job.queue, name = job.name, data = '{}', isErased = true }
  redis.call('HSET', base .. id, 'data', cjson.encode(empty))
  if state == 'active' or state == 'completed' then return end
  if is_list then redis.call('LREM', key, 1, id) else redis.call('ZREM', key, id) end
  redis.call('HDEL', base .. id, 'failedReason', 'stacktrace')
  redis.call('HSET', base .. id, 'finishedOn', now)
  redis.call('ZADD', base .. 'completed', now, id)
  left = left + 1
end

for _, id in ipairs(page) do
  local data = redis.call('HGET', base .. id, 'data')
  if data and is_theirs(data) then
    theirs[#theirs + 1] = id
    if now ~= '' then erase(id, data) end
  end
end
return { #page, left, theirs }
