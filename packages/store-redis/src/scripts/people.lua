-- Who has which keys. Not a script of its own.
--
-- KEYS[1]  base of the people, such as recado:{people}. Keys of it:
--   :k:<n>       hash    the contact of each key; n is how the key begins
--   :c:<n>       hash    keys of the contacts whose ids end so, without values: for finding the keys of a contact
--   :i:<contact> string  the contact it was merged into
--   :f:<contact> string  the contacts that were merged into it, one a line
-- Many small hashes take half the memory of a string for each.
local call = redis.call
local base = KEYS[1]

local function contacts_by(key)
  return base .. ':k:' .. key:sub(1, 3)
end

local function keys_by(contact)
  return base .. ':c:' .. contact:sub(-3)
end

local function keys_of(contact)
  local found = {}
  for _, key in ipairs(call('HKEYS', keys_by(contact))) do
    if call('HGET', contacts_by(key), key) == contact then found[#found + 1] = key end
  end
  return found
end

local function link(key, contact)
  call('HSET', contacts_by(key), key, contact)
  call('HSET', keys_by(contact), key, '')
end

local function lines(key)
  local found = {}
  for line in (call('GET', key) or ''):gmatch('[^\n]+') do found[#found + 1] = line end
  return found
end
