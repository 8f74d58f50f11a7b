import type { Clock } from '../../ports/clock/clock.ts';
import { DEFAULT_BUSY_TIMEOUT_MS } from '../database/busy-timeout.ts';

export interface SqliteQueueOptions {
  /** The database file, not the conversation store's; made on first use, with its folder. */
  readonly path: string;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** How long a write waits while another process has the file, milliseconds. The event loop stands still meanwhile. @default 5_000 */
  readonly busyTimeoutMs?: number;
  /** How long the id of a job that is done is recognised, milliseconds. Its data is dropped at once. @default 604_800_000 (7 days) */
  readonly retentionMs?: number;
  /** How often consumers look for what other processes published, milliseconds. @default 500 */
  readonly lookEveryMs?: number;
}

export function resolveQueueOptions(options: SqliteQueueOptions, clock: Clock): Required<SqliteQueueOptions> {
  return { clock, busyTimeoutMs: DEFAULT_BUSY_TIMEOUT_MS, retentionMs: 7 * 24 * 60 * 60 * 1000, lookEveryMs: 500, ...options };
}
