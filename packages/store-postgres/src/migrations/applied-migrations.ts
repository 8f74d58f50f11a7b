import { createHash } from 'node:crypto';
import { quoteSchema } from '../database/quote-schema.ts';
import type { PgPool } from '../pool/pg-pool.ts';
import type { Migration } from './migration.ts';

/** A step that a schema has seen. */
export interface AppliedMigration {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly appliedAt: number;
  readonly checksum: string;
}

/** In order; empty for a schema that is not there yet. */
export async function appliedMigrations(database: Pick<PgPool, 'query'>, schema: string): Promise<readonly AppliedMigration[]> {
  const quoted = quoteSchema(schema);
  // Not by to_regclass: under the lock of another migration its answer may still come from a cache.
  const { rows: found } = await database.query<{ is_there: boolean }>(
    `SELECT EXISTS (
      SELECT FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relname = 'migrations'
    ) AS is_there`,
    [schema],
  );
  if (!found[0]?.is_there) return [];
  const { rows } = await database.query<{ name: string; checksum: string; applied_at: string }>(
    `SELECT name, checksum, floor(extract(epoch FROM applied_at) * 1000)::text AS applied_at FROM ${quoted}.migrations ORDER BY version`,
    [],
  );
  return rows.map((row) => ({ name: row.name, checksum: row.checksum, appliedAt: Number(row.applied_at) }));
}

/** Tells whether a step is still what it was when it ran. */
export function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql('{schema}')).digest('hex').slice(0, 32);
}
