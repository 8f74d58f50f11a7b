import { conversationStoreContract } from '@recado/core/testing';
import type { PgPool } from './pool/pg-pool.ts';
import { createPostgresConversationStore } from './postgres-conversation-store.ts';
import { withPostgres } from './test-support/test-database.ts';

withPostgres('PostgresConversationStore', (database) => {
  let pools: Promise<readonly [PgPool, PgPool]> | undefined;

  conversationStoreContract({
    name: 'postgres',
    async createStore({ clock }) {
      // Kept over the tests: a new server process for each would have to learn our functions again.
      pools ??= Promise.all([database.pool(), database.pool()]);
      const [own, other] = await pools;
      const schema = database.schema();
      return {
        store: createPostgresConversationStore({ pool: own, schema, clock }),
        reopen: async () => createPostgresConversationStore({ pool: other, schema, clock }),
      };
    },
  });
});
