-- For one server. Not a script of its own.
--
-- One shard needs no index. What has to be said on Cluster, see cluster.lua, is said to nobody.
local is_cluster = false
local function will_change() end
local looked = will_change

-- Every script ends in it.
local function answer(result)
  return { result }
end
