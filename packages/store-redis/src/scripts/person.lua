-- Who a contact is now, and whom it was merged with.
-- After: people
--
-- KEYS     as in people.lua
-- ARGV[1]  the contact
-- Answers every id under which something may be kept, the contact that stands for all of them first.
local contact = call('GET', base .. ':i:' .. ARGV[1]) or ARGV[1]
local ids = lines(base .. ':f:' .. contact)
table.insert(ids, 1, contact)
return ids
