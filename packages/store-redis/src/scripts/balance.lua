-- Reads the ledger of a shard.
--
-- KEYS     as in prelude.lua
-- Answers names and numbers in turn.
local counts = call('HGETALL', base .. ':counts')
counts[#counts + 1] = 'jobs'
counts[#counts + 1] = call('HLEN', base .. ':j')
return answer(counts)
