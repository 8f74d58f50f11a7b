import {
  type Clock,
  type ConsumeOptions,
  type Consumer,
  type ContactId,
  type DeadJob,
  guardPublished,
  guardScheduled,
  type Job,
  type JobHandler,
  type JobSchedule,
  type Queue,
  type QueueBalance,
  StoreUnavailableError,
  systemClock,
} from '@recado/core';
import type { BullmqQueueOptions } from './bullmq-queue-options.ts';
import { type OpenedClient, openClient } from './client/redis-client.ts';
import { redisFailure } from './client/redis-failure.ts';
import { bullName } from './queue/bull-name.ts';
import { type BullQueue, BullQueues } from './queue/bull-queues.ts';
import { BullmqConsumer } from './queue/bullmq-consumer.ts';
import { notedReason } from './queue/failure-reason.ts';
import { jobsOfPeople } from './queue/jobs-of-people.ts';
import { OrderedConsumer } from './queue/ordered-consumer.ts';
import { addBalances, readQueueBalance } from './queue/queue-balance.ts';
import { repeatOptions } from './queue/repeat-options.ts';
import { endSchedulesOfPeople } from './queue/schedules-of-people.ts';
import { bullIdsOf, JOB_OPTIONS, jobOptions, restoreJob, storeJob } from './queue/stored-job.ts';

/** Background work on BullMQ, for any number of processes. */
export function createBullmqQueue(options: BullmqQueueOptions): BullmqQueue {
  return new BullmqQueue(options);
}

/** Background work on BullMQ and Redis or Redis Cluster, shared by any number of processes. */
export class BullmqQueue implements Queue {
  readonly specVersion = 1;
  readonly capabilities = { cron: true };
  readonly #options: BullmqQueueOptions;
  readonly #clock: Clock;
  readonly #opened: OpenedClient;
  readonly #queues: BullQueues;
  readonly #consumers = new Set<BullmqConsumer | OrderedConsumer>();
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(options: BullmqQueueOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#opened = openClient(options.redis);
    this.#queues = new BullQueues(this.#opened, options.prefix ?? 'recado');
  }

  async publish(jobs: readonly Job[]): Promise<void> {
    const guarded = jobs.map(guardPublished);
    await this.#verb(async () => {
      const groups = Map.groupBy(guarded, ({ queue }) => queue);
      await this.#queues.announce(groups.keys());
      const now = this.#clock.now();
      await Promise.all(
        [...groups].map(async ([queue, group]) => {
          await this.#queues.get(queue).addBulk(group.map((job) => ({ name: job.name, data: storeJob(job), opts: jobOptions(job, now) })));
          this.#wake(queue);
        }),
      );
    });
  }

  async consume(queue: string | readonly string[], handler: JobHandler, options?: ConsumeOptions): Promise<Consumer> {
    return this.#verb(async () => {
      const names = [queue].flat();
      await this.#queues.announce(names);
      const { leaseMs = 2_000, retentionMs = 7 * 24 * 60 * 60 * 1000, clock } = this.#options;
      const setup = { client: this.#opened.client, handler, options, leaseMs, retentionMs };
      const queues = names.map((name) => ({ name, bull: this.#queues.get(name), prefix: this.#queues.prefixOf(name) }));
      const [only] = queues;
      const consumer =
        only && queues.length === 1
          ? new BullmqConsumer({ ...setup, ...only, clock })
          : new OrderedConsumer({ ...setup, queues, clock: this.#clock });
      this.#consumers.add(consumer);
      return consumer;
    });
  }

  async schedule(schedule: JobSchedule): Promise<void> {
    const rhythm = repeatOptions(schedule);
    const guarded = guardScheduled(schedule);
    await this.#verb(async () => {
      await this.#queues.announce([schedule.queue]);
      const template = { name: schedule.name, data: storeJob(guarded), opts: JOB_OPTIONS };
      await this.#queues.get(schedule.queue).upsertJobScheduler(bullName(schedule.id), rhythm, template);
      this.#wake(schedule.queue);
    });
  }

  async unschedule(queue: string, id: string): Promise<boolean> {
    return this.#verb(() => this.#queues.get(queue).removeJobScheduler(bullName(id)));
  }

  async balance(queue?: string): Promise<QueueBalance> {
    return this.#verb(async () => {
      const names = queue === undefined ? await this.#queues.names() : [queue];
      return addBalances(await Promise.all(names.map((name) => readQueueBalance(this.#queues.get(name)))));
    });
  }

  async deadLetters(queue: string, limit: number): Promise<readonly DeadJob[]> {
    return this.#verb(async () => {
      if (limit <= 0) return [];
      const dead = await this.#queues.get(queue).getJobs(['failed'], 0, limit - 1, true);
      return dead.map((job) => ({
        job: restoreJob(job),
        attempts: job.attemptsStarted,
        reason: notedReason(job.failedReason),
        diedAt: job.finishedOn ?? job.timestamp,
      }));
    });
  }

  async redrive(queue: string, jobId: string): Promise<boolean> {
    return this.#verb(async () => {
      for (const id of bullIdsOf(queue, jobId)) {
        const job = await this.#queues.get(queue).getJob(id);
        if (job === undefined || !(await job.isFailed())) continue;
        await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
        return true;
      }
      return false;
    });
  }

  async jobsOf(people: readonly ContactId[]): Promise<readonly Job[]> {
    return this.#verb(async () => {
      const queues = await this.#eachQueue((bull) => this.#jobsIn(bull, people));
      return queues.flat();
    });
  }

  async erase(people: readonly ContactId[]): Promise<number> {
    return this.#verb(async () => {
      const eraseAt = Math.floor(this.#clock.now());
      const queues = await this.#eachQueue(async (bull) => {
        const erased = await jobsOfPeople({ client: this.#opened.client, bull, people, eraseAt });
        await endSchedulesOfPeople(bull, people);
        return erased;
      });
      return queues.flat().length;
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#running);
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    await this.#queues.close();
    await this.#opened.close();
  }

  async #jobsIn(bull: BullQueue, people: readonly ContactId[]): Promise<readonly Job[]> {
    const ids = await jobsOfPeople({ client: this.#opened.client, bull, people });
    const jobs = await Promise.all(ids.map((id) => bull.getJob(id)));
    return jobs
      .flatMap((job) => (job === undefined || job.data.isErased ? [] : [job]))
      .sort((a, b) => a.timestamp - b.timestamp)
      .map(restoreJob);
  }

  /** One after the other: a look through all of them is long enough for Redis. */
  async #eachQueue<Result>(work: (bull: BullQueue) => Promise<Result>): Promise<readonly Result[]> {
    const results: Result[] = [];
    for (const name of await this.#queues.names()) results.push(await work(this.#queues.get(name)));
    return results;
  }

  #wake(queue: string): void {
    for (const consumer of this.#consumers) if (consumer.queues.includes(queue)) consumer.wake();
  }

  async #verb<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#closing) throw new StoreUnavailableError('it is closed');
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      throw redisFailure(error);
    } finally {
      this.#running.delete(running);
    }
  }
}
