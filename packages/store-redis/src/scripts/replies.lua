-- Open replies. Not a script of its own.
--
-- What is known of sending one is an array: token, attempts, when the attempt under way began, since when its fate is in doubt
-- (epoch milliseconds, 0 for none), attempts that may have gone out, rank of its highest receipt, 1 when it counts as a possible duplicate.
local SENDING, ATTEMPTS, BEGUN, SUSPECT, DOUBTFUL, RANK, IS_DUPLICATE = 1, 2, 3, 4, 5, 6, 7

local function sending_of(ref, digest)
  local packed = call('HGET', base .. ':x:' .. ref, digest)
  return packed and cmsgpack.unpack(packed) or { 0, 0, 0, 0, 0, 0, 0 }
end
local function keep_sending(ref, digest, sending)
  call('HSET', base .. ':x:' .. ref, digest, cmsgpack.pack(sending))
end

local function count_reply(entry, by)
  count(REPLY_COUNTS[entry.state], by)
  if entry.state == 1 and entry.is_duplicate then count('possible duplicates', by) end
end

-- Makes the first open reply of a conversation available now. false: there is none.
local function offer_head(ref)
  will_change('outbox')
  if call('EXISTS', base .. ':l:' .. ref) == 0 then
    call('ZREM', base .. ':outbox', ref)
    return false
  end
  call('ZADD', base .. ':outbox', now_text, ref)
  return true
end

-- Marks the first open reply of a conversation as being sent. Answers it as in :l, token, attempts, suspect since.
local function take_head(ref, ttl)
  local item = call('LINDEX', base .. ':l:' .. ref, 0)
  will_change('outbox')
  if not item then
    call('ZREM', base .. ':outbox', ref)
    return nil
  end
  local digest = item:sub(1, DIGEST)
  local sending = sending_of(ref, digest)
  if sending[BEGUN] > 0 then sending[SUSPECT] = sending[BEGUN] end
  sending[BEGUN] = now
  sending[SENDING] = sending[SENDING] + 1
  sending[ATTEMPTS] = sending[ATTEMPTS] + 1
  sending[DOUBTFUL] = sending[DOUBTFUL] + 1
  keep_sending(ref, digest, sending)
  call('ZADD', base .. ':outbox', (now + ttl) * 1000, ref)
  return { item, sending[SENDING], sending[ATTEMPTS], text(sending[SUSPECT]) }
end

-- Ends an open reply; dead letters stay whole. Answers whether it was the first of its conversation.
local function close_reply(ref, digest, sending, state, reason)
  local key = base .. ':l:' .. ref
  local item = call('LINDEX', key, 0)
  local was_first = item and item:sub(1, DIGEST) == digest
  if was_first then
    call('LPOP', key)
  else
    item = find_item(key, digest)
    call('LREM', key, 1, item)
  end
  call('HDEL', base .. ':x:' .. ref, digest)
  local member = 'r' .. digest
  if state == 3 then
    bury(ref, member, item, reason)
    call('HSET', base .. ':d:' .. ref, member .. ':x', cmsgpack.pack(sending))
  end
  local entry = { state = state, is_duplicate = sending[IS_DUPLICATE] == 1 }
  call('ZADD', base .. ':k:' .. ref, score_of(now, state, sending[RANK], entry.is_duplicate), member)
  count_reply(entry, 1)
  return was_first
end
