import type { SafeFields } from '../../privacy/safe.ts';
import type { Sealed } from '../../privacy/sealed.ts';

/**
 * Background work, at least once. A job id is published once however often `publish` is called with it.
 * Handlers get each job until one call resolves; after `maxAttempts` failures it becomes a dead letter, kept and listed.
 */
export interface Queue {
  readonly specVersion: 1;
  /** Resolves when every job is durable. Ids already known are left as they are. */
  publish(jobs: readonly Job[]): Promise<void>;
  /** Starts handing jobs of a queue to `handler`, oldest first, up to `concurrency` at once. */
  consume(queue: string, handler: JobHandler, options?: ConsumeOptions): Promise<Consumer>;
  /** Counts of one queue, or of all. */
  balance(queue?: string): Promise<QueueBalance>;
  /** Oldest first. */
  deadLetters(queue: string, limit: number): Promise<readonly DeadJob[]>;
  /** Gives a dead letter its attempts back. `false` when there is none of that id. */
  redrive(queue: string, jobId: string): Promise<boolean>;
  /** Stops consumers, waits for running handlers, closes what we opened. */
  close(): Promise<void>;
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
}

/** Safe fields, or one sealed value that a declared consumer opens. Consumers get it as JSON: masked text is its text there. */
export type JobData = SafeFields | Sealed;

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
}

export interface DeadJob {
  readonly job: Job;
  readonly attempts: number;
  /** Error code or class name; never a message that could carry a person's words. */
  readonly reason: string;
  readonly diedAt: number;
}
