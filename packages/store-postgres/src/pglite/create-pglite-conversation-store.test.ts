import { PGlite } from '@electric-sql/pglite';
import { conversationStoreContract } from '@recado/core/testing';
import { afterAll, beforeAll } from 'vitest';
import { createPgliteConversationStore } from './create-pglite-conversation-store.ts';

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
}, 60_000);
afterAll(() => database.close());

// One backend serves all connections, so what the contract lets race here takes turns; the races themselves are run on a server.
conversationStoreContract({
  name: 'pglite',
  async createStore({ clock }) {
    await empty();
    const open = async () => createPgliteConversationStore({ database, clock });
    return { store: await open(), reopen: open };
  },
});

/** Much quicker here than a new schema for each test. */
async function empty(): Promise<void> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'recado' AND tablename <> 'migrations'`,
  );
  if (rows.length > 0) await database.exec(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
}
