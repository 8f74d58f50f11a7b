-- Appends messages to mailboxes of one shard, unless their ids are known: all or none.
-- After: ledger
--
-- KEYS     as in prelude.lua
-- ARGV[2]  empty
-- ARGV[3]  how many messages; then for each: ref of the conversation; the message as in :q (on Cluster claim.lua was asked for its id before)
-- Answers for each: 1 accepted, 0 duplicate, -1 moved to another conversation (Cluster: claim it again), -2 of somebody erased.
cursor = 2
local outcomes, woken = {}, {}
local has_erased = call('EXISTS', base .. ':erased') == 1
for i = 1, number() do
  local ref, item = arg(), arg()
  local digest = item:sub(1, DIGEST)
  if has_erased and call('ZSCORE', base .. ':erased', ref) and not entry_of(digest) then
    outcomes[i] = -2
  elseif is_new(ref, digest) then
    call('RPUSH', base .. ':q:' .. ref, item)
    woken[#woken + 1] = now_text
    woken[#woken + 1] = ref
    outcomes[i] = 1
  else
    local entry = is_cluster and entry_of(digest)
    outcomes[i] = entry and not entry.is_open and entry.state == MOVED and -1 or 0
  end
end
if woken[1] then
  will_change('turn')
  -- One that waits already keeps its turn; lease.lua puts right what is leased or held back.
  call('ZADD', base .. ':turns', 'LT', unpack(woken))
  count('accepted', #woken / 2)
end
return answer(outcomes)
