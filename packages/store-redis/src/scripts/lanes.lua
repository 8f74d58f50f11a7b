-- What scheduling knows of a conversation. Not a script of its own.
--
-- A lane is an array: id, version, fencing token, pending messages, leased until, held until, next timer (epoch milliseconds, 0 for none),
-- owner of the lease and name of its stack of flows (empty for none), 1 when :p has checkpoints, 1 when :a has failed tries,
-- 1 when it is in :old.
local ID, VERSION, TOKEN, PENDING, LEASED, HELD, TIMER, OWNER, STACK, HAS_CHECKPOINTS, HAS_TRIES, IS_OLD = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12

local function lane_of(ref)
  local packed = call('GET', base .. ':c:' .. ref)
  return packed and cmsgpack.unpack(packed)
end

local function new_lane(id)
  return { id, 0, 0, 0, 0, 0, 0, '', '', 0, 0, 0 }
end

local function keep_lane(ref, lane)
  call('SET', base .. ':c:' .. ref, cmsgpack.pack(lane))
end

-- Keeps a lane and works out when its conversation may be leased. One that waits already keeps its turn.
local function save_lane(ref, lane)
  keep_lane(ref, lane)
  will_change('turn')
  if lane[PENDING] == 0 and lane[TIMER] == 0 then
    call('ZREM', base .. ':turns', ref)
    return 'idle'
  end
  local ready_at = math.max(now, lane[PENDING] > 0 and now or lane[TIMER], lane[LEASED], lane[HELD])
  if ready_at > now then
    call('ZADD', base .. ':turns', ready_at * 1000, ref)
    return 'later'
  end
  local waits_since = lane[LEASED] == 0 and call('ZSCORE', base .. ':turns', ref)
  if not waits_since or tonumber(waits_since) > now_us then call('ZADD', base .. ':turns', now_text, ref) end
  return 'ready'
end

-- A lapsed lease that nobody took since is still held.
local function held(ref, token)
  local lane = lane_of(ref)
  return lane and lane[LEASED] > 0 and lane[TOKEN] == token and lane or nil
end

-- Something of it will be settled one day.
local function grow_old(ref, lane)
  if lane[IS_OLD] == 1 then return end
  lane[IS_OLD] = 1
  call('ZADD', base .. ':old', 'NX', now, ref)
end
