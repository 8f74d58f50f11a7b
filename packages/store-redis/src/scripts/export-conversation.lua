-- Reads everything kept of a conversation.
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- Answers { snapshot or empty, messages as in :q, replies as in :l }; dead letters last.
local ref = arg()
local messages, replies = call('LRANGE', base .. ':q:' .. ref, 0, -1), call('LRANGE', base .. ':l:' .. ref, 0, -1)
local dead = call('HGETALL', base .. ':d:' .. ref)
for i = 1, #dead, 2 do
  local member, item = dead[i], dead[i + 1]
  local kept = member:sub(1, 1) == 'i' and messages or replies
  if #member == 1 + DIGEST and item:find('%z.') then kept[#kept + 1] = item end
end
return answer({ call('GET', base .. ':s:' .. ref) or '', messages, replies })
