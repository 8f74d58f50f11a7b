import type { RedisClient } from '../client/redis-client.ts';

/** Takes time off what expires under a prefix, as if it had gone by on the server. */
export async function letTimePass(client: RedisClient, prefix: string, ms: number): Promise<void> {
  const masters = 'nodes' in client ? client.nodes('master') : [client];
  for (const master of masters) {
    for await (const keys of master.scanStream({ match: `${prefix}*`, count: 1_000 }) as AsyncIterable<string[]>) {
      for (const key of keys) await master.eval(TAKE_OFF, 1, key, ms);
    }
  }
}

const TAKE_OFF = `
local left = redis.call('PTTL', KEYS[1])
if left >= 0 then redis.call('PEXPIRE', KEYS[1], left - ARGV[1]) end
return left`;
