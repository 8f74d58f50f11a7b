import { postgresFailure } from '../database/postgres-failure.ts';
import type { PgPool } from '../pool/pg-pool.ts';
import { appliedMigrations } from './applied-migrations.ts';
import { MIGRATIONS } from './migrations.ts';

export interface MigrationStatusOptions {
  readonly pool: PgPool;
  /** @default 'recado' */
  readonly schema?: string;
}

export interface MigrationStatus {
  readonly applied: readonly {
    readonly name: string;
    /** Epoch milliseconds. */
    readonly appliedAt: number;
  }[];
  /** Names of the steps to come. */
  readonly pending: readonly string[];
  /** A newer Recado was here: this one would refuse to start. */
  readonly isNewer: boolean;
}

/** What a schema has seen of the migrations, and what it lacks. Changes nothing. @throws StoreUnavailableError */
export async function migrationStatus({ pool, schema = 'recado' }: MigrationStatusOptions): Promise<MigrationStatus> {
  const applied = await appliedMigrations(pool, schema).catch((error: unknown) => {
    throw postgresFailure(error);
  });
  return {
    applied: applied.map(({ name, appliedAt }) => ({ name, appliedAt })),
    pending: MIGRATIONS.slice(applied.length).map(({ name }) => name),
    isNewer: applied.length > MIGRATIONS.length,
  };
}
