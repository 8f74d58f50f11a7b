-- Lists dead letters of a shard, oldest first.
--
-- KEYS     as in prelude.lua
-- ARGV[2]  how many
-- Answers for each: i for a message or r for a reply; the letter as in :q or :l; reason; when, microseconds.
local found = {}
local dead = call('ZRANGE', base .. ':dead', 0, number() - 1, 'WITHSCORES')
for i = 1, #dead, 2 do
  local kind, ref = dead[i]:sub(1, 1), dead[i]:sub(2, 1 + DIGEST)
  local member = kind .. dead[i]:sub(2 + DIGEST)
  local row = call('HMGET', base .. ':d:' .. ref, member, member .. ':d')
  found[#found + 1] = { kind, row[1], row[2], dead[i + 1] }
end
return answer(found)
