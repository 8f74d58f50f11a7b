-- Cluster only: gives up an inbound id that was claimed for this conversation and never appended (whoever did so ended in between).
-- If that one is only slow, it finds the mark and claims again.
-- After: ledger
--
-- KEYS[1]  base of the conversation's shard
-- ARGV[2]  ref of the conversation
-- ARGV[3]  digest of the inbound id
-- Answers 1 when the id may be taken over, 0 when it is a duplicate.
local ref, member = arg(), 'i' .. arg()
local entry = entry_of(ref, member)
if entry then return answer(entry.state == MOVED and entry.settled_at > 0 and 1 or 0) end
call('ZADD', base .. ':k:' .. ref, score_of(now, MOVED, 0, false), member)
call('ZADD', base .. ':old', 'NX', now, ref)
return answer(1)
