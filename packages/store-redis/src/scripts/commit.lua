-- Writes everything that turns changed; of each all or nothing.
-- After: lanes, ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  empty
-- ARGV[3]  how many turns; then for each:
--   ref of the conversation
--   four numbers, a space between them: fencing token; version the turn was computed from; 1 to keep the lease; for how long to take the first
--     reply, milliseconds, 0 to leave it to others
--   the lengths of the five lists below, a space between them
--   the snapshot
--   name of its stack of flows, eight letters, and the stack's JSON; empty for none
--   and five lists:
--     consumed: digest of the inbound id; in one with it unless it was handled: state 2 or 3, and the reason
--     timers that fired or are cancelled: id
--     timers to set: id; due, epoch milliseconds
--     replies: digest; the rest as in :l, from the semicolon on (on Cluster it is known already where they belong)
--     jobs: id; ref and job
-- Answers for each a number: 0 for stale; -n when the nth of the consumed is a duplicate; else 1, + 2 when the conversation may be leased at once,
-- + 4 when a reply may be taken at once, + 8 * n when its nth reply was taken.
cursor = 2
local total = number()
local STACK_NAME = 8
-- Of most turns: one message, one reply.
local USUAL = '1 0 0 1 0'
local outcomes, writes, turns, outbox, timers_due = {}, {}, {}, {}, {}
local numbers = {}

-- What is settled now, by state.
local function settled(state)
  numbers[state] = numbers[state] or entry_text(now, state, 0, false)
  return numbers[state]
end

-- Which of the consumed is not in the queue, or else the items in the queue.
local function look_for(queue, digests)
  local pending, items = {}, {}
  for _, item in ipairs(call('LRANGE', queue, 0, -1)) do pending[item:sub(1, DIGEST)] = item end
  for i, digest in ipairs(digests) do
    items[i] = pending[digest]
    if not items[i] then return i end
    pending[digest] = nil
  end
  return nil, items
end

-- Takes the consumed out of the queue. Answers which is a duplicate, or else their items and whether more wait.
local function consume(queue, digests)
  if not digests[1] then return nil, digests, call('EXISTS', queue) == 1 end
  -- Most turns consume what stands first, in order. What is in the queue is pending, and nothing else is.
  local items = call('LPOP', queue, #digests + 1) or {}
  local are_first = true
  for i, digest in ipairs(digests) do
    if not items[i] or items[i]:sub(1, DIGEST) ~= digest then are_first = false end
  end
  if are_first then
    local further = items[#digests + 1]
    if further then call('LPUSH', queue, further) end
    return nil, items, further ~= nil
  end
  if items[1] then put_back(queue, items) end
  local duplicate, elsewhere = look_for(queue, digests)
  if duplicate then return duplicate end
  for _, item in ipairs(elsewhere) do call('LREM', queue, 1, item) end
  return nil, elsewhere, call('EXISTS', queue) == 1
end

local function change_stack(lane, stack, json)
  if lane[STACK] ~= '' and call('HINCRBY', base .. ':flows', lane[STACK], -1) == 0 then
    call('HDEL', base .. ':flows', lane[STACK])
    call('HDEL', base .. ':stacks', lane[STACK])
  end
  if stack ~= '' then
    call('HINCRBY', base .. ':flows', stack, 1)
    call('HSET', base .. ':stacks', stack, json)
  end
  lane[STACK] = stack
end

local function change_timers(ref, lane, gone, set)
  local timers = base .. ':t:' .. ref
  for _ = 1, gone do count('timers', -call('ZREM', timers, arg())) end
  for _ = 1, set do
    local id, due = arg(), arg()
    count('timers', call('ZADD', timers, due, id))
  end
  lane[TIMER] = first_score(timers) or 0
  timers_due[ref] = lane[TIMER] > 0 and text(lane[TIMER])
end

local taken_now = '1,1,' .. now .. ',0,1,0,0'

-- Answers what to add to the outcome.
local function add_replies(ref, how_many, ttl)
  local items, taken = {}, 0
  for i = 1, how_many do
    local digest, rest = arg(), arg()
    if is_new(ref, digest) then
      local known = NOT_BEGUN
      if ttl > 0 and taken == 0 then
        taken = i
        known = taken_now
      end
      items[#items + 1] = digest .. known .. rest
    end
  end
  if not items[1] then return 0 end
  count('replies', #items)
  local length = call('RPUSH', base .. ':l:' .. ref, unpack(items))
  if length > #items then
    -- Another waits before.
    if taken > 0 then
      local _, rest = sending_of(items[1])
      call('LSET', base .. ':l:' .. ref, length - #items, items[1]:sub(1, DIGEST) .. NOT_BEGUN .. rest)
    end
    return 0
  end
  outbox[ref] = taken > 0 and text((now + ttl) * 1000) or now_text
  return taken > 0 and 8 * taken or 4
end

local function add_jobs(ref, how_many)
  will_change('job')
  local last = call('ZREVRANGE', base .. ':jobs', 0, 0, 'WITHSCORES')
  local age = math.max(now_us, last[2] and tonumber(last[2]) + 1 or 0)
  for i = 1, how_many do
    local id, job = arg(), arg()
    if call('HSETNX', base .. ':j', id, job) == 1 then
      call('ZADD', base .. ':jobs', text(age + i - 1), id)
      call('SADD', base .. ':y:' .. ref, id)
    end
  end
end

local function consumed_of(how_many)
  local digests, ends = {}, {}
  for i = 1, how_many do
    local value = arg()
    if #value > DIGEST then
      digests[i], ends[i] = value:sub(1, DIGEST), value:sub(1 + DIGEST)
    else
      digests[i], ends[i] = value, '1'
    end
  end
  return digests, ends
end

local function record(ref, lane, digest, item, ending)
  local state = ending:byte() - 48
  settle_id(ref, digest, state, settled(state))
  count(STATE_COUNTS[state], 1)
  if state == DEAD_MESSAGE then bury(ref, 'i' .. digest, item, ending:sub(2)) end
  if lane[HAS_TRIES] == 1 then call('HDEL', base .. ':a:' .. ref, digest, digest .. ':r') end
end

-- Where each turn stands, so that all lanes are read at once.
local usual = { 1, 0, 0, 1, 0 }
local starts, lengths, keys, lanes = {}, {}, {}, {}
do
  local at = cursor + 1
  for n = 1, total do
    starts[n], keys[n] = at, base .. ':c:' .. ARGV[at]
    if ARGV[at + 2] == USUAL then
      lengths[n] = usual
      at = at + 8
    else
      local list = { ARGV[at + 2]:match('^(%d+) (%d+) (%d+) (%d+) (%d+)$') }
      for i = 1, 5 do list[i] = tonumber(list[i]) end
      lengths[n] = list
      at = at + 5 + list[1] + list[2] + 2 * list[3] + 2 * list[4] + 2 * list[5]
    end
  end
end
for n, packed in ipairs(call('MGET', unpack(keys))) do lanes[keys[n]] = lanes[keys[n]] or read_lane(packed) end

for n = 1, total do
  local start = starts[n]
  local token, version, keep_lease, ttl = ARGV[start + 1]:match('^(%d+) (%d+) (%d) (%d+)$')
  local consumed, gone, set, replies, jobs = unpack(lengths[n])
  local ref, lane, outcome = ARGV[start], lanes[keys[n]], 0
  cursor = start + 4
  if is_held(lane, tonumber(token)) then
    local digests, ends = consumed_of(consumed)
    local duplicate, items, is_pending
    if lane[VERSION] == tonumber(version) then
      duplicate, items, is_pending = consume(base .. ':q:' .. ref, digests)
    else
      duplicate = look_for(base .. ':q:' .. ref, digests) or 0
    end
    outcome = duplicate and -duplicate or 1
    if not duplicate then
      for i, digest in ipairs(digests) do record(ref, lane, digest, items[i], ends[i]) end
      if not is_pending then lane[HAS_TRIES] = 0 end
      local stack = ARGV[start + 4]:sub(1, STACK_NAME)
      if lane[STACK] ~= stack then change_stack(lane, stack, ARGV[start + 4]:sub(1 + STACK_NAME)) end
      if lane[HAS_CHECKPOINTS] == 1 then
        call('DEL', base .. ':p:' .. ref)
        lane[HAS_CHECKPOINTS] = 0
      end
      if gone + set > 0 then change_timers(ref, lane, gone, set) end
      if replies > 0 then outcome = outcome + add_replies(ref, replies, tonumber(ttl)) end
      if jobs > 0 then add_jobs(ref, jobs) end
      lane[VERSION], lane[TAKEOVERS] = lane[VERSION] + 1, 0
      if keep_lease == '0' then lane[LEASED] = 0 end
      local is_ready
      turns[ref], is_ready = ready_at(lane, is_pending)
      if is_ready then outcome = outcome + 2 end
      writes[#writes + 1] = keys[n]
      writes[#writes + 1] = write_lane(lane)
      writes[#writes + 1] = base .. ':s:' .. ref
      writes[#writes + 1] = ARGV[start + 3]
    end
  end
  outcomes[n] = outcome
end

if writes[1] then call('MSET', unpack(writes)) end
if next(turns) then
  will_change('turn')
  schedule(base .. ':turns', turns)
end
if next(outbox) then
  will_change('outbox')
  schedule(base .. ':outbox', outbox)
end
if next(timers_due) then
  will_change('timer')
  schedule(base .. ':timers', timers_due)
end
return answer(outcomes)
