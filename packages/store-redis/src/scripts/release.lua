-- Gives a lease back without a turn.
-- After: lanes, ledger
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- ARGV[3]  fencing token
-- ARGV[4]  not to be leased before, epoch milliseconds; 0 for none
-- ARGV[5]  digest of the inbound id that failed; empty for none
-- ARGV[6]  why nothing could be done with it: then it is no failed try; empty for a failed try
-- Answers 1 when the conversation may be leased at once, else 0.
local ref, token, retry_at, failed, blocked = arg(), number(), number(), arg(), arg()
local lane = held(ref, token)
if not lane then return answer(0) end
if failed ~= '' and find_item(base .. ':q:' .. ref, failed) then
  if blocked == '' then
    call('HINCRBY', base .. ':a:' .. ref, failed, 1)
  else
    call('HSET', base .. ':a:' .. ref, failed .. ':r', blocked)
  end
  lane[HAS_TRIES] = 1
end
lane[LEASED], lane[HELD] = 0, retry_at
keep_lane(ref, lane)
local at, is_ready = ready_at(lane, call('EXISTS', base .. ':q:' .. ref) == 1)
will_change('turn')
schedule(base .. ':turns', { [ref] = at })
return answer(is_ready and 1 or 0)
