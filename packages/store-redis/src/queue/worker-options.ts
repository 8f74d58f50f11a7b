import type { JobLimit } from '@recado/core';
import type { WorkerOptions } from 'bullmq';
import type { RedisClient } from '../client/redis-client.ts';

export interface WorkerSetup {
  readonly connection: RedisClient;
  readonly prefix: string;
  readonly leaseMs: number;
  readonly retentionMs: number;
  readonly limit: JobLimit | undefined;
}

/** What all our workers of BullMQ have in common. */
export function workerOptions({ connection, prefix, leaseMs, retentionMs, limit }: WorkerSetup): WorkerOptions {
  return {
    connection,
    prefix,
    lockDuration: leaseMs,
    stalledInterval: leaseMs / 2,
    maxStalledCount: NEVER,
    maximumRateLimitDelay: MOST_WAIT_MS,
    removeOnComplete: { age: Math.ceil(retentionMs / 1_000) },
    ...(limit && { limiter: { max: limit.max, duration: limit.perMs } }),
  };
}

/** When a job that kills its processes is set aside, we decide: BullMQ would leave out those of schedules. */
const NEVER = 1_000_000_000;
/** A worker that waits for its limit may miss that it is closed until the wait ends. */
const MOST_WAIT_MS = 1_000;
