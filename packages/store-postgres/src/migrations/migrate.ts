import { ConfigurationError } from '@recado/core';
import { postgresFailure } from '../database/postgres-failure.ts';
import { quoteSchema } from '../database/quote-schema.ts';
import type { PgClient, PgPool } from '../pool/pg-pool.ts';
import { checksumOf } from './applied-migrations.ts';
import type { Migration } from './migration.ts';
import { pendingMigrations } from './pending-migrations.ts';

export interface MigrateOptions {
  readonly pool: PgPool;
  /** @default 'recado' */
  readonly schema?: string;
  /** Tells what would be done and leaves everything as it is. @default false */
  readonly dryRun?: boolean;
}

export interface MigrateResult {
  /** Names of the steps that ran, or would. */
  readonly migrations: readonly string[];
  /** All that was run, or would be: statements that bring the schema there by themselves. Empty when nothing is pending. */
  readonly sql: string;
}

/**
 * Brings a schema to the newest version, in one transaction under an advisory lock: of several processes one does it and the others wait.
 * @throws ConfigurationError when a newer Recado was here, or a step has changed since it ran.
 * @throws StoreUnavailableError when the server cannot be reached, or refuses a step; nothing has changed then.
 */
export async function migrate({ pool, schema = 'recado', dryRun = false }: MigrateOptions): Promise<MigrateResult> {
  const quoted = quoteSchema(schema);
  try {
    const pending = await pendingMigrations(pool, schema);
    if (pending.length === 0) return { migrations: [], sql: '' };
    const beginning = await beginningOf(pool, schema, quoted);
    const ran = dryRun ? pending : await runAll(pool, schema);
    // Another process may have been first.
    const statements = ran.length === 0 ? [] : [...beginning, ...ran.flatMap((migration) => statementsOf(migration, quoted))];
    return { migrations: ran.map(({ name }) => name), sql: statements.join('\n') };
  } catch (error) {
    throw postgresFailure(error);
  }
}

/** What a store does on first use: migrates, or only makes sure. */
export async function prepareSchema(pool: PgPool, schema: string, migrations: 'run' | 'check'): Promise<void> {
  const pending = await pendingMigrations(pool, schema);
  if (pending.length === 0) return;
  if (migrations === 'check') {
    throw new ConfigurationError({
      message: `The schema ${schema} lacks ${pending.length} migrations, from ${pending[0]?.name} on.`,
      hint: 'Run migrate({ pool, schema }) before this version starts.',
    });
  }
  await runAll(pool, schema);
}

async function runAll(pool: PgPool, schema: string): Promise<readonly Migration[]> {
  const client = await pool.connect();
  // What it says, the query that runs says too; unheard it would end the process.
  const ignore = () => {};
  client.on('error', ignore);
  let isWhole = false;
  try {
    const ran = await inTransaction(client, () => runPending(client, schema));
    isWhole = true;
    return ran;
  } finally {
    client.off('error', ignore);
    client.release(!isWhole);
  }
}

async function runPending(client: PgClient, schema: string): Promise<readonly Migration[]> {
  const quoted = quoteSchema(schema);
  await client.query('SET LOCAL statement_timeout = 0');
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 5262618))', [schema]);
  const pending = await pendingMigrations({ query: (sql, parameters) => client.query(sql, parameters) }, schema);
  if (pending.length === 0) return [];
  const statements = [...(await beginningOf(client, schema, quoted)), ...pending.flatMap((migration) => statementsOf(migration, quoted))];
  for (const statement of statements) await client.query(statement);
  return pending;
}

/** Makes the schema and the table that notes its steps, where they are not there. */
async function beginningOf(database: Pick<PgClient, 'query'>, schema: string, quoted: string): Promise<readonly string[]> {
  // Asked first: CREATE SCHEMA wants a privilege on the database also when the schema is there.
  const { rows } = await database.query<{ is_there: boolean }>(
    'SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1) AS is_there',
    [schema],
  );
  return [
    ...(rows[0]?.is_there ? [] : [`CREATE SCHEMA IF NOT EXISTS ${quoted};`]),
    `CREATE TABLE IF NOT EXISTS ${quoted}.migrations (
  version integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);`,
  ];
}

/** A step, and the note that it ran. Names and checksums are ours, without a quote in them. */
const statementsOf = (migration: Migration, quoted: string): readonly string[] => [
  migration.sql(quoted),
  `INSERT INTO ${quoted}.migrations (name, checksum) VALUES ('${migration.name}', '${checksumOf(migration)}');`,
];

async function inTransaction<Result>(client: PgClient, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // When it fails too the connection is gone, and the server has undone everything.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
