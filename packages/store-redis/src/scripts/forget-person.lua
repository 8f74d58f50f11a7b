-- Deletes keys and merges of a contact.
-- After: people
--
-- KEYS     as in people.lua
-- ARGV[1]  the contact that stands for all
-- Answers how many keys were deleted.
local contact = ARGV[1]
local keys = keys_of(contact)
for _, key in ipairs(keys) do
  call('HDEL', contacts_by(key), key)
  call('HDEL', keys_by(contact), key)
end
for _, loser in ipairs(lines(base .. ':f:' .. contact)) do call('DEL', base .. ':i:' .. loser) end
call('DEL', base .. ':f:' .. contact)
return #keys
