-- Deletes keys and merges of a contact.
--
-- KEYS[1]  base of the people, see resolve.lua
-- ARGV[1]  the contact that stands for all
-- Answers how many keys were deleted.
local base, contact = KEYS[1], ARGV[1]
local keys = 0
for key in (redis.call('GET', base .. ':c:' .. contact) or ''):gmatch('[^\n]+') do keys = keys + redis.call('DEL', base .. ':k:' .. key) end
for loser in (redis.call('GET', base .. ':f:' .. contact) or ''):gmatch('[^\n]+') do redis.call('DEL', base .. ':i:' .. loser) end
redis.call('DEL', base .. ':c:' .. contact, base .. ':f:' .. contact)
return keys
