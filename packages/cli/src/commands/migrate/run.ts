import { ConfigurationError } from '@recado/core';
import { createPgPool, migrate, migrationStatus } from '@recado/store-postgres';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import { requiredSetting } from '../../production/environment.ts';
import type { PrintingIo } from '../command-io.ts';

export interface MigrateOptions {
  readonly action: 'status' | 'up';
  /** The schema. */
  readonly namespace: string;
  readonly json: boolean;
  /** Prints the statements and changes nothing. */
  readonly dryRun: boolean;
}

/** `recado migrate`: what the Postgres schema has seen and lacks, or bringing it to this version. `status` fails while something is pending. */
export async function runMigrate(options: MigrateOptions, { stdout, stderr }: PrintingIo, env = process.env): Promise<ExitCode> {
  const { action, namespace: schema, json, dryRun } = options;
  const connectionString = requiredSetting(env, 'DATABASE_URL', 'ConnectionStrings__DefaultConnection');
  const pool = await createPgPool({ connectionString, maxConnections: 2, applicationName: 'recado-migrate' });
  try {
    if (action === 'up') {
      const { migrations, sql } = await migrate({ pool, schema, dryRun });
      if (json) stdout.write(`${JSON.stringify({ schema, dryRun, migrations })}\n`);
      else if (dryRun) stdout.write(`${sql}\n`);
      const verb = dryRun ? 'would run' : 'ran';
      stderr.write(migrations.length === 0 ? `${schema} is up to date\n` : `${verb} ${migrations.join(', ')} on ${schema}\n`);
      return EXIT_CODES.ok;
    }
    if (dryRun) throw new ConfigurationError({ message: 'status changes nothing anyhow.', hint: 'Say "recado migrate up --dry-run".' });
    const { applied, pending, isNewer } = await migrationStatus({ pool, schema });
    if (json) stdout.write(`${JSON.stringify({ schema, applied, pending, isNewer })}\n`);
    else {
      for (const { name, appliedAt } of applied) stdout.write(`applied  ${name}  ${new Date(appliedAt).toISOString()}\n`);
      for (const name of pending) stdout.write(`pending  ${name}\n`);
      if (isNewer) stderr.write(`${schema} was brought to a later version by a newer Recado\n`);
    }
    return pending.length > 0 || isNewer ? EXIT_CODES.failed : EXIT_CODES.ok;
  } finally {
    await pool.end();
  }
}
