-- Gives a claim back, if it is still held.
--
-- KEYS[1]  the key; its claim is at <key>:load
-- ARGV[1]  token of the claim
local claim = KEYS[1] .. ':load'
if redis.call('GET', claim) == ARGV[1] then redis.call('DEL', claim) end
return 0
