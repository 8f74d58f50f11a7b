-- Gives a lease back without a turn.
-- After: lanes, ledger
--
-- KEYS     as in prelude.lua
-- ARGV[2]  ref of the conversation
-- ARGV[3]  fencing token
-- ARGV[4]  not to be leased before, epoch milliseconds; 0 for none
-- ARGV[5]  digest of the inbound id that failed; empty for none
-- Answers 1 when the conversation may be leased at once, else 0.
local ref, token, retry_at, failed = arg(), number(), number(), arg()
local lane = held(ref, token)
if not lane then return answer(0) end
if failed ~= '' and find_item(base .. ':q:' .. ref, failed) then
  call('HINCRBY', base .. ':a:' .. ref, failed, 1)
  lane[HAS_TRIES] = 1
end
lane[LEASED] = 0
lane[OWNER] = ''
lane[HELD] = retry_at
return answer(save_lane(ref, lane) == 'ready' and 1 or 0)
