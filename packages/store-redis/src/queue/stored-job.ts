import type { Job } from '@recado/core';
import type { JobsOptions } from 'bullmq';
import { bullName } from './bull-name.ts';
import type { StoredJob } from './bull-queues.ts';

export function storeJob({ id, queue, name, data, notBefore }: Job): StoredJob {
  return { id, queue, name, data: JSON.stringify(data), ...(notBefore !== undefined && { notBefore }) };
}

export function restoreJob({ id, queue, name, data, notBefore }: StoredJob): Job {
  return { id, queue, name, data: JSON.parse(data), ...(notBefore !== undefined && { notBefore }) };
}

/** How often a job is tried is up to who consumes it, so that BullMQ never gives up by itself; and it keeps no stack traces. */
export function jobOptions(job: Job, now: number): JobsOptions {
  return {
    jobId: bullName(job.id),
    delay: Math.max(0, (job.notBefore ?? 0) - now),
    attempts: Number.MAX_SAFE_INTEGER,
    backoff: { type: 'consumer' },
    stackTraceLimit: 0,
  };
}
