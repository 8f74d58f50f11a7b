import { join } from 'node:path';
import type { Clock, ConversationStore, KeyStore, Queue } from '@recado/core';
import type { StoreToOpen } from './store-to-open.ts';

export interface OpenedStore {
  readonly store: ConversationStore;
  readonly queue: Queue;
  readonly keys: KeyStore;
  close(): Promise<void>;
}

/** @param clock - For what keeps its time by this process: SQLite. */
export async function openStore(place: StoreToOpen, clock?: Clock): Promise<OpenedStore> {
  const parts = await openParts(place, clock);
  return {
    ...parts,
    async close() {
      await parts.queue.close();
      await parts.store.close();
      await parts.keys.close();
    },
  };
}

async function openParts(place: StoreToOpen, clock: Clock | undefined): Promise<Omit<OpenedStore, 'close'>> {
  switch (place.kind) {
    case 'sqlite': {
      const { createSqliteConversationStore, createSqliteKeyStore } = await import('@recado/core/sqlite');
      const store = createSqliteConversationStore({ path: join(place.folder, 'conversations.db'), ...(clock && { clock }) });
      const keys = createSqliteKeyStore({ path: join(place.folder, 'keys.db') });
      return { store, queue: await openFileQueue(place.folder, clock), keys };
    }
    case 'redis': {
      const [{ createRedisConversationStore, createRedisKeyStore, createBullmqQueue }, { Redis }] = await Promise.all([
        import('@recado/store-redis'),
        import('ioredis'),
      ]);
      const redis = () =>
        new Redis(place.port, '127.0.0.1', {
          enableAutoPipelining: true,
          commandTimeout: 2_000,
          retryStrategy: (times) => Math.min(times * 50, 500),
        });
      return { store: createRedisConversationStore({ redis }), queue: createBullmqQueue({ redis }), keys: createRedisKeyStore({ redis }) };
    }
    case 'postgres': {
      const { createPgPool, createPostgresConversationStore, createPostgresKeyStore } = await import('@recado/store-postgres');
      const pool = () =>
        createPgPool({ connectionString: place.url, statementTimeoutMs: 3_000, connectTimeoutMs: 3_000, maxConnections: 8 });
      const queue = await openFileQueue(place.folder, clock);
      return { store: createPostgresConversationStore({ pool }), queue, keys: createPostgresKeyStore({ pool }) };
    }
  }
}

async function openFileQueue(folder: string, clock: Clock | undefined): Promise<Queue> {
  const { createSqliteQueue } = await import('@recado/core/sqlite');
  return createSqliteQueue({ path: join(folder, 'queue.db'), lookEveryMs: 100, ...(clock && { clock }) });
}
