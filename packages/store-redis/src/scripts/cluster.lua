-- For Redis Cluster. Not a script of its own.
--
-- An id may live in another slot than its conversation. An index, in another slot too, knows when each shard has something to do next: it may
-- say too early, never too late. So scripts answer { result, reports }, and the caller writes the reports there.
local is_cluster = true
-- How much of a digest names its hash in :i.
local BUCKET = 2
local before, reports = {}, {}

-- To be said before the work of a kind changes.
local function will_change(kind)
  if before[kind] == nil then before[kind] = earliest(kind) or math.huge end
end

local function report(kind, at, version)
  reports[#reports + 1] = { kind, base, at and text(at) or '', version }
end

-- What a look at this shard found, so that nobody looks here again too early.
local function looked(kind)
  report(kind, earliest(kind), tonumber(call('HGET', base .. ':counts', 'version:' .. kind) or 0))
end

-- Every script ends in it.
local function answer(result)
  write_counts()
  for kind, was in pairs(before) do
    local at = earliest(kind)
    if at and at < was then report(kind, at, call('HINCRBY', base .. ':counts', 'version:' .. kind, 1)) end
  end
  return { result, reports }
end
