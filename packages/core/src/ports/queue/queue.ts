import type { ContactId } from '../../conversation/ids.ts';
import type { SafeFields } from '../../privacy/safe.ts';
import type { Sealed } from '../../privacy/sealed.ts';

/**
 * Background work, at least once. A job id is published once however often `publish` is called with it.
 * Handlers get each job until one call resolves; after `maxAttempts` failures it becomes a dead letter, kept and listed. One that throws
 * `PersonErasedError` is done: there is nobody left to do it for.
 */
export interface Queue {
  readonly specVersion: 1;
  readonly capabilities: QueueCapabilities;
  /** Resolves when every job is durable. Ids already known are left as they are. */
  publish(jobs: readonly Job[]): Promise<void>;
  /**
   * Starts handing jobs to `handler`, up to `concurrency` at once: of several queues those of the first that has one due, of one queue the
   * oldest.
   */
  consume(queue: string | readonly string[], handler: JobHandler, options?: ConsumeOptions): Promise<Consumer>;
  /**
   * Publishes a job at once and then again and again, once for all processes that ask for it. The next one is set when one is begun, so no
   * more than one waits, and what was missed is made up for by one. Of an id known in its queue: the rhythm goes on if it is the same, with
   * the new name, data and person.
   * @throws ConfigurationError for a rhythm that is none, or that this queue cannot keep.
   */
  schedule(schedule: JobSchedule): Promise<void>;
  /** Ends a schedule; a job of it that is due already is still done. `false` when there is none of that id. */
  unschedule(queue: string, id: string): Promise<boolean>;
  /** Counts of one queue, or of all. */
  balance(queue?: string): Promise<QueueBalance>;
  /** Oldest first. */
  deadLetters(queue: string, limit: number): Promise<readonly DeadJob[]>;
  /** Gives a dead letter its attempts back. `false` when there is none of that id. */
  redrive(queue: string, jobId: string): Promise<boolean>;
  /** Jobs of these people that are not done, dead letters included, oldest first within each queue. */
  jobsOf(people: readonly ContactId[]): Promise<readonly Job[]>;
  /**
   * Deletes the jobs and schedules of these people, whatever they wait for, dead letters included, and what is kept of those that are done. One that runs
   * goes on, but is not tried again. Resolves how many were not done.
   */
  erase(people: readonly ContactId[]): Promise<number>;
  /** Stops consumers, waits for running handlers, closes what we opened. */
  close(): Promise<void>;
}

/** What not every queue can do. */
export interface QueueCapabilities {
  /** Whether `schedule` takes a cron pattern. */
  readonly cron: boolean;
}

export interface Job {
  /** Public and unique, also across queues. */
  readonly id: string;
  readonly queue: string;
  /** What happened, such as `UserUpdateRequestedEvent`. */
  readonly name: string;
  readonly data: JobData;
  /** Not handed out before; epoch milliseconds. */
  readonly notBefore?: number;
  /** W3C `traceparent` of what published it; handlers get it back. */
  readonly trace?: string;
  /** Whose it is, so that it goes when they are erased. Handlers get it back. */
  readonly person?: ContactId;
}

/** Safe fields, or one sealed value that a declared consumer opens. Consumers get it as JSON: masked text is its text there. */
export type JobData = SafeFields | Sealed;

/** A job to be published again and again. Its jobs get ids of their own, and `notBefore` tells when each was due. */
export type JobSchedule = JobTemplate & (EveryRhythm | CronRhythm);

export interface JobTemplate {
  /** Public and unique in its queue. */
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly data: JobData;
  /** Whose its jobs are. When they are erased it ends. @default the one person its data is sealed for */
  readonly person?: ContactId;
}

export interface EveryRhythm {
  /** From one to the next; at least 1. */
  readonly everyMs: number;
}

/** For queues with the capability `cron`. The first job is published when the pattern says so, not at once. */
export interface CronRhythm {
  /** Five fields, or six with seconds first: `0 9 * * 1-5`. */
  readonly cron: string;
  /** Of the IANA list. @default 'UTC' */
  readonly timeZone?: string;
}

export type JobHandler = (job: Job, context: { readonly attempt: number; readonly signal: AbortSignal }) => Promise<void>;

export interface ConsumeOptions {
  /** @default 1 */
  readonly concurrency?: number;
  /** @default 8 */
  readonly maxAttempts?: number;
  /** First wait after a failure; doubles each time up to `maxBackoffMs`. @default 500 */
  readonly backoffMs?: number;
  /** @default 60_000 */
  readonly maxBackoffMs?: number;
  /** Of each queue. Every consumer of a queue should be given the same. @default no limit */
  readonly limit?: JobLimit;
}

/** Most jobs that are begun in a time, which starts with the first of them; all processes together. */
export interface JobLimit {
  readonly max: number;
  readonly perMs: number;
}

export interface Consumer {
  /** No further job is taken; resolves when the running ones have ended. */
  stop(): Promise<void>;
}

export interface QueueBalance {
  /** Ready now. */
  readonly waiting: number;
  /** Due later: delayed, or waiting for a retry. */
  readonly delayed: number;
  readonly active: number;
  readonly done: number;
  readonly deadLettered: number;
  /** When the oldest job that is ready became so, epoch milliseconds. Absent when none is, or the adapter cannot tell. */
  readonly oldestAt?: number;
}

export interface DeadJob {
  readonly job: Job;
  readonly attempts: number;
  /** Error code or class name; never a message that could carry a person's words. */
  readonly reason: string;
  readonly diedAt: number;
}
