import { DEFAULT_BUSY_TIMEOUT_MS } from '../database/busy-timeout.ts';

export interface SqliteConsentsOptions {
  /** The database file, of consents alone; made on first use, with its folder. */
  readonly path: string;
  /** How long a write waits while another process has the file, milliseconds. The event loop stands still meanwhile. @default 5_000 */
  readonly busyTimeoutMs?: number;
}

export function resolveConsentsOptions(options: SqliteConsentsOptions): Required<SqliteConsentsOptions> {
  return { busyTimeoutMs: DEFAULT_BUSY_TIMEOUT_MS, ...options };
}
