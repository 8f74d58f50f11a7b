-- Writes everything a turn changed, or nothing.
-- After: lanes, ledger
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- ARGV[3]  fencing token
-- ARGV[4]  version the turn was computed from
-- ARGV[5]  1 to keep the lease
-- ARGV[6]  the snapshot
-- ARGV[7]  name of its stack of flows, empty for none; and ARGV[8] its JSON
-- then six lists, each with its length before it:
--   consumed: digest of the inbound id; state 1 to 3; reason
--   timers that fired or are cancelled: id
--   timers to set: id; due, epoch milliseconds
--   replies: digest; the reply as in :l; key that will know where it belongs (on Cluster it knows already)
--   jobs: id; ref and job
-- Answers { 'committed', version, 1 for a turn to take at once, 1 for a reply to take at once }, { 'duplicate', which of the consumed }
-- or { 'stale' }.
local ref, token, expected, keep_lease, snapshot, stack, flows = arg(), number(), number(), arg(), arg(), arg(), arg()
local lane = held(ref, token)
if not lane then return answer({ 'stale' }) end
local known, queue = base .. ':k:' .. ref, base .. ':q:' .. ref

-- Most turns consume what stands first, in order. What is in the queue is pending, and nothing else is.
local consumed = {}
local are_first = true
local total = number()
local items = total > 0 and call('LRANGE', queue, 0, total - 1) or {}
for i = 1, total do
  consumed[i] = { arg(), number(), arg() }
  if not items[i] or items[i]:sub(1, DIGEST) ~= consumed[i][1] then are_first = false end
end
if not are_first then
  local pending = {}
  for _, item in ipairs(call('LRANGE', queue, 0, -1)) do pending[item:sub(1, DIGEST)] = item end
  for i, entry in ipairs(consumed) do
    items[i] = pending[entry[1]]
    if not items[i] then return answer({ 'duplicate', i }) end
    pending[entry[1]] = nil
  end
end
if lane[VERSION] ~= expected then return answer({ 'stale' }) end

if are_first and total > 0 then call('LTRIM', queue, total, -1) end
local settled = { 0, 0, 0 }
for i, entry in ipairs(consumed) do
  local digest, state, reason = entry[1], entry[2], entry[3]
  if not are_first then call('LREM', queue, 1, items[i]) end
  if lane[HAS_TRIES] == 1 then call('HDEL', base .. ':a:' .. ref, digest) end
  call('ZADD', known, score_of(now, state, 0, false), 'i' .. digest)
  if state == 3 then bury(ref, 'i' .. digest, items[i], reason) end
  settled[state] = settled[state] + 1
end
for state, by in ipairs(settled) do count(MESSAGE_COUNTS[state], by) end
lane[PENDING] = lane[PENDING] - total
if lane[PENDING] == 0 then lane[HAS_TRIES] = 0 end

call('SET', base .. ':s:' .. ref, snapshot)
if lane[STACK] ~= stack then
  if lane[STACK] ~= '' and call('HINCRBY', base .. ':flows', lane[STACK], -1) == 0 then
    call('HDEL', base .. ':flows', lane[STACK])
    call('HDEL', base .. ':stacks', lane[STACK])
  end
  if stack ~= '' then
    call('HINCRBY', base .. ':flows', stack, 1)
    call('HSET', base .. ':stacks', stack, flows)
  end
  lane[STACK] = stack
end
if lane[HAS_CHECKPOINTS] == 1 then
  call('DEL', base .. ':p:' .. ref)
  lane[HAS_CHECKPOINTS] = 0
end

local timers, changed = base .. ':t:' .. ref, 0
local gone = number()
for _ = 1, gone do changed = changed - call('ZREM', timers, arg()) end
local set = number()
for _ = 1, set do
  local id, due = arg(), arg()
  changed = changed + call('ZADD', timers, due, id)
end
if gone + set > 0 then
  count('timers', changed)
  lane[TIMER] = first_score(timers) or 0
  will_change('timer')
  if lane[TIMER] > 0 then
    call('ZADD', base .. ':timers', lane[TIMER], ref)
  else
    call('ZREM', base .. ':timers', ref)
  end
end

local replies, has_replies = 0, 0
for _ = 1, number() do
  local digest, item, where = arg(), arg(), arg()
  if is_new(ref, 'r' .. digest, where) then
    if call('RPUSH', base .. ':l:' .. ref, item) == 1 then has_replies = 1 end
    replies = replies + 1
  end
end
count('replies', replies)
if has_replies == 1 then
  will_change('outbox')
  call('ZADD', base .. ':outbox', now_text, ref)
end

local jobs = number()
if jobs > 0 then
  will_change('job')
  local last = call('ZREVRANGE', base .. ':jobs', 0, 0, 'WITHSCORES')
  local age = math.max(now_us, last[2] and tonumber(last[2]) + 1 or 0)
  for i = 1, jobs do
    local id, job = arg(), arg()
    if call('HSETNX', base .. ':j', id, job) == 1 then
      call('ZADD', base .. ':jobs', age + i - 1, id)
      call('SADD', base .. ':y:' .. ref, id)
    end
  end
end

if total + replies > 0 then grow_old(ref, lane) end
lane[VERSION] = lane[VERSION] + 1
if keep_lease ~= '1' then
  lane[LEASED] = 0
  lane[OWNER] = ''
end
local became = save_lane(ref, lane)
return answer({ 'committed', lane[VERSION], became == 'ready' and 1 or 0, has_replies })
