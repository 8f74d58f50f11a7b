import type { Clock } from '../../ports/clock/clock.ts';
import { DEFAULT_BUSY_TIMEOUT_MS } from '../database/busy-timeout.ts';

export interface SqliteVaultOptions {
  /** The database file, the vault's own; made on first use, with its folder. */
  readonly path: string;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** How long a write waits while another process has the file, milliseconds. The event loop stands still meanwhile. @default 5_000 */
  readonly busyTimeoutMs?: number;
  /** How long a conversation is kept after it was last used, milliseconds. Its tokens cannot be restored then. @default 2_592_000_000 (30 days) */
  readonly retentionMs?: number;
}

export function resolveVaultOptions(options: SqliteVaultOptions, clock: Clock): Required<SqliteVaultOptions> {
  return { clock, busyTimeoutMs: DEFAULT_BUSY_TIMEOUT_MS, retentionMs: 30 * 24 * 60 * 60 * 1000, ...options };
}
