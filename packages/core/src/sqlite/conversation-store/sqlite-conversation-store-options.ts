import type { Clock } from '../../ports/clock/clock.ts';

export interface SqliteConversationStoreOptions {
  /** The database file; made on first use, with its folder. */
  readonly path: string;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** How long a write waits while another process has the file, milliseconds. The event loop stands still meanwhile. @default 5_000 */
  readonly busyTimeoutMs?: number;
}
