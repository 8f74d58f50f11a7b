import type { RedisClient } from '../client/redis-client.ts';

/** BullMQ waits on a connection for as long as it takes: calls of others must not stand in line behind that. */
export function ownConnection(client: RedisClient): RedisClient {
  const settings = { maxRetriesPerRequest: null, enableAutoPipelining: false, commandTimeout: LONGEST_TIMER_MS };
  const own =
    'nodes' in client
      ? client.duplicate([], { redisOptions: { ...client.options.redisOptions, ...settings } })
      : client.duplicate(settings);
  own.on('error', () => undefined);
  return own;
}

export async function closeConnection(client: RedisClient): Promise<void> {
  await client.quit().catch(() => client.disconnect());
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
