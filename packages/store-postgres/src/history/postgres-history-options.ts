import type { Clock } from '@recado/core';
import type { PgPool } from '../pool/pg-pool.ts';

export interface PostgresHistoryOptions {
  /** A pool, or how to make one on first use. We close only what we created. */
  readonly pool: PgPool | (() => Promise<PgPool>);
  /** A pool of a read replica, for questions; it lags behind a little, and the primary answers while it is away. @default `pool` */
  readonly replica?: PgPool | (() => Promise<PgPool>);
  /** Schema that owns our tables. @default 'recado' */
  readonly schema?: string;
  /** How many months are kept besides the current one. @default 12 */
  readonly retentionMonths?: number;
  /** How many months to come have their partition made by `maintain`. @default 2 */
  readonly monthsAhead?: number;
  /** Tells which month it is. @default the system's clock */
  readonly clock?: Clock;
  /** On first use: bring the schema to this version (`run`), or refuse to work with another (`check`). @default 'run' */
  readonly migrations?: 'run' | 'check';
}
