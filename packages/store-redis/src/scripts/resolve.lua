-- Finds or makes the contact of keys.
--
-- KEYS[1]  base of the people, such as recado:{people}. Keys of it:
--   :k:<key> string the contact; :c:<contact> string its keys, one a line; :i:<contact> string the contact it was merged into;
--   :f:<contact> string the contacts that were merged into it, one a line
-- ARGV[1]  the candidate
-- ARGV[2…] keys, the most stable first
-- Answers { contact, 1 when it is new }.
local base, candidate = KEYS[1], ARGV[1]

local function lines(key)
  local found = {}
  for line in (redis.call('GET', key) or ''):gmatch('[^\n]+') do found[#found + 1] = line end
  return found
end

local winner
local losers, unknown, is_loser = {}, {}, {}
for i = 2, #ARGV do
  local owner = redis.call('GET', base .. ':k:' .. ARGV[i])
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
  for _, key in ipairs(lines(base .. ':c:' .. loser)) do
    redis.call('SET', base .. ':k:' .. key, contact)
    redis.call('APPEND', base .. ':c:' .. contact, key .. '\n')
  end
  for _, earlier in ipairs(lines(base .. ':f:' .. loser)) do
    redis.call('SET', base .. ':i:' .. earlier, contact)
    redis.call('APPEND', base .. ':f:' .. contact, earlier .. '\n')
  end
  redis.call('SET', base .. ':i:' .. loser, contact)
  redis.call('APPEND', base .. ':f:' .. contact, loser .. '\n')
  redis.call('DEL', base .. ':c:' .. loser, base .. ':f:' .. loser)
end
for _, key in ipairs(unknown) do
  if redis.call('SET', base .. ':k:' .. key, contact, 'NX') then redis.call('APPEND', base .. ':c:' .. contact, key .. '\n') end
end
return { contact, winner and 0 or 1 }
