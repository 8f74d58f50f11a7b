-- Put before every script of conversations. Not a script of its own.
--
-- KEYS[1]  base of a shard, such as recado:{s12}. Every other key of that shard begins with it, so one slot holds them all.
-- ARGV[1]  now, epoch microseconds; empty to ask the server.
--
-- After it stands one-server.lua or cluster.lua. Of these and of the parts that a script names in its line `After`, functions it does not
-- use are left out (see load-script.ts): Redis makes them anew at every call.
--
-- Scripts of the hot path (accept, lease, checkpoint, commit, settle, receipt) do many calls at once: the process gathers what it is asked at the same time.
-- What they write to lists shared by a shard they gather too, and write at their end.
--
-- Keys of a shard, <ref> being the digest of a conversation id and <digest> that of an inbound id or a reply's:
--   :c:<ref>   string  what scheduling knows, see lanes.lua; missing until its first lease
--   :s:<ref>   string  the snapshot
--   :q:<ref>   list    pending messages in order of arrival: <digest><who, when, where>\0<body>
--   :a:<ref>   hash    failed tries of pending messages, by digest; the same with :r why nothing can be done with one
--   :l:<ref>   list    open replies in sending order: <digest><what is known of sending it>;<id and conversation id>\0<body>
--   :d:<ref>   hash    dead letters: i<digest> or r<digest> as in :q or :l; the same with :d why it died
--   :t:<ref>   zset    timers by due time
--   :p:<ref>   list    checkpoints: key, result, key, result
--   :i:<n>     hash    what became of each inbound id and each reply, by digest, n being how the digest begins; see ledger.lua
--   :turns     zset    conversations by when they may be leased, microseconds; it may say too early, never too late
--   :outbox    zset    conversations by when their first open reply may be taken, microseconds
--   :timers    zset    conversations by their next timer, milliseconds
--   :dead      zset    dead letters (<kind><ref><digest>) by when they died, microseconds
--   :j, :jobs, :taken  hash, zset by age, zset by when the relay's time ends: jobs
--   :y:<ref>   set     ids of the conversation's jobs
--   :erased    zset    conversations of erased people by when that was, milliseconds; they take no messages
--   :flows, :stacks    hashes: how many conversations stand in a stack of flows, and its JSON
--   :counts    hash    the ledger
--   :where:<n> hash    Cluster: of every id whose own digest falls here: which conversation it belongs to
local call = redis.call
local base = KEYS[1]
local DIGEST = 16

local cursor = 1
local function arg()
  cursor = cursor + 1
  return ARGV[cursor]
end
local function number()
  return tonumber(arg())
end

-- As text too: to write a number costs Redis more than to copy it.
local now_text = ARGV[1]
if now_text == '' then
  local time = call('TIME')
  now_text = time[1] .. string.format('%06d', time[2])
end
local now_us = tonumber(now_text)
local now = math.floor(now_us / 1000)

-- Lua prints 14 digits; microseconds have 16.
local function text(value)
  return string.format('%.0f', value)
end

-- The ledger is written at the end of a script, see `answer`.
local counts = {}
local function count(field, by)
  counts[field] = (counts[field] or 0) + by
end
local function write_counts()
  for field, by in pairs(counts) do
    if by ~= 0 then call('HINCRBY', base .. ':counts', field, by) end
  end
end

local function first_score(key)
  local first = call('ZRANGE', key, 0, 0, 'WITHSCORES')
  return first[2] and tonumber(first[2])
end

-- Moves conversations of a schedule (by ref: the score as text, or false to leave it), all at once.
local function schedule(key, moves)
  local put, gone = {}, {}
  for ref, at in pairs(moves) do
    if at then
      put[#put + 1] = at
      put[#put + 1] = ref
    else
      gone[#gone + 1] = ref
    end
  end
  if put[1] then call('ZADD', key, unpack(put)) end
  if gone[1] then call('ZREM', key, unpack(gone)) end
end

local QUEUES = { turn = ':turns', outbox = ':outbox', timer = ':timers' }

-- When a shard has work of a kind, or nil. Timers count in milliseconds, the others in microseconds.
local function earliest(kind)
  if QUEUES[kind] then return first_score(base .. QUEUES[kind]) end
  if call('ZCARD', base .. ':jobs') > call('ZCARD', base .. ':taken') then return math.min(now_us, first_score(base .. ':jobs')) end
  return first_score(base .. ':taken')
end
