import type { PgPool } from '../pool/pg-pool.ts';

export interface PostgresPrivacyJournalOptions {
  /** A pool, or how to make one on first use. We close only what we created. */
  readonly pool: PgPool | (() => Promise<PgPool>);
  /** Schema that owns our tables. @default 'recado' */
  readonly schema?: string;
  /** On first use: bring the schema to this version (`run`), or refuse to work with another (`check`). @default 'run' */
  readonly migrations?: 'run' | 'check';
}
