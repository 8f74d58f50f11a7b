import { DEFAULT_BUSY_TIMEOUT_MS } from '../database/busy-timeout.ts';

export interface SqliteKeyStoreOptions {
  /** The database file, the keys' own; made on first use, with its folder. Leave it out of backups of what the keys open. */
  readonly path: string;
  /** How long a write waits while another process has the file, milliseconds. The event loop stands still meanwhile. @default 5_000 */
  readonly busyTimeoutMs?: number;
}

export const resolveKeyStoreOptions = (options: SqliteKeyStoreOptions): Required<SqliteKeyStoreOptions> => ({
  busyTimeoutMs: DEFAULT_BUSY_TIMEOUT_MS,
  ...options,
});
