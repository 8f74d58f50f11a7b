-- Open replies. Not a script of its own.
--
-- What is known of sending one is an array: token, attempts, when the attempt under way began, since when its fate is in doubt
-- (epoch milliseconds, 0 for none), attempts that may have gone out, rank of its highest receipt, 1 when it counts as a possible duplicate.
local SENDING, ATTEMPTS, BEGUN, SUSPECT, DOUBTFUL, RANK, IS_DUPLICATE = 1, 2, 3, 4, 5, 6, 7
local NOT_BEGUN = '0,0,0,0,0,0,0'

-- And the rest of the item, that begins by the semicolon.
local function sending_of(item)
  local a, b, c, d, e, f, g, rest = item:match('^(%d+),(%d+),(%d+),(%d+),(%d+),(%d+),(%d)(.*)$', 1 + DIGEST)
  return { tonumber(a), tonumber(b), tonumber(c), tonumber(d), tonumber(e), tonumber(f), tonumber(g) }, rest
end

local function write_reply(digest, sending, rest)
  return digest .. table.concat(sending, ',') .. rest
end

-- Marks a reply as being sent.
local function begin(item)
  local sending, rest = sending_of(item)
  if sending[BEGUN] > 0 then sending[SUSPECT] = sending[BEGUN] end
  sending[BEGUN] = now
  sending[SENDING] = sending[SENDING] + 1
  sending[ATTEMPTS] = sending[ATTEMPTS] + 1
  sending[DOUBTFUL] = sending[DOUBTFUL] + 1
  return write_reply(item:sub(1, DIGEST), sending, rest)
end

-- What most end as, made once.
local sent_now

-- Records the end of an open reply that is in its list no more; dead letters stay whole.
local function close_reply(ref, item, sending, state, reason)
  local digest, is_duplicate = item:sub(1, DIGEST), sending[IS_DUPLICATE] == 1
  if state == DEAD_REPLY then bury(ref, 'r' .. digest, item, reason) end
  local is_plain = state == SENT and sending[RANK] == 0 and not is_duplicate
  if is_plain then
    sent_now = sent_now or entry_text(now, SENT, 0, false)
    settle_id(ref, digest, SENT, sent_now)
  else
    settle_id(ref, digest, state, entry_text(now, state, sending[RANK], is_duplicate))
  end
  count_entry(state, is_duplicate, 1)
end
