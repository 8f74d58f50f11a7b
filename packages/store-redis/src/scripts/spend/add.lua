-- Adds to a sum of what models took.
--
-- KEYS[1]  hash: calls, tokens, ms, money
-- ARGV[1]  now, epoch microseconds; empty to ask the server
-- ARGV[2]  calls
-- ARGV[3]  tokens
-- ARGV[4]  milliseconds
-- ARGV[5]  money
-- ARGV[6]  when the sum may be forgotten, epoch milliseconds
-- Answers { calls, tokens, milliseconds, money }, in words: Redis cuts fractions off numbers.
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000000 + time[2]
end
local sum = {}
for at, name in ipairs({ 'calls', 'tokens', 'ms', 'money' }) do
  sum[at] = redis.call('HINCRBYFLOAT', KEYS[1], name, ARGV[at + 1])
end
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.max(1000, ARGV[6] - now / 1000)))
return sum
