-- Extends a lease.
-- After: lanes
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- ARGV[3]  fencing token
-- ARGV[4]  how long from now, milliseconds
-- Answers 1, or 0 when it is lost.
local ref, token, ttl = arg(), number(), number()
local lane = held(ref, token)
if not lane then return answer(0) end
lane[LEASED] = now + ttl
save_lane(ref, lane)
return answer(1)
