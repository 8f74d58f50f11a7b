import type { AfterFailure, JobStore, TakeJobsRequest, TakenJob } from '../../memory/queue/job-store.ts';
import type { JobLimit } from '../../ports/queue/queue.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';
import type { StoreTime } from '../store-time.ts';
import { type JobRecord, jobOf } from './job-record.ts';
import { countBegun, limitedUntil, roomFor } from './limit-rows.ts';
import type { QueueOwner } from './queue-owner.ts';
import { continueSchedule } from './schedule-rows.ts';

export interface SqliteJobStoreSetup {
  readonly database: SqliteDatabase;
  readonly time: StoreTime;
  readonly owner: QueueOwner;
  /** How often to look for what other processes published. */
  readonly lookEveryMs: number;
}

/** What consumers do to the jobs of a SQLite queue. */
export class SqliteJobStore implements JobStore {
  readonly #database: SqliteDatabase;
  readonly #time: StoreTime;
  readonly #owner: QueueOwner;
  readonly #lookEveryMs: number;

  constructor({ database, time, owner, lookEveryMs }: SqliteJobStoreSetup) {
    this.#database = database;
    this.#time = time;
    this.#owner = owner;
    this.#lookEveryMs = lookEveryMs;
  }

  async take(queue: string, { most, leaseMs, limit }: TakeJobsRequest): Promise<readonly TakenJob[]> {
    const isSomeDue = await this.#database.peek(
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM jobs WHERE queue = ?1 AND state = 0 AND due_at <= ?2)
         OR EXISTS (SELECT 1 FROM jobs WHERE queue = ?1 AND state = 1 AND due_at <= ?3)`,
      queue,
      this.#time.now(),
      this.#time.leaseNow(),
    );
    if (!isSomeDue) return [];
    return this.#database.write(() => {
      const now = this.#time.now();
      const room = Math.min(most, roomFor(this.#database, queue, limit, now));
      const lapsed = this.#dueIn(queue, 1, this.#time.leaseNow(), room);
      const due = [...lapsed, ...this.#dueIn(queue, 0, now, room - lapsed.length)];
      if (limit && due.length > 0) countBegun(this.#database, queue, limit, due.length, now);
      return due.map((row) => this.#take(row, leaseMs));
    });
  }

  async renew({ job, token }: TakenJob, leaseMs: number): Promise<boolean> {
    const renewed = await this.#database.write(() =>
      this.#database.run(
        'UPDATE jobs SET due_at = ? WHERE id = ? AND token = ? AND state = 1',
        this.#time.leaseNow() + leaseMs,
        job.id,
        token,
      ),
    );
    return renewed > 0;
  }

  async done({ job, token }: TakenJob): Promise<void> {
    await this.#database.write(() =>
      this.#database.run(
        'UPDATE jobs SET state = 2, data = NULL, person = NULL, due_at = ?, owner = NULL WHERE id = ? AND token = ? AND state = 1',
        this.#time.now(),
        job.id,
        token,
      ),
    );
  }

  async failed({ job, token }: TakenJob, then: AfterFailure): Promise<void> {
    const isOver = 'deadBecause' in then;
    await this.#database.write(() =>
      this.#database.run(
        `UPDATE jobs SET state = ?, due_at = ?, reason = ?, failures = failures + 1, owner = NULL WHERE id = ? AND token = ? AND state = 1`,
        isOver ? 3 : 0,
        isOver ? this.#time.now() : then.retryAt,
        isOver ? then.deadBecause : null,
        job.id,
        token,
      ),
    );
  }

  async nextLook(queue: string, limit?: JobLimit): Promise<number> {
    const now = this.#time.now();
    const next = await this.#database.peek<{ due_at: number }>(
      'SELECT due_at FROM jobs WHERE queue = ? AND state = 0 ORDER BY due_at LIMIT 1',
      queue,
    );
    const due = Math.max(next?.due_at ?? Number.POSITIVE_INFINITY, limitedUntil(this.#database, queue, limit, now));
    return Math.min(due, now + this.#lookEveryMs);
  }

  /** Puts back what processes that have ended were working on, ahead of everything else. */
  async reclaim(): Promise<void> {
    const owners = await this.#database.read(() =>
      this.#database.all<{ owner: string }>('SELECT DISTINCT owner FROM jobs WHERE state = 1 AND owner IS NOT NULL'),
    );
    const gone = owners.filter(({ owner }) => this.#owner.isGone(owner));
    if (gone.length === 0) return;
    await this.#database.write(() => {
      for (const { owner } of gone)
        this.#database.run('UPDATE jobs SET state = 0, due_at = 0, owner = NULL WHERE owner = ? AND state = 1', owner);
    });
  }

  #dueIn(queue: string, state: number, by: number, limit: number): readonly JobRecord[] {
    return this.#database.all<JobRecord>(
      'SELECT * FROM jobs WHERE queue = ? AND state = ? AND due_at <= ? ORDER BY due_at, seq LIMIT ?',
      queue,
      state,
      by,
      limit,
    );
  }

  #take(row: JobRecord, leaseMs: number): TakenJob {
    if (row.schedule_id !== null && row.attempts === 0) {
      continueSchedule(this.#database, row.queue, row.schedule_id, row.not_before, this.#time.now());
    }
    this.#database.run(
      'UPDATE jobs SET state = 1, due_at = ?, owner = ?, token = token + 1, attempts = attempts + 1 WHERE seq = ?',
      this.#time.leaseNow() + leaseMs,
      this.#owner.id,
      row.seq,
    );
    return { job: jobOf(row), token: row.token + 1, attempt: row.attempts + 1, failures: row.failures };
  }
}
