import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { contactId, type WrappedKey } from '@recado/core';
import { keyStoreContract } from '@recado/core/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PostgresKeyStoreOptions } from './key-store/postgres-key-store-options.ts';
import { PglitePool } from './pglite/pglite-pool.ts';
import { createPgPool } from './pool/create-pg-pool.ts';
import type { PgPool } from './pool/pg-pool.ts';
import { createPostgresKeyStore } from './postgres-key-store.ts';
import { aSealed } from './test-support/builders.ts';
import { findPostgresBinaries } from './test-support/postgres-binaries.ts';
import { type PrivatePostgres, startPrivatePostgres } from './test-support/private-postgres.ts';
import { withPostgres } from './test-support/test-database.ts';

const keyOf = (person: string, text = person) => ({ person: contactId(person), key: aSealed(`key of ${text}.`) as WrappedKey });
const many = Array.from({ length: 300 }, (_, at) => keyOf(`c_${at}`));

withPostgres('PostgresKeyStore', (database) => {
  const openOn = (schema: string, options: Partial<PostgresKeyStoreOptions> = {}) =>
    createPostgresKeyStore({ pool: () => createPgPool({ connectionString: database.url }), schema, ...options });

  keyStoreContract({
    name: 'postgres',
    async createKeyStore() {
      const schema = database.schema();
      return { connect: async () => openOn(schema) };
    },
  });

  it('leaves no byte of a destroyed key in its files, whatever was written before and beside', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const store = openOn(schema);
    await store.add(many);
    const newer = keyOf('c_7', 'newer c_7');
    await store.replace([{ ...newer, was: many[7]!.key }]);
    for (const { key } of [many[7]!, newer, many[9]!]) expect(await isInFiles(pool, schema, key)).toBe(true);
    expect(await store.destroy([newer.person, many[9]!.person])).toBe(2);
    for (const { key } of [many[7]!, newer, many[9]!]) expect(await isInFiles(pool, schema, key)).toBe(false);
    const kept = many.filter((_, at) => at !== 7 && at !== 9);
    expect(await store.find(kept.map(({ person }) => person))).toEqual(kept.map(({ key }) => key));
    await store.close();
  });

  it('gives everybody one answer while processes add, destroy and ask at once', async () => {
    const schema = database.schema();
    const stores = [openOn(schema), openOn(schema), openOn(schema)];
    for (let round = 0; round < 10; round += 1) {
      const people = Array.from({ length: 12 }, (_, at) => contactId(`r${round}_${at}`));
      const erased = people.slice(0, 4);
      const added = await Promise.all([
        ...stores.map((store, at) =>
          store.add((at % 2 ? people : people.toReversed()).map((person) => keyOf(person, `${person} by ${at}`))),
        ),
        ...stores.slice(0, 2).map((store, at) => store.destroy(at ? erased : erased.toReversed())),
        ...stores.map((store) => store.find(people)),
      ]);
      const kept = await stores[0]!.find(people);
      expect(kept.slice(0, 4)).toEqual(erased.map(() => 'destroyed'));
      for (const answer of added.slice(0, 3) as (typeof kept)[]) {
        const inOrder = answer === added[1] ? answer : answer.toReversed();
        expect(inOrder.slice(4)).toEqual(kept.slice(4));
      }
    }
    await Promise.all(stores.map((store) => store.close()));
  }, 30_000);

  it('asks once for many', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    let asked = 0;
    const counting: PgPool = {
      query: (sql, parameters) => {
        if (sql.includes('keys_find')) asked += 1;
        return pool.query(sql, parameters);
      },
      connect: () => pool.connect(),
      end: () => pool.end(),
    };
    const store = openOn(schema, { pool: counting });
    await store.add(many);
    const found = await Promise.all(many.map(({ person }) => store.find([person])));
    expect(found.flat()).toEqual(many.map(({ key }) => key));
    expect(asked).toBeLessThanOrEqual(2);
    await store.close();
  });

  it('says so, and destroys nothing, when somebody keeps reading the keys', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const store = openOn(schema);
    await store.add([keyOf('c_1')]);
    const reader = await pool.connect();
    await reader.query('BEGIN');
    await reader.query(`SELECT 1 FROM ${schema}.person_keys`);
    await expect(store.destroy([contactId('c_1')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await reader.query('ROLLBACK');
    reader.release();
    expect(await store.destroy([contactId('c_1')])).toBe(1);
    await store.close();
  });
});

const binaries = findPostgresBinaries();
describe.skipIf(binaries === undefined)('a log that keys are taken out of', () => {
  let server: PrivatePostgres;
  let pool: PgPool;
  const start = async (settings: Readonly<Record<string, string>>) => {
    server = await startPrivatePostgres(binaries!, settings);
    pool = await createPgPool({ connectionString: server.url });
  };
  afterEach(async () => {
    await pool.end();
    await server.remove();
  });

  it('keeps no byte of them in any file of a server that deletes its old segments', { timeout: 60_000 }, async () => {
    await start({ wal_recycle: 'off' });
    const { rows } = await pool.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`, []);
    const folder = rows[0]!.folder;
    const store = createPostgresKeyStore({ pool });
    await store.add(many);
    // As the server does by itself: its statistics hold samples of what stands in a column, and pages leave the memory.
    await pool.query('ANALYZE', []);
    await pool.query('CHECKPOINT', []);
    expect(filesWith(folder, many[7]!.key)).not.toEqual([]);
    expect(await store.destroy([many[7]!.person])).toBe(1);
    expect(filesWith(folder, many[7]!.key)).toEqual([]);
    expect(filesWith(folder, many[8]!.key)).not.toEqual([]);
    await store.close();
  });

  it('is refused, before anything is destroyed, by a server that uses its old segments again', { timeout: 60_000 }, async () => {
    await start({});
    const store = createPostgresKeyStore({ pool, clearsLog: true });
    await store.add([keyOf('c_1')]);
    await expect(store.destroy([contactId('c_1')])).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
    expect(await store.find([contactId('c_1')])).toEqual([keyOf('c_1').key]);
    await store.close();
  });

  it('is left to the server where the role may not clear it, unless it has to be cleared', { timeout: 60_000 }, async () => {
    await start({ wal_recycle: 'off' });
    await pool.query('CREATE ROLE bot LOGIN', []);
    await pool.query('GRANT CREATE ON DATABASE postgres TO bot', []);
    const own = await createPgPool({ connectionString: server.url.replace('postgres@', 'bot@') });
    const store = createPostgresKeyStore({ pool: own });
    await store.add([keyOf('c_1'), keyOf('c_2')]);
    const strict = createPostgresKeyStore({ pool: own, clearsLog: true });
    await expect(strict.destroy([contactId('c_1')])).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
    expect(await store.destroy([contactId('c_1')])).toBe(1);
    await pool.query('GRANT EXECUTE ON FUNCTION pg_switch_wal TO bot', []);
    const { rows } = await pool.query(`SELECT FROM pg_roles WHERE rolname = 'pg_checkpoint'`, []);
    await pool.query(rows.length > 0 ? 'GRANT pg_checkpoint TO bot' : 'ALTER ROLE bot SUPERUSER', []);
    expect(await strict.destroy([contactId('c_2')])).toBe(1);
    await store.close();
    await strict.close();
    await own.end();
  });
});

describe('PostgresKeyStore on PGlite', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  }, 60_000);
  afterAll(() => database.close());

  keyStoreContract({
    name: 'pglite',
    async createKeyStore() {
      const connect = async () => createPostgresKeyStore({ pool: new PglitePool(database) });
      await (await connect()).list(undefined, 1);
      await database.exec('TRUNCATE recado_keys.person_keys');
      return { connect };
    },
  });

  it('leaves no byte of a destroyed key in its files', async () => {
    const pool = new PglitePool(database);
    const store = createPostgresKeyStore({ pool, schema: 'other_keys' });
    await store.add(many);
    expect(await isInFiles(pool, 'other_keys', many[7]!.key)).toBe(true);
    expect(await store.destroy([many[7]!.person])).toBe(1);
    expect(await isInFiles(pool, 'other_keys', many[7]!.key)).toBe(false);
    expect(await isInFiles(pool, 'other_keys', many[8]!.key)).toBe(true);
    await store.close();
  });
});

/** Whether a text stands in a file of one of the schema's tables or indexes. */
async function isInFiles(pool: PgPool, schema: string, text: string): Promise<boolean> {
  await pool.query('CHECKPOINT', []);
  const { rows } = await pool.query<{ found: boolean }>(
    `SELECT coalesce(bool_or(position($1::bytea IN pg_read_binary_file(pg_relation_filepath(relation.oid))) > 0), false) AS found
     FROM pg_class AS relation JOIN pg_namespace AS namespace ON namespace.oid = relation.relnamespace
     WHERE namespace.nspname = $2 AND relation.relkind IN ('r', 'i')`,
    [Buffer.from(text), schema],
  );
  return rows[0]!.found;
}

function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}
