-- Keeps keys of people who never had one.
--
-- KEYS[1]  base of the keys, such as recado:{keys}. Keys of it:
--   :kept   hash  the key of each person; empty for one destroyed
--   :people zset  who has a key, all with the score 0: by name
-- ARGV[2…] for each: person, key
-- Answers what each has then.
local base, kept = KEYS[1], {}
for i = 2, #ARGV, 2 do
  local person, key = ARGV[i], ARGV[i + 1]
  if redis.call('HSETNX', base .. ':kept', person, key) == 1 then redis.call('ZADD', base .. ':people', 0, person) end
  kept[i / 2] = redis.call('HGET', base .. ':kept', person)
end
return kept
