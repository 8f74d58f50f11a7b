import { ConfigurationError, type ConversationStore, type KeyStore, publicId, type Queue } from '@recado/core';
import {
  createBullmqQueue,
  createRedisClient,
  createRedisConversationStore,
  createRedisKeyStore,
  inspectRedis,
  type RedisConcern,
} from '@recado/store-redis';
import type { OpenStoresOptions, WhenClosed } from './open-stores.ts';

/** Connects to Redis, looks at how it keeps things, and opens what is asked for on it. @throws ConfigurationError, StoreUnavailableError */
export async function openRedis(url: string, options: OpenStoresOptions, whenClosed: WhenClosed) {
  const { namespace: prefix, roles } = options;
  const client = createRedisClient({ url });
  // The verbs and the health report what matters; unheard, ioredis prints every lost connection.
  client.on('error', () => undefined);
  whenClosed(() => client.disconnect());
  judge(await inspectRedis(client), options);
  return {
    store(): ConversationStore {
      const worksOn = [
        ...(roles.includes('worker') ? (['turn'] as const) : []),
        ...(roles.includes('dispatcher') ? (['outbox', 'job'] as const) : []),
      ];
      const store = createRedisConversationStore({ redis: client, prefix, worksOn });
      whenClosed(() => store.close());
      return store;
    },
    queue(): Queue {
      const queue = createBullmqQueue({ redis: client, prefix });
      whenClosed(() => queue.close());
      return queue;
    },
    keys(): KeyStore {
      const keys = createRedisKeyStore({ redis: client, prefix });
      whenClosed(() => keys.close());
      return keys;
    },
  };
}

/** Says what is not well; production does not start on a Redis that loses data unless the operator accepts it by its code. */
function judge(concerns: readonly RedisConcern[], { isProduction, accepted, logger }: OpenStoresOptions): void {
  for (const { code, message } of concerns) {
    const isGrave = GRAVE.includes(code);
    logger[isGrave ? 'error' : 'warn']('redis.concern', { code: publicId(code), isAccepted: accepted.includes(code) });
    if (!isGrave || !isProduction || accepted.includes(code)) continue;
    throw new ConfigurationError({ message, hint: `Set Redis up so, or take the loss into account with --accept ${code}.` });
  }
}

const GRAVE: readonly RedisConcern['code'][] = ['REDIS_EVICTS', 'REDIS_KEEPS_NOTHING'];
