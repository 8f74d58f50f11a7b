import { ConfigurationError, type CronRhythm, type JobSchedule } from '@recado/core';
import { defaultRepeatStrategy, type RepeatOptions } from 'bullmq';

/**
 * The rhythm of a schedule as BullMQ takes it.
 * @throws ConfigurationError for one that is none.
 */
export function repeatOptions(schedule: JobSchedule): Omit<RepeatOptions, 'key'> {
  if ('cron' in schedule) return cronOptions(schedule);
  const { id, everyMs } = schedule;
  if (Number.isSafeInteger(everyMs) && everyMs >= 1) return { every: everyMs };
  throw new ConfigurationError({
    message: `The schedule ${id} has everyMs ${everyMs}.`,
    hint: 'Give a whole number of milliseconds, 1 or more.',
  });
}

function cronOptions({ id, cron, timeZone = 'UTC' }: CronRhythm & Pick<JobSchedule, 'id'>): Omit<RepeatOptions, 'key'> {
  const options = { pattern: cron, tz: timeZone };
  const [isValid, cause] = check(options);
  if (isValid) return options;
  throw new ConfigurationError(
    {
      message: `The schedule ${id} has the cron pattern "${cron}" in ${timeZone}, which names no time to come.`,
      hint: 'Give five fields, or six with seconds first, such as "0 9 * * 1-5", and a time zone of the IANA list.',
    },
    { cause },
  );
}

function check(options: RepeatOptions): readonly [isValid: boolean, cause?: unknown] {
  try {
    return [defaultRepeatStrategy(Date.now(), options) !== undefined];
  } catch (error) {
    return [false, error];
  }
}
