import { ConfigurationError, StoreUnavailableError } from '@recado/core';
import { expect, it } from 'vitest';
import { createPgPool } from '../pool/create-pg-pool.ts';
import type { PgPool } from '../pool/pg-pool.ts';
import { createPostgresConversationStore } from '../postgres-conversation-store.ts';
import { anEntry } from '../test-support/builders.ts';
import { freePort } from '../test-support/free-port.ts';
import { withPostgres } from '../test-support/test-database.ts';

it('says that no server is there, and does not remember it', async () => {
  const connectionString = `postgres://postgres@127.0.0.1:${await freePort()}/postgres`;
  const store = createPostgresConversationStore({ pool: () => createPgPool({ connectionString }) });
  for (let i = 0; i < 2; i += 1) {
    await expect(store.ledger.balance()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { code: 'ECONNREFUSED' } });
  }
  await store.close();
});

withPostgres('failures', (database) => {
  it('goes on when the connections that were at rest have been cut', async () => {
    const [pool, admin] = [await database.pool({ applicationName: 'to_be_cut' }), await database.pool()];
    const store = createPostgresConversationStore({ pool, schema: database.schema(), wakeUps: false });
    await store.mailbox.accept([anEntry('a')]);
    await admin.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'to_be_cut'`, []);
    const outcomes = await Promise.allSettled([store.mailbox.accept([anEntry('b')])]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreUnavailableError);
    expect(await store.mailbox.accept([anEntry('a'), anEntry('c')])).toEqual(['duplicate', 'accepted']);
    await store.close();
  });

  it('gives up on a statement that takes too long, and nothing of it stays', async () => {
    const [pool, admin, schema] = [await database.pool({ statementTimeoutMs: 200 }), await database.pool(), database.schema()];
    const store = createPostgresConversationStore({ pool, schema });
    await store.ledger.balance();
    const holder = await admin.connect();
    await holder.query('BEGIN');
    await holder.query(`LOCK TABLE ${schema}.lanes`);
    await expect(store.mailbox.accept([anEntry('a')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { code: '57014' } });
    await holder.query('ROLLBACK');
    holder.release();
    expect(await store.ledger.stateOf('a')).toBeUndefined();
    expect(await store.mailbox.accept([anEntry('a')])).toEqual(['accepted']);
    await store.close();
  });

  it('runs a verb again when the server undid it for the sake of another', async () => {
    const pool = await database.pool();
    let refusals = 2;
    const refusing: PgPool = {
      ...pool,
      query: async <Row>(sql: string, parameters: readonly unknown[]) => {
        if (sql.includes('accept') && refusals > 0) {
          refusals -= 1;
          throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
        }
        return pool.query<Row>(sql, parameters);
      },
    };
    const store = createPostgresConversationStore({ pool: refusing, schema: database.schema() });
    expect(await store.mailbox.accept([anEntry('a')])).toEqual(['accepted']);
    expect(refusals).toBe(0);
    await store.close();
  });

  it('closes a pool it made and leaves one it was given', async () => {
    const given = await database.pool();
    await openAndClose(given);
    expect((await given.query('SELECT 1 AS one', [])).rows).toEqual([{ one: 1 }]);
    const made = await createPgPool({ connectionString: database.url });
    await openAndClose(async () => made);
    await expect(made.query('SELECT 1', [])).rejects.toThrow();
  });

  it('works without prepared statements', async () => {
    const pool = await database.pool({ preparedStatements: false });
    const store = createPostgresConversationStore({ pool, schema: database.schema() });
    expect(await store.mailbox.accept([anEntry('a')])).toEqual(['accepted']);
    await store.close();
  });

  async function openAndClose(pool: PgPool | (() => Promise<PgPool>)): Promise<void> {
    const store = createPostgresConversationStore({ pool, schema: database.schema() });
    await store.ledger.balance();
    await store.close();
  }
});

it('refuses an impossible schema before it connects', () => {
  const pool = () => Promise.reject(new Error('not asked'));
  expect(() => createPostgresConversationStore({ pool, schema: 'not a name' })).toThrow(ConfigurationError);
});
