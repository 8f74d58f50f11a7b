-- Deletes what is kept of a conversation, and lets it take nothing more. Ids stay known: what was open ends as a dead letter without a body.
-- The conversation stays too, with its fencing token, so that a worker in the middle of a turn commits nothing.
-- After: lanes, ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- Answers how many { snapshots, messages, replies, jobs, timers } were deleted.
local ref = arg()
local lane = lane_of(ref)

local messages, replies = call('LRANGE', base .. ':q:' .. ref, 0, -1), call('LRANGE', base .. ':l:' .. ref, 0, -1)
for _, item in ipairs(messages) do
  local digest = item:sub(1, DIGEST)
  settle_id(ref, digest, DEAD_MESSAGE, entry_text(now, DEAD_MESSAGE, 0, false))
  bury(ref, 'i' .. digest, item, 'erased')
end
count('dead', #messages)
for _, item in ipairs(replies) do close_reply(ref, item, sending_of(item), DEAD_REPLY, 'erased') end

-- Letters end in their body, after the last zero byte.
local bodies = { i = 0, r = 0 }
local dead = call('HGETALL', base .. ':d:' .. ref)
for i = 1, #dead, 2 do
  local member, item = dead[i], dead[i + 1]
  local kind = member:sub(1, 1)
  if #member == 1 + DIGEST and item:find('%z.') then
    bodies[kind] = bodies[kind] + 1
    call('HSET', base .. ':d:' .. ref, member, item:sub(1, item:find('%z')))
  end
end

will_change('job')
local jobs = call('SMEMBERS', base .. ':y:' .. ref)
for _, id in ipairs(jobs) do
  call('HDEL', base .. ':j', id)
  call('ZREM', base .. ':jobs', id)
  call('ZREM', base .. ':taken', id)
end

local timers = call('ZCARD', base .. ':t:' .. ref)
count('timers', -timers)
for _, kind in ipairs({ 'turn', 'outbox', 'timer' }) do
  will_change(kind)
  call('ZREM', base .. QUEUES[kind], ref)
end

local snapshots = call('DEL', base .. ':s:' .. ref)
for _, kept in ipairs({ ':q:', ':a:', ':l:', ':t:', ':p:', ':y:' }) do call('DEL', base .. kept .. ref) end
if lane then
  if lane[STACK] ~= '' and call('HINCRBY', base .. ':flows', lane[STACK], -1) == 0 then
    call('HDEL', base .. ':flows', lane[STACK])
    call('HDEL', base .. ':stacks', lane[STACK])
  end
  local empty = new_lane()
  empty[TOKEN] = lane[TOKEN]
  keep_lane(ref, empty)
end
call('ZADD', base .. ':erased', now, ref)
return answer({ snapshots, bodies.i, bodies.r, #jobs, timers })
