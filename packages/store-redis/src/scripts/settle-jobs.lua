-- Forgets jobs that the queue has.
--
-- KEYS     as in prelude.lua
-- ARGV[2]  how many; then their ids
will_change('job')
for _ = 1, number() do
  local id = arg()
  local job = call('HGET', base .. ':j', id)
  if job then
    call('HDEL', base .. ':j', id)
    call('ZREM', base .. ':jobs', id)
    call('ZREM', base .. ':taken', id)
    call('SREM', base .. ':y:' .. job:sub(1, DIGEST), id)
  end
end
return answer(true)
