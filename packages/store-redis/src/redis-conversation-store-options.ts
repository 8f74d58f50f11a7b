import type { Clock, Logger, WorkKind } from '@recado/core';
import type { RedisSource } from './client/redis-client.ts';

export interface RedisConversationStoreOptions {
  /**
   * A client of ioredis, or how to make one. We close only what we created. Give it `enableAutoPipelining: true`: reads of the same time then
   * travel together. What writes is gathered by the store itself.
   */
  readonly redis: RedisSource;
  /** Begins every key. Stores of one prefix share their conversations. @default 'recado' */
  readonly prefix?: string;
  /**
   * What this process works on, once it listens by `onWork`: other processes tell it of that. A process that only does turns names `turn`,
   * so that nobody tells it of replies.
   * @default all kinds
   */
  readonly worksOn?: readonly WorkKind[];
  /** Is told at once of settings of Redis that lose data, see `inspectRedis`: `redis.concern` with its code. */
  readonly logger?: Logger;
  /** Leases, timers and ages by this clock instead of the server's. For tests: processes with clocks of their own must not share work. */
  readonly clock?: Clock;
}
