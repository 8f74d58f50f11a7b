import type { Job, JobTemplate } from '@recado/core';
import type { JobsOptions } from 'bullmq';
import { bullName } from './bull-name.ts';
import type { BullJob, BullQueue, StoredJob } from './bull-queues.ts';

export function storeJob(job: Job | (JobTemplate & Pick<Job, 'notBefore' | 'trace' | 'person'>)): StoredJob {
  const { id, queue, name, data, notBefore, trace, person } = job;
  return {
    id,
    queue,
    name,
    data: JSON.stringify(data),
    ...(notBefore !== undefined && { notBefore }),
    ...(trace !== undefined && { trace }),
    ...(person !== undefined && { person }),
  };
}

export function restoreJob({ id: bullId, data: { data, ...job } }: Pick<BullJob, 'id' | 'data'>): Job {
  const dueAt = dueAtOf(bullId);
  const restored = { ...job, data: JSON.parse(data) };
  return dueAt === undefined ? restored : { ...restored, id: `${job.queue}:${job.id}@${dueAt}`, notBefore: dueAt };
}

/** Whether a job that was taken was erased since, for all that the store can say now. */
export async function wasErased(bull: BullQueue, { id }: Pick<BullJob, 'id'>): Promise<boolean> {
  const kept = await bull.getJob(id!).catch(() => undefined);
  return kept?.data.isErased === true;
}

/** The ids that a job of ours may have in BullMQ. */
export function bullIdsOf(queue: string, jobId: string): readonly string[] {
  const [, scheduleId, dueAt] = jobId.startsWith(`${queue}:`) ? (/^(.*)@(\d+)$/s.exec(jobId.slice(queue.length + 1)) ?? []) : [];
  return scheduleId === undefined ? [bullName(jobId)] : [bullName(jobId), `repeat:${bullName(scheduleId)}:${dueAt}`];
}

/** How often a job is tried is up to who consumes it, so that BullMQ never gives up by itself; and it keeps no stack traces. */
export const JOB_OPTIONS: JobsOptions = { attempts: Number.MAX_SAFE_INTEGER, backoff: { type: 'consumer' }, stackTraceLimit: 0 };

export function jobOptions(job: Job, now: number): JobsOptions {
  return { ...JOB_OPTIONS, jobId: bullName(job.id), delay: Math.max(0, (job.notBefore ?? 0) - now) };
}

/** When a job of a schedule was due. Our other ids have no colon here. */
function dueAtOf(bullId: string | undefined): number | undefined {
  return bullId?.startsWith('repeat:') ? Number(bullId.slice(bullId.lastIndexOf(':') + 1)) : undefined;
}
