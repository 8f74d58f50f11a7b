-- Who a contact is now, and whom it was merged with.
--
-- KEYS[1]  base of the people, see resolve.lua
-- ARGV[1]  the contact
-- Answers every id under which something may be kept, the contact that stands for all of them first.
local base = KEYS[1]
local contact = redis.call('GET', base .. ':i:' .. ARGV[1]) or ARGV[1]
local ids = { contact }
for line in (redis.call('GET', base .. ':f:' .. contact) or ''):gmatch('[^\n]+') do ids[#ids + 1] = line end
return ids
