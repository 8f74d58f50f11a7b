-- Drops what a shard settled before a time: ids, receipts, bodies of dead letters, and which conversations were erased.
-- After: ledger
--
-- KEYS     as in prelude.lua
-- ARGV[2]  settled before, epoch milliseconds
-- ARGV[3]  about how many entries to look at
-- ARGV[4]  where to go on in the first hash, as answered before; 0 to begin
-- ARGV[5]  how many; then names of hashes of :i
-- Answers { how many hashes are looked through, where to go on in the next, entries dropped, their digests }.
local settled_before, budget, from, names = number(), number(), arg(), number()
local dropped, digests, done = 0, {}, 0

local function drop(key, digest, entry)
  call('HDEL', key, digest)
  if entry.state == MOVED then return end
  dropped = dropped + 1
  digests[dropped] = digest
  local is_message = entry.state <= DEAD_MESSAGE
  count_entry(entry.state, entry.is_duplicate, -1)
  count(is_message and 'accepted' or 'replies', -1)
  if entry.state == DEAD_MESSAGE or entry.state == DEAD_REPLY then unbury(entry.ref, (is_message and 'i' or 'r') .. digest) end
end

call('ZREMRANGEBYSCORE', base .. ':erased', '-inf', '(' .. ARGV[2])
while done < names and budget > 0 do
  local key = base .. ':i:' .. arg()
  local page = call('HSCAN', key, from, 'COUNT', budget)
  from = page[1]
  for i = 1, #page[2], 2 do
    local entry = read_entry(page[2][i + 1])
    if not entry.is_open and entry.settled_at < settled_before then drop(key, page[2][i], entry) end
  end
  budget = budget - #page[2] / 2
  if from ~= '0' then break end
  done = done + 1
end
return answer({ done, from, dropped, digests })
