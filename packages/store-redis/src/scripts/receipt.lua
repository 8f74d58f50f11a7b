-- Records receipts of replies.
-- After: ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  how many; then for each: ref of the conversation, digest of the reply, rank of the receipt, 1 when it says failed
-- Answers 1 when another reply may be taken now, else 0.
local offered = 0
for _ = 1, number() do
  local ref, digest, rank, state = arg(), arg(), number(), arg() == '1' and 2 or 1
  local entry = entry_of(ref, 'r' .. digest)
  if not entry or entry.settled_at == 0 then
    local sending = sending_of(ref, digest)
    if rank > sending[RANK] and find_item(base .. ':l:' .. ref, digest) then
      sending[RANK] = rank
      if sending[DOUBTFUL] > 1 then sending[IS_DUPLICATE] = 1 end
      if close_reply(ref, digest, sending, state) and offer_head(ref) then offered = 1 end
    end
  elseif rank > entry.rank then
    if entry.state ~= 3 or state == 1 then
      count_reply(entry, -1)
      if entry.state == 3 then unbury(ref, 'r' .. digest) end
      entry.state = state
      count_reply(entry, 1)
    end
    call('ZADD', base .. ':k:' .. ref, score_of(entry.settled_at, entry.state, rank, entry.is_duplicate), 'r' .. digest)
  end
end
return answer(offered)
