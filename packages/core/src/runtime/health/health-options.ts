import type { HealthCheck } from './health-check.ts';

export interface HealthOptions {
  /** What else the bot depends on, by a name of one word: `{ cache: () => cache.health() }`. Beside the bot's own `store`, `queue`, `keys`, `history` and `transport`, whose names win. */
  readonly checks?: { readonly [name: string]: HealthCheck };
  /** Most time for a check, milliseconds. @default 2_000 */
  readonly timeoutMs?: number;
}
