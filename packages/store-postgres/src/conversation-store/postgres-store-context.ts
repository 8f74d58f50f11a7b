import type { WorkKind } from '@recado/core';
import type { PostgresDatabase, Statements } from '../database/postgres-database.ts';

/** What the facets of one store share. */
export interface PostgresStoreContext {
  readonly database: PostgresDatabase;
  /** For questions whose answer may be a moment old. */
  readonly reading: Statements;
  /** Epoch milliseconds of the given clock; `null` lets the server tell the time. */
  now(): number | null;
  /** Tells this process and others of work. */
  hint(kind: WorkKind): void;
}
