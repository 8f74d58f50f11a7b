-- Records receipts of replies.
-- After: ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  empty
-- ARGV[3]  how many; then for each: digest of the reply, rank of the receipt and 1 when it says failed, else 0, in one
-- Answers for each 1 when another reply may be taken now, else 0.
cursor = 2
local outcomes, outbox = {}, {}

-- A reply whose fate was open, wherever it stands. Answers whether it was the first of its conversation and another is.
local function settle_open(ref, digest, rank, state)
  local key = base .. ':l:' .. ref
  local item, at = find_item(key, digest)
  if not item then return false end
  local sending = sending_of(item)
  if rank <= sending[RANK] then return false end
  sending[RANK] = rank
  if sending[DOUBTFUL] > 1 then sending[IS_DUPLICATE] = 1 end
  call('LREM', key, 1, item)
  close_reply(ref, item, sending, state)
  if at > 1 then return false end
  outbox[ref] = call('EXISTS', key) == 1 and now_text
  return outbox[ref]
end

-- The highest rank counts; of a dead letter only proof that it arrived.
local function settle_again(digest, entry, rank, state)
  local kept = entry.state
  if kept ~= DEAD_REPLY or state == SENT then
    count_entry(kept, entry.is_duplicate, -1)
    if kept == DEAD_REPLY then unbury(entry.ref, 'r' .. digest) end
    kept = state
    count_entry(kept, entry.is_duplicate, 1)
  end
  settle_id(entry.ref, digest, kept, entry_text(entry.settled_at, kept, rank, entry.is_duplicate))
end

for n = 1, number() do
  local value = arg()
  local digest, rank = value:sub(1, DIGEST), value:byte(1 + DIGEST) - 48
  local state = value:byte(2 + DIGEST) == 49 and FAILED or SENT
  local entry = entry_of(digest)
  outcomes[n] = 0
  if entry and entry.is_open then
    if settle_open(entry.ref, digest, rank, state) then outcomes[n] = 1 end
  elseif entry and rank > entry.rank then
    settle_again(digest, entry, rank, state)
  end
end
if next(outbox) then
  will_change('outbox')
  schedule(base .. ':outbox', outbox)
end
return answer(outcomes)
