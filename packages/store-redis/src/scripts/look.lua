-- When a shard has work of a kind, asked of the shard itself.
--
-- KEYS     as in prelude.lua
-- ARGV[2]  turn, outbox, timer or job
-- Answers when, or nothing. Timers are in milliseconds, the others in microseconds.
local kind = arg()
looked(kind)
local at = earliest(kind)
return answer(at and text(at) or false)
