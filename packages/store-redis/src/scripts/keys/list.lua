-- Lists keys by person.
--
-- KEYS[1]  base of the keys, see add.lua
-- ARGV[2]  after whom; empty to begin
-- ARGV[3]  how many
-- Answers for each: person, key.
local base, found = KEYS[1], {}
local from = ARGV[2] == '' and '-' or '(' .. ARGV[2]
for i, person in ipairs(redis.call('ZRANGEBYLEX', base .. ':people', from, '+', 'LIMIT', 0, ARGV[3])) do
  found[i] = { person, redis.call('HGET', base .. ':kept', person) }
end
return found
