import type { Clock } from '../../ports/clock/clock.ts';
import type { DeadJob, Job, QueueBalance } from '../../ports/queue/queue.ts';
import { Heap } from '../heap.ts';
import type { AfterFailure, JobStore, TakenJob } from './job-store.ts';

interface JobRecord {
  readonly job: Job;
  state: 'waiting' | 'active' | 'dead-lettered';
  dueAt: number;
  attempts: number;
  failures: number;
  reason: string;
  diedAt: number;
}

/** The jobs of a memory queue. Nobody else can take what is active, so leases need no keeping. */
export class MemoryJobStore implements JobStore {
  readonly #clock: Clock;
  readonly #retentionMs: number;
  readonly #records = new Map<string, JobRecord>();
  readonly #waiting = new Map<string, Heap<JobRecord>>();
  /** Ids, with when they were done; in that order. */
  readonly #done = new Map<string, { readonly at: number; readonly queue: string }>();

  constructor(clock: Clock, retentionMs: number) {
    this.#clock = clock;
    this.#retentionMs = retentionMs;
  }

  add(job: Job): void {
    this.#forget();
    if (this.#records.has(job.id) || this.#done.has(job.id)) return;
    const record: JobRecord = { job, state: 'waiting', dueAt: 0, attempts: 0, failures: 0, reason: '', diedAt: 0 };
    this.#records.set(job.id, record);
    this.#wait(record, Math.max(job.notBefore ?? 0, this.#clock.now()));
  }

  async take(queue: string, limit: number): Promise<readonly TakenJob[]> {
    const waiting = this.#waitingIn(queue);
    const now = this.#clock.now();
    const taken: TakenJob[] = [];
    for (let first = waiting.peek(); first && first.key <= now && taken.length < limit; first = waiting.peek()) {
      const record = waiting.pop()!.value;
      record.state = 'active';
      record.attempts += 1;
      taken.push({ job: record.job, token: record.attempts, attempt: record.attempts, failures: record.failures });
    }
    return taken;
  }

  async renew(): Promise<boolean> {
    return true;
  }

  async done({ job }: TakenJob): Promise<void> {
    this.#records.delete(job.id);
    this.#done.set(job.id, { at: this.#clock.now(), queue: job.queue });
  }

  async failed({ job }: TakenJob, then: AfterFailure): Promise<void> {
    const record = this.#records.get(job.id)!;
    record.failures += 1;
    if ('retryAt' in then) return this.#wait(record, then.retryAt);
    record.state = 'dead-lettered';
    record.reason = then.deadBecause;
    record.diedAt = this.#clock.now();
  }

  async nextLook(queue: string): Promise<number> {
    return this.#waitingIn(queue).peek()?.key ?? this.#clock.now() + IDLE_LOOK_MS;
  }

  balance(queue?: string): QueueBalance {
    const counts = { waiting: 0, delayed: 0, active: 0, done: 0, deadLettered: 0 };
    const now = this.#clock.now();
    for (const { job, state, dueAt } of this.#records.values()) {
      if (queue !== undefined && job.queue !== queue) continue;
      if (state === 'dead-lettered') counts.deadLettered += 1;
      else if (state === 'active') counts.active += 1;
      else counts[dueAt <= now ? 'waiting' : 'delayed'] += 1;
    }
    for (const done of this.#done.values()) if (queue === undefined || done.queue === queue) counts.done += 1;
    return counts;
  }

  deadLetters(queue: string, limit: number): readonly DeadJob[] {
    const dead = [...this.#records.values()].filter(({ job, state }) => state === 'dead-lettered' && job.queue === queue);
    return dead
      .sort((a, b) => a.diedAt - b.diedAt)
      .slice(0, limit)
      .map(({ job, attempts, reason, diedAt }) => ({ job, attempts, reason, diedAt }));
  }

  redrive(queue: string, jobId: string): boolean {
    const record = this.#records.get(jobId);
    if (record?.state !== 'dead-lettered' || record.job.queue !== queue) return false;
    record.attempts = 0;
    record.failures = 0;
    this.#wait(record, this.#clock.now());
    return true;
  }

  #wait(record: JobRecord, dueAt: number): void {
    record.state = 'waiting';
    record.dueAt = dueAt;
    this.#waitingIn(record.job.queue).push(dueAt, record);
  }

  #waitingIn(queue: string): Heap<JobRecord> {
    const known = this.#waiting.get(queue);
    if (known) return known;
    const heap = new Heap<JobRecord>();
    this.#waiting.set(queue, heap);
    return heap;
  }

  #forget(): void {
    const before = this.#clock.now() - this.#retentionMs;
    for (const [id, { at }] of this.#done) {
      if (at >= before) return;
      this.#done.delete(id);
    }
  }
}

/** Whoever publishes wakes the consumer; this only bounds how long a lost wake-up could matter. */
const IDLE_LOOK_MS = 60_000;
