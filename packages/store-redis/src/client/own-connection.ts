import type { RedisClient } from './redis-client.ts';
import { settledWithin } from './settled-within.ts';

/** A connection for who waits on it as long as it takes, as BullMQ and subscribers do: calls of others must not stand in line behind that. */
export function ownConnection(client: RedisClient): RedisClient {
  const settings = { maxRetriesPerRequest: null, enableAutoPipelining: false, commandTimeout: LONGEST_TIMER_MS };
  const own =
    'nodes' in client
      ? client.duplicate([], { redisOptions: { ...client.options.redisOptions, ...settings } })
      : client.duplicate(settings);
  own.on('error', () => undefined);
  return own;
}

/** Says goodbye, and leaves without an answer when Redis is away. */
export async function closeConnection(client: RedisClient): Promise<void> {
  if (!(await settledWithin(GOODBYE_MS, client.quit()))) client.disconnect();
}

const GOODBYE_MS = 500;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
