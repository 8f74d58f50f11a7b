-- Finds or makes the contact of keys.
-- After: people
--
-- KEYS     as in people.lua
-- ARGV[1]  the candidate
-- ARGV[2…] keys, the most stable first
-- Answers { contact, 1 when it is new }.
local candidate = ARGV[1]
local winner
local losers, unknown, is_loser = {}, {}, {}
for i = 2, #ARGV do
  local owner = call('HGET', contacts_by(ARGV[i]), ARGV[i])
  if not owner then
    unknown[#unknown + 1] = ARGV[i]
  elseif not winner then
    winner = owner
  elseif owner ~= winner and not is_loser[owner] then
    is_loser[owner] = true
    losers[#losers + 1] = owner
  end
end
local contact = winner or candidate

for _, loser in ipairs(losers) do
  for _, key in ipairs(keys_of(loser)) do
    call('HDEL', keys_by(loser), key)
    link(key, contact)
  end
  for _, earlier in ipairs(lines(base .. ':f:' .. loser)) do
    call('SET', base .. ':i:' .. earlier, contact)
    call('APPEND', base .. ':f:' .. contact, earlier .. '\n')
  end
  call('SET', base .. ':i:' .. loser, contact)
  call('APPEND', base .. ':f:' .. contact, loser .. '\n')
  call('DEL', base .. ':f:' .. loser)
end
for _, key in ipairs(unknown) do link(key, contact) end
return { contact, winner and 0 or 1 }
