-- Cluster only: says which conversation an inbound id belongs to, before it is appended there, or gives up what was not.
--
-- KEYS[1]  base of the shard of the inbound id's own digest
-- ARGV[1]  how many; then for each: key in that shard, digest of the inbound id, ref of the conversation that wants it
--          (empty to give it up), and the ref it is taken over from, empty for none
-- Answers for each the ref it belongs to, empty for one given up.
local owners = {}
for i = 1, tonumber(ARGV[1]) do
  local key, digest, ref, from = unpack(ARGV, i * 4 - 2, i * 4 + 1)
  local owner = redis.call('HGET', key, digest)
  if not owner or owner == from then
    if ref == '' then
      redis.call('HDEL', key, digest)
    else
      redis.call('HSET', key, digest, ref)
    end
    owner = ref
  end
  owners[i] = owner
end
return owners
