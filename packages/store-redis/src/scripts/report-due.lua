-- Cluster only: writes into the index when shards have something to do next. Shards number what they report; the newest stays.
--
-- KEYS[1]  base of the index
-- ARGV     for each report: kind of work, base of the shard, when (empty for never), its number
for i = 1, #ARGV, 4 do
  local kind, shard, at, version = unpack(ARGV, i, i + 3)
  local newest = tonumber(redis.call('HGET', KEYS[1] .. ':versions', kind .. shard) or 0)
  if tonumber(version) >= newest then
    redis.call('HSET', KEYS[1] .. ':versions', kind .. shard, version)
    if at == '' then
      redis.call('ZREM', KEYS[1] .. ':' .. kind, shard)
    else
      redis.call('ZADD', KEYS[1] .. ':' .. kind, at, shard)
    end
  end
end
return 1
