import { ConfigurationError } from '@recado/core';
import { expect, it } from 'vitest';
import { createPostgresConversationStore } from '../postgres-conversation-store.ts';
import { aLeaseRequest, anEntry, aTakeRequest } from '../test-support/builders.ts';
import { withPostgres } from '../test-support/test-database.ts';
import { checksumOf } from './applied-migrations.ts';
import { migrate } from './migrate.ts';
import { migrationStatus } from './migration-status.ts';
import { MIGRATIONS } from './migrations.ts';

const names = MIGRATIONS.map(({ name }) => name);

it('has steps in the order of their names', () => {
  expect(names).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
});

withPostgres('migrations', (database) => {
  it('tells what it would do and does nothing', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const dry = await migrate({ pool, schema, dryRun: true });
    expect(dry.migrations).toEqual(names);
    expect(dry.sql).toContain(`CREATE TABLE "${schema}".lanes`);
    expect(await migrationStatus({ pool, schema })).toEqual({ applied: [], pending: names, isNewer: false });
  });

  it('tells statements that do all of it by themselves', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const { sql } = await migrate({ pool, schema, dryRun: true });
    const client = await pool.connect();
    await client.query(sql);
    client.release();
    expect(await migrationStatus({ pool, schema })).toMatchObject({ pending: [], isNewer: false });
    expect(await migrate({ pool, schema })).toEqual({ migrations: [], sql: '' });
  });

  it('brings a schema up once, and says when', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    expect((await migrate({ pool, schema })).migrations).toEqual(names);
    expect(await migrate({ pool, schema })).toEqual({ migrations: [], sql: '' });
    const { applied, pending } = await migrationStatus({ pool, schema });
    expect(applied.map(({ name }) => name)).toEqual(names);
    expect(Math.abs(applied[0]!.appliedAt - Date.now())).toBeLessThan(60_000);
    expect(pending).toEqual([]);
  });

  it('runs once when many processes start at the same time', async () => {
    const schema = database.schema();
    const pools = await Promise.all(Array.from({ length: 6 }, () => database.pool()));
    const results = await Promise.all(pools.map((pool) => migrate({ pool, schema })));
    expect(results.map(({ migrations }) => migrations.length).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, names.length]);
  });

  it('goes on from where an older version stopped', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    await pool.query(`CREATE SCHEMA ${schema}`, []);
    await pool.query(
      `CREATE TABLE ${schema}.migrations (version integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, checksum text,
       applied_at timestamptz DEFAULT now())`,
      [],
    );
    for (const migration of MIGRATIONS.slice(0, 2)) {
      const client = await pool.connect();
      await client.query(migration.sql(`"${schema}"`));
      client.release();
      await pool.query(`INSERT INTO ${schema}.migrations (name, checksum) VALUES ($1, $2)`, [migration.name, checksumOf(migration)]);
    }
    expect((await migrate({ pool, schema })).migrations).toEqual(names.slice(2));
  });

  it('lets a process from before a migration commit its turns', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const store = createPostgresConversationStore({ pool, schema });
    await store.mailbox.accept([anEntry('a')]);
    const { lease, version } = (await store.turns.lease(aLeaseRequest))!;
    const values = [null, lease.conversationId, lease.fencingToken, version, false, ['a'], [1], [null], '{}', 'sealed', '[]'];
    const { rows } = await pool.query<{ answer: unknown }>(
      `SELECT ${schema}.commit_turn($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '{}', '{}', '{}', $12, $13, '{j1}', $14, '{q}', '{N}', '{"{}"}', '{NULL}') AS answer`,
      [...values, ['r1'], ['body'], [lease.conversationId]],
    );
    expect(rows[0]!.answer).toMatchObject({ status: 'committed', version: 1, isReady: false, isOffered: true });
    expect(await store.relay.take(aTakeRequest)).toMatchObject([{ id: 'r1', body: 'body' }]);
    expect(await store.relay.takeJobs(aTakeRequest)).toMatchObject([{ id: 'j1', queue: 'q' }]);
    await store.close();
  });

  it('leaves a schema as it was when a step fails', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    await pool.query(`CREATE SCHEMA ${schema}`, []);
    await pool.query(`CREATE TABLE ${schema}.outbox (id text)`, []);
    await expect(migrate({ pool, schema })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { code: '42P07' } });
    expect((await migrationStatus({ pool, schema })).applied).toEqual([]);
    const { rows } = await pool.query('SELECT 1 FROM pg_tables WHERE schemaname = $1', [schema]);
    expect(rows).toHaveLength(1);
  });

  it('refuses a schema that a newer version wrote, and one whose steps are not ours', async () => {
    const [pool, newer, other] = [await database.pool(), database.schema(), database.schema()];
    for (const schema of [newer, other]) await migrate({ pool, schema });
    await pool.query(`INSERT INTO ${newer}.migrations (name, checksum) VALUES ('9999-future', 'x')`, []);
    await pool.query(`UPDATE ${other}.migrations SET checksum = 'edited' WHERE version = 1`, []);
    for (const schema of [newer, other]) {
      await expect(migrate({ pool, schema })).rejects.toBeInstanceOf(ConfigurationError);
      const store = createPostgresConversationStore({ pool, schema });
      await expect(store.ledger.balance()).rejects.toBeInstanceOf(ConfigurationError);
      await store.close();
    }
    expect(await migrationStatus({ pool, schema: newer })).toMatchObject({ isNewer: true, pending: [] });
  });

  it('only checks when told so', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const store = createPostgresConversationStore({ pool, schema, migrations: 'check' });
    await expect(store.ledger.balance()).rejects.toBeInstanceOf(ConfigurationError);
    await migrate({ pool, schema });
    expect(await store.ledger.balance(), 'a failed start is tried again').toMatchObject({ accepted: 0 });
    await store.close();
  });

  it('refuses schema names that are more than a word', async () => {
    const pool = await database.pool();
    for (const schema of ['Recado', 'a b', 'a"; DROP TABLE x; --', '', 'x'.repeat(49)]) {
      expect(() => createPostgresConversationStore({ pool, schema })).toThrow(ConfigurationError);
      await expect(migrate({ pool, schema })).rejects.toBeInstanceOf(ConfigurationError);
    }
  });
});
