import type { CacheHealth, Clock, MemoryCacheOptions } from '@recado/core';
import type { RedisSource } from './client/redis-client.ts';

export interface RedisCacheOptions {
  /** A client of ioredis, or how to make one. We close only what we created. Give it `enableAutoPipelining: true`. */
  readonly redis: RedisSource;
  /**
   * What answers while Redis does not. `memory`: a cache of this process, for short times, which other processes cannot tell of changes.
   * `none`: nothing, every read goes to its source. To be chosen: what is right depends on what a stale answer costs.
   */
  readonly fallback: 'memory' | 'none';
  /** Told whenever `health` changes, with what it is then: log it, and alarm somebody. Called also when all is well again. */
  readonly onHealth: (health: CacheHealth) => void;
  /** Begins every key. Caches of one prefix are one cache. @default 'recado' */
  readonly prefix?: string;
  /** Bounds of the fallback. @default those of `createMemoryCache` */
  readonly memory?: Pick<MemoryCacheOptions, 'maxEntries' | 'maxBytes'>;
  /** How long a call waits for Redis; after it Redis counts as away, milliseconds. @default 500 */
  readonly timeoutMs?: number;
  /** Of this process. Entries live by the server's time. @default the system's clock */
  readonly clock?: Clock;
}
