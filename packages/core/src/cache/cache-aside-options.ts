import type { Cache } from '../ports/cache/cache.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { Sealer } from '../privacy/sealer.ts';

export interface CacheAsideOptions {
  readonly cache: Cache;
  /** Seals values and hashes parts of keys. Processes that share a cache share its keys. */
  readonly sealer: Sealer;
  /** How long a read waits for another process that loads the same; then it loads by itself. @default 2_000 */
  readonly waitMs?: number;
  /** How long a loader may take before another process may load as well. @default 10_000 */
  readonly loadMs?: number;
  /** Longest time of a value kept while the cache is not up: others cannot drop it then. @default 30_000 */
  readonly degradedTtlMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** 0 up to 1, for the time that is taken off. @default Math.random */
  readonly random?: () => number;
}
