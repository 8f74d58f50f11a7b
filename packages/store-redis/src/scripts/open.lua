-- Lists pending messages of a shard.
--
-- KEYS     as in prelude.lua
-- ARGV[2]  how many
-- Answers for each: the message as in :q without its body; failed tries; why nothing can be done with it, or empty.
local limit = number()
local found = {}
-- Those that wait longest come first, but of a leased one that is not known: so it looks at many more than it is asked for.
for _, ref in ipairs(call('ZRANGE', base .. ':turns', 0, limit + 10000)) do
  for _, item in ipairs(call('LRANGE', base .. ':q:' .. ref, 0, limit - 1)) do
    local digest = item:sub(1, DIGEST)
    local known = call('HMGET', base .. ':a:' .. ref, digest, digest .. ':r')
    found[#found + 1] = { item:sub(1, item:find('%z')), tonumber(known[1] or 0), known[2] or '' }
  end
end
return answer(found)
