import type { Clock } from '@recado/core';
import type { PgPool } from '../pool/pg-pool.ts';

export interface PostgresVaultOptions {
  /** A pool, or how to make one on first use. We close only what we created. */
  readonly pool: PgPool | (() => Promise<PgPool>);
  /** Schema that owns our tables. @default 'recado' */
  readonly schema?: string;
  /**
   * How long a conversation is kept after it was last used, milliseconds. Its tokens cannot be restored then. A use within a tenth of that
   * of the one before may count as the one before. @default 2_592_000_000 (30 days)
   */
  readonly retentionMs?: number;
  /** Judges what was used when; all processes on a schema need the same. @default the server's clock */
  readonly clock?: Clock;
  /** On first use: bring the schema to this version (`run`), or refuse to work with another (`check`). @default 'run' */
  readonly migrations?: 'run' | 'check';
}
