-- What became of messages and replies. Not a script of its own.
--
-- state in a score of :k: 1 handled or sent, 2 merged or failed, 3 dead; 0 marks an inbound id that moved to another conversation before it
-- was appended here. rank is that of the highest receipt. What is open has no entry, or on Cluster one of score 0.
local MOVED = 0
local function score_of(settled_at, state, rank, is_duplicate)
  return settled_at * 64 + (is_duplicate and 32 or 0) + rank * 4 + state
end

local function read_score(score)
  local flags = score % 64
  return { settled_at = (score - flags) / 64, state = flags % 4, rank = math.floor(flags % 32 / 4), is_duplicate = flags >= 32 }
end

-- nil when it is not known.
local function entry_of(ref, member)
  local score = call('ZSCORE', base .. ':k:' .. ref, member)
  return score and read_score(tonumber(score))
end

-- Makes an id known as belonging to this conversation. false: it is known already.
local function is_new(ref, member, where)
  if is_cluster then return call('ZADD', base .. ':k:' .. ref, 'NX', 0, member) == 1 end
  return call('HSETNX', where, member:sub(2), ref) == 1
end

local MESSAGE_COUNTS = { 'handled', 'merged', 'dead' }
local REPLY_COUNTS = { 'sent', 'failed', 'dead replies' }

local function bury(ref, member, item, reason)
  call('HSET', base .. ':d:' .. ref, member, item, member .. ':d', reason)
  call('ZADD', base .. ':dead', now_text, member:sub(1, 1) .. ref .. member:sub(2))
end

local function unbury(ref, member)
  call('HDEL', base .. ':d:' .. ref, member, member .. ':d', member .. ':x')
  call('ZREM', base .. ':dead', member:sub(1, 1) .. ref .. member:sub(2))
end

-- The item of a digest in a list, wherever it stands.
local function find_item(key, digest)
  for _, item in ipairs(call('LRANGE', key, 0, -1)) do
    if item:sub(1, DIGEST) == digest then return item end
  end
end
