import { ConfigurationError } from '@recado/core';
import type { PgPool } from '../pool/pg-pool.ts';
import { type AppliedMigration, appliedMigrations, checksumOf } from './applied-migrations.ts';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * The steps a schema has not seen yet.
 * @throws ConfigurationError when a newer Recado was here, or a step has changed since it ran.
 */
export async function pendingMigrations(database: Pick<PgPool, 'query'>, schema: string): Promise<readonly Migration[]> {
  const applied = await appliedMigrations(database, schema);
  assertKnown(schema, applied);
  return MIGRATIONS.slice(applied.length);
}

function assertKnown(schema: string, applied: readonly AppliedMigration[]): void {
  if (applied.length > MIGRATIONS.length) {
    throw new ConfigurationError({
      message: `The schema ${schema} was written by a newer version of Recado (${applied.length} migrations, this one knows ${MIGRATIONS.length}).`,
      hint: 'Update @recado/store-postgres, or choose another schema.',
    });
  }
  for (const [index, { name, checksum }] of applied.entries()) {
    const known = MIGRATIONS[index];
    if (known?.name === name && checksumOf(known) === checksum) continue;
    throw new ConfigurationError({
      message: `The migration ${name} of the schema ${schema} is not the one this version of Recado knows.`,
      hint: 'Migrations never change once published: check which version of @recado/store-postgres wrote the schema.',
    });
  }
}
