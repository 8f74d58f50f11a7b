import type { ContactId } from '../../conversation/ids.ts';
import { JobConsumer } from '../../memory/queue/job-consumer.ts';
import { everySchedule } from '../../memory/queue/scheduled-job.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { ConsumeOptions, Consumer, DeadJob, Job, JobHandler, JobSchedule, Queue, QueueBalance } from '../../ports/queue/queue.ts';
import { guardPublished, guardScheduled } from '../../privacy/guard-job.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { SqliteDatabase } from '../database/sqlite-database.ts';
import { type StoreTime, storeTime } from '../store-time.ts';
import { addJob } from './add-job.ts';
import { type JobRecord, jobOf } from './job-record.ts';
import { becomeQueueOwner, type QueueOwner } from './queue-owner.ts';
import { queueSchema } from './queue-schema.ts';
import { readQueueBalance } from './read-queue-balance.ts';
import { eraseSchedules, removeSchedule, setSchedule } from './schedule-rows.ts';
import { SqliteJobStore } from './sqlite-job-store.ts';
import { resolveQueueOptions, type SqliteQueueOptions } from './sqlite-queue-options.ts';

/**
 * Opens a queue in a file of its own. What a killed process was working on comes back at once.
 * @throws ConfigurationError for a file of something else, or of a newer Recado.
 * @throws StoreUnavailableError when the file cannot be opened.
 */
export function createSqliteQueue(options: SqliteQueueOptions): SqliteQueue {
  return new SqliteQueue(options);
}

/** Background work journalled in one SQLite file. Several processes of one machine may open it: each job is with one of them at a time. */
export class SqliteQueue implements Queue {
  readonly specVersion = 1;
  readonly capabilities = { cron: false };
  readonly #clock: Clock;
  readonly #time: StoreTime;
  readonly #database: SqliteDatabase;
  readonly #owner: QueueOwner;
  readonly #jobs: SqliteJobStore;
  readonly #retentionMs: number;
  readonly #consumers = new Set<JobConsumer>();
  #forgetAt = 0;

  constructor(options: SqliteQueueOptions) {
    const { path, clock, busyTimeoutMs, retentionMs, lookEveryMs } = resolveQueueOptions(options, systemClock);
    this.#clock = clock;
    this.#time = storeTime(clock);
    this.#retentionMs = retentionMs;
    this.#database = new SqliteDatabase({ path, schema: queueSchema, busyTimeoutMs });
    // As in the conversation store: what is done or erased leaves nothing in free pages.
    this.#database.get('PRAGMA secure_delete = ON');
    this.#owner = becomeQueueOwner(path);
    this.#jobs = new SqliteJobStore({ database: this.#database, time: this.#time, owner: this.#owner, lookEveryMs });
  }

  async publish(jobs: readonly Job[]): Promise<void> {
    const guarded = jobs.map(guardPublished);
    await this.#database.write(() => {
      this.#forget();
      for (const job of guarded) addJob(this.#database, job, this.#time.now());
    });
    this.#wake(new Set(jobs.map((job) => job.queue)));
  }

  async consume(queue: string | readonly string[], handler: JobHandler, options?: ConsumeOptions): Promise<Consumer> {
    await this.#jobs.reclaim();
    const consumer = new JobConsumer({ store: this.#jobs, clock: this.#clock, queues: [queue].flat(), handler, options });
    this.#consumers.add(consumer);
    consumer.wake();
    return consumer;
  }

  async schedule(schedule: JobSchedule): Promise<void> {
    const every = guardScheduled(everySchedule(schedule));
    await this.#database.write(() => setSchedule(this.#database, every, this.#time.now()));
    this.#wake(new Set([schedule.queue]));
  }

  async unschedule(queue: string, id: string): Promise<boolean> {
    return this.#database.write(() => removeSchedule(this.#database, queue, id, this.#time.now()));
  }

  async balance(queue?: string): Promise<QueueBalance> {
    return this.#database.read(() => readQueueBalance(this.#database, this.#time.now(), queue));
  }

  async deadLetters(queue: string, limit: number): Promise<readonly DeadJob[]> {
    const rows = await this.#database.read(() =>
      this.#database.all<JobRecord>('SELECT * FROM jobs WHERE queue = ? AND state = 3 ORDER BY due_at, seq LIMIT ?', queue, limit),
    );
    return rows.map((row) => ({ job: jobOf(row), attempts: row.attempts, reason: row.reason ?? 'unknown', diedAt: row.due_at }));
  }

  async redrive(queue: string, jobId: string): Promise<boolean> {
    const redriven = await this.#database.write(() =>
      this.#database.run(
        'UPDATE jobs SET state = 0, due_at = ?, attempts = 0, failures = 0, reason = NULL WHERE id = ? AND queue = ? AND state = 3',
        this.#time.now(),
        jobId,
        queue,
      ),
    );
    if (redriven > 0) this.#wake(new Set([queue]));
    return redriven > 0;
  }

  async jobsOf(people: readonly ContactId[]): Promise<readonly Job[]> {
    const rows = await this.#database.read(() =>
      this.#database.all<JobRecord>(
        'SELECT * FROM jobs WHERE person IN (SELECT value FROM json_each(?)) AND state <> 2 ORDER BY seq',
        JSON.stringify(people),
      ),
    );
    return rows.map(jobOf);
  }

  async erase(people: readonly ContactId[]): Promise<number> {
    return this.#database.erase(() => {
      eraseSchedules(this.#database, JSON.stringify(people));
      // The id stays known, and a handler that runs finds its job gone.
      return this.#database.run(
        `UPDATE jobs SET state = 2, data = NULL, person = NULL, reason = NULL, owner = NULL, token = token + 1, due_at = ?
         WHERE person IN (SELECT value FROM json_each(?)) AND state <> 2`,
        this.#time.now(),
        JSON.stringify(people),
      );
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    await this.#database.close();
    this.#owner.end();
  }

  #forget(): void {
    const now = this.#time.now();
    if (now < this.#forgetAt) return;
    this.#forgetAt = now + FORGET_EVERY_MS;
    this.#database.run('DELETE FROM jobs WHERE state = 2 AND due_at < ?', now - this.#retentionMs);
  }

  #wake(queues: ReadonlySet<string>): void {
    for (const consumer of this.#consumers) if (consumer.queues.some((queue) => queues.has(queue))) consumer.wake();
  }
}

const FORGET_EVERY_MS = 60 * 60 * 1000;
