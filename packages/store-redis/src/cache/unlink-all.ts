import type { RedisClient } from '../client/redis-client.ts';

/** Removes every key that matches, from every master. */
export async function unlinkAll(client: RedisClient, pattern: string): Promise<void> {
  const masters = 'nodes' in client ? client.nodes('master') : [client];
  await Promise.all(
    masters.map(async (master) => {
      for await (const keys of master.scanStream({ match: pattern, count: 1_000 }) as AsyncIterable<string[]>) {
        await Promise.all(keys.map((key) => master.unlink(key)));
      }
    }),
  );
}
