import { findPostgresBinaries } from '../../packages/store-postgres/src/test-support/postgres-binaries.ts';
import { type PrivatePostgres, startPrivatePostgres } from '../../packages/store-postgres/src/test-support/private-postgres.ts';

/** Runs a measurement with a PostgreSQL of its own for the history; without one where there is none. */
export async function withPostgres<T>(work: (postgres: PrivatePostgres | undefined) => Promise<T>): Promise<T> {
  const binaries = findPostgresBinaries();
  if (binaries === undefined) return work(undefined);
  const postgres = await startPrivatePostgres(binaries);
  try {
    return await work(postgres);
  } finally {
    await postgres.remove();
  }
}
