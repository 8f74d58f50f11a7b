-- Leases the conversations that wait longest and loads them.
-- After: lanes
--
-- KEYS     as in prelude.lua
-- ARGV[2]  how long, milliseconds, and most messages of each, a space between them
-- ARGV[3]  how many conversations at most
-- Answers for each leased: fencing token; version; leases lapsed before; now, epoch milliseconds; snapshot or empty; messages as in :q; and unless all
-- three are empty: their failed tries (empty: none failed), timers (id, due), checkpoints (key, result).
local ttl, limit = arg():match('^(%d+) (%d+)$')
ttl, limit = tonumber(ttl), tonumber(limit)
local wanted = number()
local turns = base .. ':turns'
local lapse = text((now + ttl) * 1000)
local found = {}

local function load(ref, lane, snapshot, messages)
  local work = { lane[TOKEN], lane[VERSION], lane[TAKEOVERS], now, snapshot or '', messages }
  local has_timer = lane[TIMER] > 0 and lane[TIMER] <= now
  if lane[HAS_TRIES] == 0 and lane[HAS_CHECKPOINTS] == 0 and not has_timer then return work end
  local tries = {}
  if lane[HAS_TRIES] == 1 then
    for i, item in ipairs(messages) do tries[i] = tonumber(call('HGET', base .. ':a:' .. ref, item:sub(1, DIGEST)) or 0) end
  end
  work[7] = tries
  work[8] = has_timer and call('ZRANGEBYSCORE', base .. ':t:' .. ref, '-inf', now, 'WITHSCORES') or {}
  work[9] = lane[HAS_CHECKPOINTS] == 1 and call('LRANGE', base .. ':p:' .. ref, 0, -1) or {}
  return work
end

repeat
  local missing = wanted - #found
  local first = call('ZRANGE', turns, 0, missing - 1, 'WITHSCORES')
  local refs, keys = {}, {}
  for i = 1, #first, 2 do
    if tonumber(first[i + 1]) > now_us then break end
    refs[#refs + 1] = first[i]
    keys[#keys + 1] = base .. ':c:' .. first[i]
    keys[#keys + 1] = base .. ':s:' .. first[i]
  end
  if not refs[1] then break end
  local kept, lanes, moves = call('MGET', unpack(keys)), {}, {}
  for i, ref in ipairs(refs) do
    local lane = read_lane(kept[i * 2 - 1]) or new_lane()
    local free_at = math.max(lane[LEASED], lane[HELD])
    local messages = free_at <= now and call('LRANGE', base .. ':q:' .. ref, 0, limit - 1)
    if not messages then
      moves[ref] = text(free_at * 1000)
    elseif not messages[1] and (lane[TIMER] == 0 or lane[TIMER] > now) then
      moves[ref] = lane[TIMER] > 0 and text(lane[TIMER] * 1000)
    else
      if lane[LEASED] > 0 then lane[TAKEOVERS] = math.min(lane[TAKEOVERS] + 1, 255) end
      lane[TOKEN] = lane[TOKEN] + 1
      lane[LEASED] = now + ttl
      lane[HELD] = 0
      moves[ref] = lapse
      lanes[#lanes + 1] = keys[i * 2 - 1]
      lanes[#lanes + 1] = write_lane(lane)
      found[#found + 1] = load(ref, lane, kept[i * 2], messages)
    end
  end
  if lanes[1] then call('MSET', unpack(lanes)) end
  schedule(turns, moves)
until #refs < missing or #found == wanted
looked('turn')
return answer(found)
