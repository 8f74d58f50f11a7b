import type { Job, JobLimit } from '../../ports/queue/queue.ts';

/** Where a consumer takes its jobs from. */
export interface JobStore {
  /** Takes what is due, oldest first. */
  take(queue: string, request: TakeJobsRequest): Promise<readonly TakenJob[]>;
  /** `false`: the job was taken over. */
  renew(taken: TakenJob, leaseMs: number): Promise<boolean>;
  done(taken: TakenJob): Promise<void>;
  failed(taken: TakenJob, then: AfterFailure): Promise<void>;
  /** When to look again at the latest, epoch milliseconds. */
  nextLook(queue: string, limit?: JobLimit): Promise<number>;
}

export interface TakeJobsRequest {
  /** How many at once; no more than that, and no more than `limit` lets begin now. */
  readonly most: number;
  readonly leaseMs: number;
  readonly limit?: JobLimit;
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
