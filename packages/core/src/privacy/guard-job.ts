import type { ContactId } from '../conversation/ids.ts';
import type { Job, JobData, JobTemplate } from '../ports/queue/queue.ts';
import { guardJobData } from './guard-fields.ts';
import { maskedBefore } from './mask.ts';
import { isSealed, personIn } from './sealed.ts';

/**
 * The check of a queue at run time, for callers the compiler did not check. Every queue calls it before it writes.
 * @returns The job as it may be written: masked text is its text.
 * @throws UnsafeValueError when its data holds a raw string.
 */
export function guardJob<T extends Pick<JobTemplate, 'data'>>(door: string, job: T): T {
  return { ...job, data: guardJobData(door, job.data) as JobData };
}

/**
 * The same for a job to publish. It is of the person its data is sealed for, when it does not say whose it is: their rights reach it then.
 * @throws UnsafeValueError
 */
export function guardPublished(job: Job): Job {
  return withPerson(guardJob('queue.publish', job));
}

/**
 * The same for a schedule.
 * @throws UnsafeValueError
 */
export function guardScheduled<T extends JobTemplate>(schedule: T): T {
  return withPerson(guardJob('queue.schedule', schedule));
}

function withPerson<T extends Pick<JobTemplate, 'data' | 'person'>>(guarded: T): T {
  const person = guarded.person ?? personSealedIn(guarded.data);
  return person === undefined ? guarded : { ...guarded, person };
}

/** The one person that data is sealed for; `undefined` when there is none, or more than one. */
function personSealedIn(data: JobData): ContactId | undefined {
  const sealed = (typeof data === 'string' ? [data] : Object.values(data)).filter(isSealed);
  const [person, ...others] = new Set(sealed.flatMap((value) => personIn(value) ?? []));
  return others.length === 0 ? person : undefined;
}

/** Data that passed the door before it was committed, and that a store has kept as JSON since: its strings are masked text again. */
export function committedData(data: JobData): JobData {
  if (typeof data === 'string') return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' && !isSealed(value) ? maskedBefore(value) : value]),
  );
}
