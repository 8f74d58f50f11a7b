import type { ConversationStore } from '@recado/core';

/** A store by where it is, so that it can be told to another process. */
export type StoreToOpen =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'redis'; readonly port: number }
  | { readonly kind: 'postgres'; readonly url: string };

export async function openStore(store: StoreToOpen): Promise<ConversationStore> {
  switch (store.kind) {
    case 'sqlite': {
      const { createSqliteConversationStore } = await import('@recado/core/sqlite');
      return createSqliteConversationStore({ path: store.path });
    }
    case 'redis': {
      const [{ createRedisConversationStore }, { Redis }] = await Promise.all([import('@recado/store-redis'), import('ioredis')]);
      return createRedisConversationStore({ redis: new Redis(store.port, '127.0.0.1', { enableAutoPipelining: true }) });
    }
    case 'postgres': {
      const { createPgPool, createPostgresConversationStore } = await import('@recado/store-postgres');
      return createPostgresConversationStore({ pool: await createPgPool({ connectionString: store.url }) });
    }
  }
}
