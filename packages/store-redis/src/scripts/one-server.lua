-- For one server. Not a script of its own.
--
-- One shard needs no index. What has to be said on Cluster, see cluster.lua, is said to nobody.
local is_cluster = false
-- How much of a digest names its hash in :i.
local BUCKET = 3
local function will_change() end
local function looked() end

-- Every script ends in it.
local function answer(result)
  write_counts()
  return { result }
end
