import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { ConsumeOptions, Consumer, DeadJob, Job, JobHandler, Queue, QueueBalance } from '../../ports/queue/queue.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { JobConsumer } from './job-consumer.ts';
import { MemoryJobStore } from './memory-job-store.ts';

export interface MemoryQueueOptions {
  /** @default the system's clock */
  readonly clock?: Clock;
  /** How long the id of a job that is done is recognised, milliseconds. @default 604_800_000 (7 days) */
  readonly retentionMs?: number;
}

/** Background work in this process, for tests and trials: everything is gone when it ends. */
export function createMemoryQueue(options: MemoryQueueOptions = {}): MemoryQueue {
  return new MemoryQueue(options);
}

export class MemoryQueue implements Queue {
  readonly specVersion = 1;
  readonly #clock: Clock;
  readonly #jobs: MemoryJobStore;
  readonly #consumers = new Set<JobConsumer>();
  #isClosed = false;

  constructor({ clock = systemClock, retentionMs = 7 * 24 * 60 * 60 * 1000 }: MemoryQueueOptions = {}) {
    this.#clock = clock;
    this.#jobs = new MemoryJobStore(clock, retentionMs);
  }

  async publish(jobs: readonly Job[]): Promise<void> {
    this.#assertOpen();
    // As JSON, like every other queue: masked text arrives as its text.
    for (const job of jobs) this.#jobs.add({ ...job, data: JSON.parse(JSON.stringify(job.data)) });
    this.#wake(new Set(jobs.map((job) => job.queue)));
  }

  async consume(queue: string, handler: JobHandler, options?: ConsumeOptions): Promise<Consumer> {
    this.#assertOpen();
    const consumer = new JobConsumer({ store: this.#jobs, clock: this.#clock, queue, handler, options });
    this.#consumers.add(consumer);
    consumer.wake();
    return consumer;
  }

  async balance(queue?: string): Promise<QueueBalance> {
    this.#assertOpen();
    return this.#jobs.balance(queue);
  }

  async deadLetters(queue: string, limit: number): Promise<readonly DeadJob[]> {
    this.#assertOpen();
    return this.#jobs.deadLetters(queue, limit);
  }

  async redrive(queue: string, jobId: string): Promise<boolean> {
    this.#assertOpen();
    const isRedriven = this.#jobs.redrive(queue, jobId);
    if (isRedriven) this.#wake(new Set([queue]));
    return isRedriven;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
  }

  #wake(queues: ReadonlySet<string>): void {
    for (const consumer of this.#consumers) if (queues.has(consumer.queue)) consumer.wake();
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('its queue is closed');
  }
}
