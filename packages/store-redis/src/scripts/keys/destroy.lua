-- Destroys keys of people, who get none again.
--
-- KEYS[1]  base of the keys, see add.lua
-- ARGV[2…] people
-- Answers how many keys those were.
local base, destroyed = KEYS[1], 0
for i = 2, #ARGV do
  redis.call('HSET', base .. ':kept', ARGV[i], '')
  destroyed = destroyed + redis.call('ZREM', base .. ':people', ARGV[i])
end
return destroyed
