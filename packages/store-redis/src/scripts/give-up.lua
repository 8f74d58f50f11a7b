-- Makes a pending message a dead letter, wherever its conversation stands: a turn that runs on it will find it consumed.
-- After: lanes, ledger
--
-- KEYS     as in prelude.lua
-- ARGV[2]  digest of the inbound id
-- ARGV[3]  reason
-- Answers 1, or 0 when it is not pending.
local digest, reason = arg(), arg()
local entry = entry_of(digest)
if not entry or not entry.is_open then return answer(0) end
local ref = entry.ref
local queue = base .. ':q:' .. ref
local item = find_item(queue, digest)
if not item then return answer(0) end
call('LREM', queue, 1, item)
call('HDEL', base .. ':a:' .. ref, digest, digest .. ':r')
settle_id(ref, digest, DEAD_MESSAGE, entry_text(now, DEAD_MESSAGE, 0, false))
count_entry(DEAD_MESSAGE, false, 1)
bury(ref, 'i' .. digest, item, reason)
local at = ready_at(lane_of(ref) or new_lane(), call('EXISTS', queue) == 1)
will_change('turn')
schedule(base .. ':turns', { [ref] = at })
return answer(1)
