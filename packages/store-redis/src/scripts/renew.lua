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
keep_lane(ref, lane)
will_change('turn')
call('ZADD', base .. ':turns', 'XX', text(lane[LEASED] * 1000), ref)
return answer(1)
