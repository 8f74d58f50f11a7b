import type { Job } from '../../ports/queue/queue.ts';

/** Where a consumer takes its jobs from. */
export interface JobStore {
  /** Takes what is due, oldest first, for `leaseMs`. */
  take(queue: string, limit: number, leaseMs: number): Promise<readonly TakenJob[]>;
  /** `false`: the job was taken over. */
  renew(taken: TakenJob, leaseMs: number): Promise<boolean>;
  done(taken: TakenJob): Promise<void>;
  failed(taken: TakenJob, then: AfterFailure): Promise<void>;
  /** When to look again at the latest, epoch milliseconds. */
  nextLook(queue: string): Promise<number>;
}

export interface TakenJob {
  readonly job: Job;
  readonly token: number;
  /** Times taken, this one included. */
  readonly attempt: number;
  /** Times it failed before. */
  readonly failures: number;
}

export type AfterFailure = { readonly retryAt: number } | { readonly deadBecause: string };
