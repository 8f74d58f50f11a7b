-- What became of messages and replies. Not a script of its own.
--
-- Of each id :i has a text:
--   @<ref>         a message that is pending, or a reply that is open, and its conversation
--   <number>       what is settled: ((settled at, epoch milliseconds * 2 + 1 for a possible duplicate) * 8 + rank of the highest receipt) * 8
--                  + state; state 0 marks an inbound id that moved to another conversation before it was appended here
--   <number>@<ref> what is dead
local MOVED, DEAD_MESSAGE, SENT, FAILED, DEAD_REPLY = 0, 3, 4, 5, 6
local STATE_COUNTS = { 'handled', 'merged', 'dead', 'sent', 'failed', 'dead replies' }

local function id_key(digest)
  return base .. ':i:' .. digest:sub(1, BUCKET)
end

local function entry_text(settled_at, state, rank, is_duplicate)
  return text(((settled_at * 2 + (is_duplicate and 1 or 0)) * 8 + rank) * 8 + state)
end

-- Of a text of :i: its number taken apart; ref of what is open or dead.
local function read_entry(kept)
  local score, ref = kept:match('^(%d*)@?(.*)$')
  if score == '' then return { ref = ref, is_open = true, state = 0, rank = 0 } end
  score = tonumber(score)
  local high = math.floor(score / 64)
  return {
    ref = ref,
    settled_at = math.floor(high / 2),
    is_duplicate = high % 2 == 1,
    rank = math.floor(score / 8) % 8,
    state = score % 8,
  }
end

-- nil when it is not known.
local function entry_of(digest)
  local kept = call('HGET', id_key(digest), digest)
  return kept and read_entry(kept)
end

-- Makes an id known as belonging to this conversation. false: it is known already.
local function is_new(ref, digest)
  return call('HSETNX', id_key(digest), digest, '@' .. ref) == 1
end

-- Records what became of an id: a number of :i.
local function settle_id(ref, digest, state, number)
  if state == DEAD_MESSAGE or state == DEAD_REPLY then number = number .. '@' .. ref end
  call('HSET', id_key(digest), digest, number)
end

local function count_entry(state, is_duplicate, by)
  count(STATE_COUNTS[state], by)
  if (state == SENT or state == FAILED) and is_duplicate then count('possible duplicates', by) end
end

local function bury(ref, member, item, reason)
  call('HSET', base .. ':d:' .. ref, member, item, member .. ':d', reason)
  call('ZADD', base .. ':dead', now_text, member:sub(1, 1) .. ref .. member:sub(2))
end

local function unbury(ref, member)
  call('HDEL', base .. ':d:' .. ref, member, member .. ':d')
  call('ZREM', base .. ':dead', member:sub(1, 1) .. ref .. member:sub(2))
end

-- The item of a digest in a list, wherever it stands, and where.
local function find_item(key, digest)
  for i, item in ipairs(call('LRANGE', key, 0, -1)) do
    if item:sub(1, DIGEST) == digest then return item, i end
  end
end

-- Puts items back to the front of a list they were taken from.
local function put_back(key, items)
  local reversed = {}
  for i = #items, 1, -1 do reversed[#reversed + 1] = items[i] end
  call('LPUSH', key, unpack(reversed))
end
