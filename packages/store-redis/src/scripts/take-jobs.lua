-- Takes the oldest jobs that no relay has.
--
-- KEYS     as in prelude.lua
-- ARGV[2]  for how long, milliseconds
-- ARGV[3]  most jobs
-- Answers jobs as they were committed, ref and job, each after its id.
local PAGE = 100
local ttl, limit = number(), number()
local taken = {}

local function take_page(first)
  for _, id in ipairs(call('ZRANGE', base .. ':jobs', first, first + PAGE - 1)) do
    if #taken >= limit * 2 then return end
    local held_until = call('ZSCORE', base .. ':taken', id)
    if not held_until or tonumber(held_until) <= now_us then
      call('ZADD', base .. ':taken', (now + ttl) * 1000, id)
      taken[#taken + 1] = id
      taken[#taken + 1] = call('HGET', base .. ':j', id)
    end
  end
end

-- Without a job that is free or whose relay's time is over there is nothing to look through.
if (earliest('job') or math.huge) <= now_us then
  for first = 0, call('ZCARD', base .. ':jobs') - 1, PAGE do
    take_page(first)
    if #taken >= limit * 2 then break end
  end
end
looked('job')
return answer(taken)
