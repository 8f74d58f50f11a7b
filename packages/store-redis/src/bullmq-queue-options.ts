import type { Clock } from '@recado/core';
import type { RedisSource } from './client/redis-client.ts';

export interface BullmqQueueOptions {
  /** A client of ioredis, or how to make one. We close only what we created; consumers open connections of their own beside it. */
  readonly redis: RedisSource;
  /** Begins every key. @default 'recado' */
  readonly prefix?: string;
  /** How long the id of a job that is done is recognised, milliseconds. @default 604_800_000 (7 days) */
  readonly retentionMs?: number;
  /**
   * How long a job stays with a process that gives no sign of life, milliseconds; after it another one gets the job.
   * @default 2_000
   */
  readonly leaseMs?: number;
  /** For tests. BullMQ itself lives by `Date.now()`, which has to go by the same clock. @default the system's clock */
  readonly clock?: Clock;
}
