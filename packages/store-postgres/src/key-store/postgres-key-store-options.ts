import type { PgPool } from '../pool/pg-pool.ts';

export interface PostgresKeyStoreOptions {
  /** A pool, or how to make one on first use. We close only what we created. */
  readonly pool: PgPool | (() => Promise<PgPool>);
  /** Schema that owns our tables: one of its own, so that backups can leave it out. @default 'recado_keys' */
  readonly schema?: string;
  /**
   * Also takes destroyed keys out of the server's write-ahead log, by `pg_switch_wal()` and `CHECKPOINT`. The server needs `wal_recycle = off`, and
   * the role has to be allowed both: `true` refuses to destroy a key where that is not so. Otherwise keys leave `pg_wal` when the server writes
   * over its segments. @default where the server and the role allow it
   */
  readonly clearsLog?: boolean;
  /** On first use: bring the schema to this version (`run`), or refuse to work with another (`check`). @default 'run' */
  readonly migrations?: 'run' | 'check';
}
