import type { WorkKind } from '@recado/core';
import type { PostgresDatabase } from '../database/postgres-database.ts';

/** What the facets of one store share. */
export interface PostgresStoreContext {
  readonly database: PostgresDatabase;
  /** Epoch milliseconds of the given clock; `null` lets the server tell the time. */
  now(): number | null;
  /** Tells this process and others of work. */
  hint(kind: WorkKind): void;
}
