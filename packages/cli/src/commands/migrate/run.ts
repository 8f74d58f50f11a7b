import { ConfigurationError } from '@recado/core';
import { createPgPool, migrate, migrationStatus, type PgPool } from '@recado/store-postgres';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import { requiredSetting } from '../../production/environment.ts';
import { keysSchemaOf } from '../../production/keys-schema.ts';
import type { PrintingIo } from '../command-io.ts';

export interface MigrateOptions {
  readonly action: 'status' | 'up';
  /** The schema of conversations; that of keys is named after it. */
  readonly namespace: string;
  readonly json: boolean;
  /** Prints the statements and changes nothing. */
  readonly dryRun: boolean;
}

/**
 * `recado migrate`: what the Postgres schemas have seen and lack, or bringing them to this version: that of conversations, and that of
 * people's keys beside it. `status` fails while something is pending.
 */
export async function runMigrate(options: MigrateOptions, { stdout, stderr }: PrintingIo, env = process.env): Promise<ExitCode> {
  const { action, namespace, json, dryRun } = options;
  if (action === 'status' && dryRun) {
    throw new ConfigurationError({ message: 'status changes nothing anyhow.', hint: 'Say "recado migrate up --dry-run".' });
  }
  const connectionString = requiredSetting(env, 'DATABASE_URL', 'ConnectionStrings__DefaultConnection');
  const schemas = [namespace, keysSchemaOf(namespace)];
  const pool = await createPgPool({ connectionString, maxConnections: 2, applicationName: 'recado-migrate' });
  const look = action === 'up' ? bringUp : tellStatus;
  try {
    const outcomes: SchemaOutcome[] = [];
    for (const schema of schemas) outcomes.push(await look(pool, schema, dryRun));
    if (json) stdout.write(`${JSON.stringify({ schemas: outcomes.map(({ report }) => report) })}\n`);
    else for (const { lines } of outcomes) for (const line of lines) stdout.write(`${line}\n`);
    for (const { note } of outcomes) if (note !== undefined) stderr.write(`${note}\n`);
    return outcomes.every(({ isWell }) => isWell) ? EXIT_CODES.ok : EXIT_CODES.failed;
  } finally {
    await pool.end();
  }
}

interface SchemaOutcome {
  /** For standard output, as JSON or as lines. */
  readonly report: object;
  readonly lines: readonly string[];
  readonly note?: string;
  readonly isWell: boolean;
}

async function bringUp(pool: PgPool, schema: string, dryRun: boolean): Promise<SchemaOutcome> {
  const { migrations, sql } = await migrate({ pool, schema, dryRun });
  const verb = dryRun ? 'would run' : 'ran';
  return {
    report: { schema, dryRun, migrations },
    lines: dryRun && sql !== '' ? [sql] : [],
    note: migrations.length === 0 ? `${schema} is up to date` : `${verb} ${migrations.join(', ')} on ${schema}`,
    isWell: true,
  };
}

async function tellStatus(pool: PgPool, schema: string): Promise<SchemaOutcome> {
  const { applied, pending, isNewer } = await migrationStatus({ pool, schema });
  return {
    report: { schema, applied, pending, isNewer },
    lines: [
      ...applied.map(({ name, appliedAt }) => `applied  ${schema}  ${name}  ${new Date(appliedAt).toISOString()}`),
      ...pending.map((name) => `pending  ${schema}  ${name}`),
    ],
    ...(isNewer ? { note: `${schema} was brought to a later version by a newer Recado` } : {}),
    isWell: pending.length === 0 && !isNewer,
  };
}
