-- Appends messages to mailboxes of one shard, unless their ids are known: all or none.
-- After: lanes, ledger
--
-- KEYS   as in prelude.lua
-- ARGV[2]  how many messages; then for each: ref and id of the conversation; digest of the inbound id; the message as in :q;
--          key that knows where the inbound id belongs (on Cluster claim.lua was asked there before)
-- Answers for each: 1 accepted, 0 duplicate, -1 moved to another conversation (Cluster: claim it again).
local outcomes, accepted = {}, 0
for i = 1, number() do
  local ref, id, digest, item, where = arg(), arg(), arg(), arg(), arg()
  if is_new(ref, 'i' .. digest, where) then
    call('RPUSH', base .. ':q:' .. ref, item)
    local lane = lane_of(ref) or new_lane(id)
    lane[PENDING] = lane[PENDING] + 1
    if lane[PENDING] > 1 then
      -- It waits already, or is leased or held back, and goes on so.
      keep_lane(ref, lane)
    else
      save_lane(ref, lane)
    end
    accepted = accepted + 1
    outcomes[i] = 1
  else
    local entry = is_cluster and entry_of(ref, 'i' .. digest)
    outcomes[i] = entry and entry.state == MOVED and entry.settled_at > 0 and -1 or 0
  end
end
count('accepted', accepted)
return answer(outcomes)
