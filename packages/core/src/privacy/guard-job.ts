import type { JobData, JobTemplate } from '../ports/queue/queue.ts';
import { guardJobData } from './guard-fields.ts';
import { maskedBefore } from './mask.ts';
import { isSealed } from './sealed.ts';

/**
 * The check of a queue at run time, for callers the compiler did not check. Every queue calls it before it writes.
 * @returns The job as it may be written: masked text is its text.
 * @throws UnsafeValueError when its data holds a raw string.
 */
export function guardJob<T extends Pick<JobTemplate, 'data'>>(door: string, job: T): T {
  return { ...job, data: guardJobData(door, job.data) as JobData };
}

/** Data that passed the door before it was committed, and that a store has kept as JSON since: its strings are masked text again. */
export function committedData(data: JobData): JobData {
  if (typeof data === 'string') return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' && !isSealed(value) ? maskedBefore(value) : value]),
  );
}
