-- Deletes what is kept of a conversation. Ids stay known: what was open ends as a dead letter without a body.
-- The conversation stays too, with its fencing token, so that a worker in the middle of a turn commits nothing.
-- After: lanes, ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- Answers how many { snapshots, messages, replies, jobs, timers } were deleted.
local ref = arg()
local lane = lane_of(ref)
if not lane then return answer({ 0, 0, 0, 0, 0 }) end

local open = {
  i = call('LRANGE', base .. ':q:' .. ref, 0, -1),
  r = call('LRANGE', base .. ':l:' .. ref, 0, -1),
}
call('DEL', base .. ':q:' .. ref, base .. ':a:' .. ref)
for _, item in ipairs(open.i) do
  local digest = item:sub(1, DIGEST)
  call('ZADD', base .. ':k:' .. ref, score_of(now, 3, 0, false), 'i' .. digest)
  bury(ref, 'i' .. digest, item, 'erased')
end
count('dead', #open.i)
for _, item in ipairs(open.r) do
  local digest = item:sub(1, DIGEST)
  close_reply(ref, digest, sending_of(ref, digest), 3, 'erased')
end
if #open.i + #open.r > 0 then grow_old(ref, lane) end
will_change('outbox')
call('ZREM', base .. ':outbox', ref)

-- Letters end in their body, after the last zero byte.
local bodies = { i = 0, r = 0 }
local dead = call('HGETALL', base .. ':d:' .. ref)
for i = 1, #dead, 2 do
  local member, item = dead[i], dead[i + 1]
  local kind = member:sub(1, 1)
  if #member == 1 + DIGEST and item:find('%z.') then
    bodies[kind] = bodies[kind] + 1
    call('HSET', base .. ':d:' .. ref, member, item:sub(1, item:find('%z')))
    call('HDEL', base .. ':d:' .. ref, member .. ':x')
  end
end

will_change('job')
local jobs = call('SMEMBERS', base .. ':y:' .. ref)
for _, id in ipairs(jobs) do
  call('HDEL', base .. ':j', id)
  call('ZREM', base .. ':jobs', id)
  call('ZREM', base .. ':taken', id)
end

will_change('timer')
local timers = call('ZCARD', base .. ':t:' .. ref)
count('timers', -timers)
call('ZREM', base .. ':timers', ref)

if lane[STACK] ~= '' and call('HINCRBY', base .. ':flows', lane[STACK], -1) == 0 then
  call('HDEL', base .. ':flows', lane[STACK])
  call('HDEL', base .. ':stacks', lane[STACK])
end
local snapshots = call('DEL', base .. ':s:' .. ref)
call('DEL', base .. ':t:' .. ref, base .. ':p:' .. ref, base .. ':x:' .. ref, base .. ':y:' .. ref)
local empty = new_lane(lane[ID])
empty[TOKEN], empty[IS_OLD] = lane[TOKEN], lane[IS_OLD]
save_lane(ref, empty)
return answer({ snapshots, bodies.i, bodies.r, #jobs, timers })
