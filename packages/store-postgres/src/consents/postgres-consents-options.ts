import type { PublicId } from '@recado/core';
import type { PgPool } from '../pool/pg-pool.ts';

export interface PostgresConsentsOptions {
  /** A pool, or how to make one on first use. We close only what we created. */
  readonly pool: PgPool | (() => Promise<PgPool>);
  /** Schema that owns our tables. @default 'recado' */
  readonly schema?: string;
  /** Keeps the consents of one tenant apart from those of others in the same tables. @default 'recado' */
  readonly tenantId?: PublicId;
  /** On first use: bring the schema to this version (`run`), or refuse to work with another (`check`). @default 'run' */
  readonly migrations?: 'run' | 'check';
}
