import type { Clock } from '@recado/core';
import type { PgPool } from '../pool/pg-pool.ts';

export interface PostgresConversationStoreOptions {
  /** A pool of at least two connections, or how to make one on first use. We close only what we created. */
  readonly pool: PgPool | (() => Promise<PgPool>);
  /**
   * A pool of a read replica, for what may lag behind: the ledger's balance and lists, and looking at a conversation. The primary answers while
   * it is away. Not for a process that goes by `bot.isSettled()`. @default `pool`
   */
  readonly replica?: PgPool | (() => Promise<PgPool>);
  /** Schema that owns our tables. Up to 48 lower-case letters, digits and underscores. @default 'recado' */
  readonly schema?: string;
  /**
   * Time of leases, timers and ages. For tests and simulations; every process on one schema needs the same one.
   * @default the database server's clock, one authority for all processes
   */
  readonly clock?: Clock;
  /** On first use: bring the schema to this version (`run`), or refuse to work with another (`check`). @default 'run' */
  readonly migrations?: 'run' | 'check';
  /**
   * Tell other processes of work, and hear of theirs, by LISTEN/NOTIFY. It takes one connection of the pool and does not work through
   * PgBouncer in transaction mode; without it work of other processes is found by polling. @default true
   */
  readonly wakeUps?: boolean;
}
