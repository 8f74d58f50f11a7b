-- Gives a dead letter another chance. One whose person was erased has no body left.
-- After: lanes, ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- ARGV[3]  i for a message, r for a reply
-- ARGV[4]  its digest
-- Answers 1, or 0 when there is no such dead letter.
local ref, kind, digest = arg(), arg(), arg()
local member = kind .. digest
local entry = entry_of(ref, member)
local item = entry and entry.state == 3 and call('HGET', base .. ':d:' .. ref, member)
if not item or not item:find('%z.') then return answer(0) end

local packed = call('HGET', base .. ':d:' .. ref, member .. ':x')
unbury(ref, member)
if is_cluster then
  call('ZADD', base .. ':k:' .. ref, 0, member)
else
  call('ZREM', base .. ':k:' .. ref, member)
end
if kind == 'i' then
  call('RPUSH', base .. ':q:' .. ref, item)
  count('dead', -1)
  local lane = lane_of(ref)
  lane[PENDING] = lane[PENDING] + 1
  save_lane(ref, lane)
else
  count_reply(entry, -1)
  local sending = cmsgpack.unpack(packed)
  sending[ATTEMPTS], sending[BEGUN], sending[SUSPECT], sending[RANK] = 0, 0, 0, entry.rank
  if sending[DOUBTFUL] > 0 then sending[IS_DUPLICATE] = 1 end
  keep_sending(ref, digest, sending)
  -- Another may be on its way, or held back: then this one waits behind it.
  if call('RPUSH', base .. ':l:' .. ref, item) == 1 then offer_head(ref) end
end
return answer(1)
