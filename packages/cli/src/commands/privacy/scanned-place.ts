import type { PiiFinding } from '@recado/core';

/** A finding and where it was. Both names are redacted. */
export interface PlacedFinding extends PiiFinding {
  /** A file, `redis`, or `postgres`. */
  readonly source: string;
  /** What of it: `bytes`, `name` or `contents` (unpacked) of a file, a table and column, a kind of keys. */
  readonly part: string;
}

/** What a scan has read so far, and what it could not read. */
export interface ScanTally {
  files: number;
  keys: number;
  tables: number;
  readonly unreadable: { readonly source: string; readonly reason: string }[];
}
