-- Keeps a value, if the claim is still held, and ends the claim.
--
-- KEYS[1]  the key; its claim is at <key>:load
-- ARGV[1]  token of the claim
-- ARGV[2]  the value
-- ARGV[3]  how long it lasts, milliseconds
-- Answers 1, or 0 when the claim is gone.
local claim = KEYS[1] .. ':load'
if redis.call('GET', claim) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
redis.call('DEL', claim)
return 1
