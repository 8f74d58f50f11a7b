-- What scheduling knows of a conversation. Not a script of its own.
--
-- A lane is an array: version, fencing token, leased until, held until, next timer (epoch milliseconds, 0 for none), leases that lapsed since
-- the last commit, 1 when :p has checkpoints, 1 when :a has something, name of its stack of flows (empty for none).
local VERSION, TOKEN, LEASED, HELD, TIMER, TAKEOVERS, HAS_CHECKPOINTS, HAS_TRIES, STACK = 1, 2, 3, 4, 5, 6, 7, 8, 9
-- Packed it has 44 bytes at most, the longest text that Redis keeps in one piece with its header.
local LANE = '<I4I4dddBBBs'

local function read_lane(packed)
  return packed and { struct.unpack(LANE, packed) }
end

local function lane_of(ref)
  return read_lane(call('GET', base .. ':c:' .. ref))
end

local function new_lane()
  return { 0, 0, 0, 0, 0, 0, 0, 0, '' }
end

local function write_lane(lane)
  return struct.pack(LANE, unpack(lane, 1, STACK))
end

local function keep_lane(ref, lane)
  call('SET', base .. ':c:' .. ref, write_lane(lane))
end

-- When a conversation may be leased: a score of :turns as text, false for never. And whether that is now.
local function ready_at(lane, is_pending)
  if not is_pending and lane[TIMER] == 0 then return false, false end
  local at = math.max(is_pending and now or lane[TIMER], lane[LEASED], lane[HELD])
  if at > now then return text(at * 1000), false end
  return now_text, true
end

-- A lapsed lease that nobody took since is still held.
local function is_held(lane, token)
  return lane and lane[LEASED] > 0 and lane[TOKEN] == token
end

local function held(ref, token)
  local lane = lane_of(ref)
  return is_held(lane, token) and lane or nil
end
