import { ConfigurationError } from '../../errors/configuration-error.ts';
import type { EveryRhythm, Job, JobSchedule, JobTemplate } from '../../ports/queue/queue.ts';

export type EverySchedule = JobTemplate & EveryRhythm;

/**
 * The schedule, for a queue that knows no cron patterns.
 * @throws ConfigurationError
 */
export function everySchedule(schedule: JobSchedule): EverySchedule {
  if (!('everyMs' in schedule)) {
    throw new ConfigurationError({
      message: `This queue cannot keep the cron pattern of the schedule ${schedule.id}.`,
      hint: 'Give it everyMs, or use a queue whose capabilities say cron: createBullmqQueue of @recado/store-redis.',
    });
  }
  if (!Number.isSafeInteger(schedule.everyMs) || schedule.everyMs < 1) {
    throw new ConfigurationError({
      message: `The schedule ${schedule.id} has everyMs ${schedule.everyMs}.`,
      hint: 'Give a whole number of milliseconds, 1 or more.',
    });
  }
  return schedule;
}

/** The job of a schedule that is due at a time: the same id in every process. */
export function scheduledJob({ id, queue, name, data, person }: JobTemplate, dueAt: number): Job {
  return { id: `${queue}:${id}@${dueAt}`, queue, name, data, notBefore: dueAt, ...(person !== undefined && { person }) };
}

/** When the next one is due: in the rhythm, but not in the past. */
export function nextDue(dueAt: number, everyMs: number, now: number): number {
  const next = dueAt + everyMs;
  return next >= now ? next : dueAt + everyMs * (Math.floor((now - dueAt) / everyMs) + 1);
}
