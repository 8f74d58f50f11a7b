import type { ConversationStore, WorkKind } from '@recado/core';
import { createFakeClock } from '@recado/core/testing';
import { expect, it, vi } from 'vitest';
import { createPgPool } from '../pool/create-pg-pool.ts';
import type { PgPool } from '../pool/pg-pool.ts';
import { createPostgresConversationStore } from '../postgres-conversation-store.ts';
import { aLeaseRequest, anAnswer, anEntry } from '../test-support/builders.ts';
import { withPostgres } from '../test-support/test-database.ts';

const WAIT = { timeout: 10_000, interval: 10 };

withPostgres('wake-ups', (database) => {
  let asking: Promise<PgPool> | undefined;
  const open = (schema: string, options: { readonly wakeUps?: boolean } = {}) => {
    const clock = createFakeClock();
    const pool = () => createPgPool({ connectionString: database.url, applicationName: schema });
    return { clock, store: createPostgresConversationStore({ pool, schema, ...options, clock }) };
  };
  /** Last statements of the connections of a schema's stores that are like this. */
  const statements = async (schema: string, like: string) => {
    asking ??= database.pool({ maxConnections: 1 });
    const { rows } = await (await asking).query<{ query: string }>(
      'SELECT query FROM pg_stat_activity WHERE application_name = $1 AND query LIKE $2',
      [schema, like],
    );
    return rows;
  };
  const untilListening = (schema: string, stores: number) =>
    vi.waitFor(async () => expect(await statements(schema, 'LISTEN %')).toHaveLength(stores), WAIT);

  it('tells the other processes of work, and this one once', async () => {
    const schema = database.schema();
    const { store: own, clock } = open(schema);
    const other = open(schema).store;
    const heard = { own: collect(own), other: collect(other) };
    await untilListening(schema, 2);
    await own.mailbox.accept([anEntry('a')]);
    await vi.waitFor(() => expect(heard.other).toEqual(['turn']), WAIT);
    await own.turns.commit(anAnswer((await own.turns.lease(aLeaseRequest))!));
    await vi.waitFor(async () => {
      await clock.advance(5);
      expect(new Set(heard.other)).toEqual(new Set(['turn', 'outbox', 'job']));
    }, WAIT);
    expect(heard.own).toEqual(['turn', 'outbox', 'job']);
    await Promise.all([own.close(), other.close()]);
  });

  it('listens again after its connection was cut, and hints at all that may have been missed', async () => {
    const [schema, pool] = [database.schema(), await database.pool()];
    const { store, clock } = open(schema);
    const heard = collect(store);
    await untilListening(schema, 1);
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND query LIKE 'LISTEN %'`, [
      schema,
    ]);
    await untilListening(schema, 0);
    await vi.waitFor(async () => {
      await clock.advance(1_000);
      expect(new Set(heard)).toEqual(new Set(['turn', 'outbox', 'job']));
    }, WAIT);
    await untilListening(schema, 1);
    await store.close();
    await untilListening(schema, 0);
  });

  it('neither listens nor notifies when told so, and hints at its own work', async () => {
    const schema = database.schema();
    const { store } = open(schema, { wakeUps: false });
    const heard = collect(store);
    await store.mailbox.accept([anEntry('a')]);
    expect(heard).toEqual(['turn']);
    expect(await statements(schema, '%')).not.toEqual([]);
    expect(await statements(schema, 'LISTEN %')).toEqual([]);
    expect(await statements(schema, '%pg_notify%')).toEqual([]);
    await store.close();
  });
});

function collect(store: ConversationStore): WorkKind[] {
  const heard: WorkKind[] = [];
  store.onWork((kind) => heard.push(kind));
  return heard;
}
