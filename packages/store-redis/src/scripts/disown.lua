-- Cluster only: gives up an inbound id that was claimed for this conversation and never appended (whoever did so ended in between).
-- If that one is only slow, it finds the mark and claims again.
-- After: ledger
--
-- KEYS[1]  base of the conversation's shard
-- ARGV[2]  ref of the conversation
-- ARGV[3]  digest of the inbound id
-- Answers 1 when the id may be taken over, 0 when it is a duplicate.
local ref, digest = arg(), arg()
local entry = entry_of(digest)
if entry then return answer(not entry.is_open and entry.state == MOVED and 1 or 0) end
settle_id(ref, digest, MOVED, entry_text(now, MOVED, 0, false))
return answer(1)
