-- Drops what a shard settled before a time: ids, receipts, bodies of dead letters.
-- After: lanes, ledger, replies
--
-- KEYS     as in prelude.lua
-- ARGV[2]  settled before, epoch milliseconds
-- ARGV[3]  most conversations, and most entries of each; whoever asks asks again until nothing is left
-- Answers { conversations looked at, entries dropped, their digests }.
local settled_before, limit = number(), number()
local dropped, digests = 0, {}
local refs = call('ZRANGEBYSCORE', base .. ':old', '-inf', '(' .. text(settled_before), 'LIMIT', 0, limit)
for _, ref in ipairs(refs) do
  local known = base .. ':k:' .. ref
  local old = call('ZRANGEBYSCORE', known, 64, '(' .. text(settled_before * 64), 'WITHSCORES', 'LIMIT', 0, limit)
  for i = 1, #old, 2 do
    local member, entry = old[i], read_score(tonumber(old[i + 1]))
    if entry.state ~= MOVED then
      dropped = dropped + 1
      digests[dropped] = member:sub(2)
      if member:sub(1, 1) == 'r' then
        count_reply(entry, -1)
        count('replies', -1)
      else
        count(MESSAGE_COUNTS[entry.state], -1)
        count('accepted', -1)
      end
      if entry.state == 3 then unbury(ref, member) end
    end
    call('ZREM', known, member)
  end
  local oldest = call('ZRANGEBYSCORE', known, 64, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
  if oldest[2] then
    call('ZADD', base .. ':old', read_score(tonumber(oldest[2])).settled_at, ref)
  elseif call('EXISTS', known, base .. ':q:' .. ref, base .. ':l:' .. ref) > 0 then
    call('ZADD', base .. ':old', settled_before, ref)
  else
    call('ZREM', base .. ':old', ref)
    local lane = lane_of(ref)
    if lane then
      lane[IS_OLD] = 0
      keep_lane(ref, lane)
    end
  end
end
return answer({ #refs, dropped, digests })
