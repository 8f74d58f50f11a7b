-- Puts keys in the place of others.
--
-- KEYS[1]  base of the keys, see add.lua
-- ARGV[2…] for each: person, key, what has to be there
-- Answers how many it put.
local base, replaced = KEYS[1], 0
for i = 2, #ARGV, 3 do
  local person, key, was = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if redis.call('HGET', base .. ':kept', person) == was then
    redis.call('HSET', base .. ':kept', person, key)
    replaced = replaced + 1
  end
end
return replaced
