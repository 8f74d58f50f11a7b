import type { WorkHints } from '../../memory/work-hints.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';
import type { StoreTime } from '../store-time.ts';

/** What the facets of one SQLite store share. */
export interface SqliteStoreContext {
  readonly database: SqliteDatabase;
  readonly time: StoreTime;
  readonly hints: WorkHints;
  /** Grows with every call, also over restarts: keeps conversations that became ready in the same millisecond in order. */
  nextOrder(): number;
}
