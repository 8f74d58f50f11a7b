-- Claims to load a key, unless somebody has the claim or the entry still lasts.
--
-- KEYS[1]  the key; its claim is at <key>:load, in the same slot by the hash tag
-- ARGV[1]  token of the claim
-- ARGV[2]  when the claim lapses, milliseconds
-- ARGV[3]  only when the entry lasts for less than so long, milliseconds
-- Answers 1, or 0 when it is refused.
if redis.call('PTTL', KEYS[1]) >= tonumber(ARGV[3]) then return 0 end
return redis.call('SET', KEYS[1] .. ':load', ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0
