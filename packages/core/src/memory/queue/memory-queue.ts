import type { ContactId } from '../../conversation/ids.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type {
  ConsumeOptions,
  Consumer,
  DeadJob,
  Job,
  JobData,
  JobHandler,
  JobSchedule,
  Queue,
  QueueBalance,
} from '../../ports/queue/queue.ts';
import { guardPublished, guardScheduled } from '../../privacy/guard-job.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { JobConsumer } from './job-consumer.ts';
import { MemoryJobStore } from './memory-job-store.ts';
import { everySchedule } from './scheduled-job.ts';

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
  readonly capabilities = { cron: false };
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
    const guarded = jobs.map(guardPublished);
    for (const job of guarded) this.#jobs.add({ ...job, data: asJson(job.data) });
    this.#wake(new Set(jobs.map((job) => job.queue)));
  }

  async consume(queue: string | readonly string[], handler: JobHandler, options?: ConsumeOptions): Promise<Consumer> {
    this.#assertOpen();
    const consumer = new JobConsumer({ store: this.#jobs, clock: this.#clock, queues: [queue].flat(), handler, options });
    this.#consumers.add(consumer);
    consumer.wake();
    return consumer;
  }

  async schedule(schedule: JobSchedule): Promise<void> {
    this.#assertOpen();
    const guarded = guardScheduled(everySchedule(schedule));
    this.#jobs.schedules.set({ ...guarded, data: asJson(guarded.data) }, this.#clock.now());
    this.#wake(new Set([schedule.queue]));
  }

  async unschedule(queue: string, id: string): Promise<boolean> {
    this.#assertOpen();
    return this.#jobs.schedules.remove(queue, id, this.#clock.now());
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

  async jobsOf(people: readonly ContactId[]): Promise<readonly Job[]> {
    this.#assertOpen();
    return this.#jobs.jobsOf(new Set(people));
  }

  async erase(people: readonly ContactId[]): Promise<number> {
    this.#assertOpen();
    return this.#jobs.erase(new Set(people));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
  }

  #wake(queues: ReadonlySet<string>): void {
    for (const consumer of this.#consumers) if (consumer.queues.some((queue) => queues.has(queue))) consumer.wake();
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('its queue is closed');
  }
}

/** Like every other queue hands it over: masked text arrives as its text. */
const asJson = (data: JobData): JobData => JSON.parse(JSON.stringify(data));
