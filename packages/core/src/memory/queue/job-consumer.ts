import { PersonErasedError } from '../../errors/person-erased-error.ts';
import { ProcessDiedError } from '../../errors/process-died-error.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { ConsumeOptions, Consumer, JobHandler } from '../../ports/queue/queue.ts';
import { reasonOf } from '../../runtime/reason-of.ts';
import { backOff } from './back-off.ts';
import type { JobStore, TakenJob } from './job-store.ts';

export interface JobConsumerSetup {
  readonly store: JobStore;
  readonly clock: Clock;
  /** The one to take from first comes first. */
  readonly queues: readonly string[];
  readonly handler: JobHandler;
  readonly options: ConsumeOptions | undefined;
  /** How long a job stays with a process that gives no sign of life. @default 30_000 */
  readonly leaseMs?: number;
}

/** A job that was taken so often without an end being recorded is what kills its processes. */
export const MAX_VANISHED_JOBS = 10;

/** Takes jobs of its queues, runs the handler on them and records how that ended. */
export class JobConsumer implements Consumer {
  readonly queues: readonly string[];
  readonly #store: JobStore;
  readonly #clock: Clock;
  readonly #handler: JobHandler;
  readonly #options: Required<Omit<ConsumeOptions, 'limit'>> & ConsumeOptions;
  readonly #leaseMs: number;
  readonly #running = new Set<Promise<void>>();
  #taking: Promise<void> | undefined;
  #wasWoken = false;
  #isStopped = false;
  #cancelLook = () => {};

  constructor({ store, clock, queues, handler, options = {}, leaseMs = LEASE_MS }: JobConsumerSetup) {
    this.queues = queues;
    this.#store = store;
    this.#clock = clock;
    this.#handler = handler;
    this.#leaseMs = leaseMs;
    this.#options = { concurrency: 1, maxAttempts: 8, backoffMs: 500, maxBackoffMs: 60_000, ...options };
  }

  /** Looks for jobs now. */
  wake(): void {
    this.#wasWoken = true;
    if (this.#isStopped || this.#taking) return;
    this.#taking = this.#takeAll().finally(() => {
      this.#taking = undefined;
      if (this.#wasWoken) this.wake();
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelLook();
    await this.#taking;
    await Promise.all(this.#running);
  }

  async #takeAll(): Promise<void> {
    this.#wasWoken = false;
    this.#cancelLook();
    const { concurrency, limit } = this.#options;
    try {
      for (const queue of this.queues) {
        const most = concurrency - this.#running.size;
        if (most <= 0 || this.#isStopped) return;
        const taken = await this.#store.take(queue, { most, leaseMs: this.#leaseMs, ...(limit && { limit }) });
        for (const job of taken) this.#start(job);
      }
      if (this.#running.size >= concurrency) return;
      const looks = await Promise.all(this.queues.map((queue) => this.#store.nextLook(queue, limit)));
      this.#lookAgain(Math.min(...looks) - this.#clock.now());
    } catch {
      this.#lookAgain(STORE_RETRY_MS);
    }
  }

  #lookAgain(delayMs: number): void {
    if (!this.#isStopped) this.#cancelLook = this.#clock.after(Math.max(0, delayMs), () => this.wake());
  }

  #start(taken: TakenJob): void {
    const running: Promise<void> = this.#run(taken).finally(() => {
      this.#running.delete(running);
      this.wake();
    });
    this.#running.add(running);
  }

  async #run(taken: TakenJob): Promise<void> {
    const lease = this.#keepLease(taken);
    try {
      const error = await this.#handle(taken, lease.signal);
      await (error === undefined ? this.#store.done(taken) : this.#store.failed(taken, this.#afterFailure(taken, error.thrown)));
    } catch {
      // The store is away: the job comes back when its lease lapses, which at-least-once allows.
    } finally {
      lease.end();
    }
  }

  async #handle(taken: TakenJob, signal: AbortSignal): Promise<{ readonly thrown: unknown } | undefined> {
    const vanished = taken.attempt - 1 - taken.failures;
    if (vanished >= MAX_VANISHED_JOBS) return { thrown: new ProcessDiedError('job', vanished) };
    try {
      await this.#handler(taken.job, { attempt: taken.attempt, signal });
      return undefined;
    } catch (thrown) {
      return thrown instanceof PersonErasedError ? undefined : { thrown };
    }
  }

  #afterFailure({ failures }: TakenJob, thrown: unknown) {
    const { maxAttempts, backoffMs, maxBackoffMs } = this.#options;
    if (failures + 1 >= maxAttempts || thrown instanceof ProcessDiedError) return { deadBecause: reasonOf(thrown) };
    return { retryAt: this.#clock.now() + backOff(failures + 1, backoffMs, maxBackoffMs) };
  }

  /** Renews until the handler has ended; aborts it when the job was taken over. */
  #keepLease(taken: TakenJob): { readonly signal: AbortSignal; end(): void } {
    const controller = new AbortController();
    let isOver = false;
    const renew = async () => {
      const isOurs = await this.#store.renew(taken, this.#leaseMs).catch(() => true);
      if (!isOurs) controller.abort();
      else if (!isOver) cancel = this.#clock.after(this.#leaseMs / RENEWALS, renew);
    };
    let cancel = this.#clock.after(this.#leaseMs / RENEWALS, renew);
    const end = () => {
      isOver = true;
      cancel();
    };
    return { signal: controller.signal, end };
  }
}

const LEASE_MS = 30_000;
/** Tries to renew in the time of a lease. */
const RENEWALS = 3;
const STORE_RETRY_MS = 1_000;
