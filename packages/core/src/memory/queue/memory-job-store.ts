import type { ContactId } from '../../conversation/ids.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { DeadJob, Job, JobLimit, QueueBalance } from '../../ports/queue/queue.ts';
import { Heap, type HeapNode } from '../heap.ts';
import type { AfterFailure, JobStore, TakeJobsRequest, TakenJob } from './job-store.ts';
import { countIn, type LimitWindow, roomIn } from './limit-window.ts';
import { MemorySchedules } from './memory-schedules.ts';

interface JobRecord {
  job: Job;
  /** Of the schedule it is a job of. */
  readonly scheduleKey: string | undefined;
  /** Where it waits. */
  place: HeapNode<JobRecord> | undefined;
  state: 'waiting' | 'active' | 'dead-lettered';
  dueAt: number;
  attempts: number;
  failures: number;
  reason: string;
  diedAt: number;
}

/** The jobs of a memory queue. Nobody else can take what is active, so leases need no keeping. */
export class MemoryJobStore implements JobStore {
  readonly schedules: MemorySchedules;
  readonly #clock: Clock;
  readonly #retentionMs: number;
  readonly #records = new Map<string, JobRecord>();
  readonly #waiting = new Map<string, Heap<JobRecord>>();
  readonly #windows = new Map<string, LimitWindow>();
  /** Ids, with when they were done; in that order. */
  readonly #done = new Map<string, { readonly at: number; readonly queue: string }>();

  constructor(clock: Clock, retentionMs: number) {
    this.#clock = clock;
    this.#retentionMs = retentionMs;
    this.schedules = new MemorySchedules({
      add: (job, scheduleKey) => this.add(job, scheduleKey),
      change: (jobId, { name, data, person }) =>
        this.#ifNotBegun(jobId, (record) => {
          const { person: _, ...job } = record.job;
          record.job = { ...job, name, data, ...(person !== undefined && { person }) };
        }),
      remove: (jobId) => this.#ifNotBegun(jobId, (record) => this.#remove(record)),
    });
  }

  /** `false`: the id is known already. */
  add(job: Job, scheduleKey?: string): boolean {
    this.#forget();
    if (this.#records.has(job.id) || this.#done.has(job.id)) return false;
    const counts = { attempts: 0, failures: 0, reason: '', diedAt: 0 };
    const record: JobRecord = { job, scheduleKey, place: undefined, state: 'waiting', dueAt: 0, ...counts };
    this.#records.set(job.id, record);
    this.#wait(record, Math.max(job.notBefore ?? 0, this.#clock.now()));
    return true;
  }

  async take(queue: string, { most, limit }: TakeJobsRequest): Promise<readonly TakenJob[]> {
    const waiting = this.#waitingIn(queue);
    const now = this.#clock.now();
    const room = Math.min(most, roomIn(this.#windows.get(queue), limit, now));
    const taken: TakenJob[] = [];
    for (let first = waiting.peek(); first && first.key <= now && taken.length < room; first = waiting.peek()) {
      taken.push(this.#begin(waiting.pop()!.value, now));
    }
    if (limit && taken.length > 0) this.#windows.set(queue, countIn(this.#windows.get(queue), limit, taken.length, now));
    return taken;
  }

  async renew(): Promise<boolean> {
    return true;
  }

  async done({ job }: TakenJob): Promise<void> {
    this.#end(job);
  }

  async failed({ job }: TakenJob, then: AfterFailure): Promise<void> {
    const record = this.#records.get(job.id);
    // Erased while it ran.
    if (record === undefined) return;
    record.failures += 1;
    if ('retryAt' in then) return this.#wait(record, then.retryAt);
    record.state = 'dead-lettered';
    record.reason = then.deadBecause;
    record.diedAt = this.#clock.now();
  }

  async nextLook(queue: string, limit?: JobLimit): Promise<number> {
    const now = this.#clock.now();
    const due = this.#waitingIn(queue).peek()?.key ?? now + IDLE_LOOK_MS;
    const window = this.#windows.get(queue);
    return roomIn(window, limit, now) > 0 ? due : Math.max(due, window!.endsAt);
  }

  balance(queue?: string): QueueBalance {
    let oldestAt = Number.POSITIVE_INFINITY;
    const counts = { waiting: 0, delayed: 0, active: 0, done: 0, deadLettered: 0 };
    const now = this.#clock.now();
    for (const { job, state, dueAt } of this.#records.values()) {
      if (queue !== undefined && job.queue !== queue) continue;
      if (state === 'dead-lettered') counts.deadLettered += 1;
      else if (state === 'active') counts.active += 1;
      else if (dueAt > now) counts.delayed += 1;
      else {
        counts.waiting += 1;
        oldestAt = Math.min(oldestAt, dueAt);
      }
    }
    for (const done of this.#done.values()) if (queue === undefined || done.queue === queue) counts.done += 1;
    return counts.waiting > 0 ? { ...counts, oldestAt } : counts;
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

  jobsOf(people: ReadonlySet<ContactId>): readonly Job[] {
    return this.#recordsOf(people).map(({ job }) => job);
  }

  erase(people: ReadonlySet<ContactId>): number {
    this.schedules.erase(people);
    const erased = this.#recordsOf(people);
    for (const record of erased) {
      this.#remove(record);
      this.#end(record.job);
    }
    return erased.length;
  }

  #recordsOf(people: ReadonlySet<ContactId>): readonly JobRecord[] {
    return [...this.#records.values()].filter(({ job }) => job.person !== undefined && people.has(job.person));
  }

  #end({ id, queue }: Job): void {
    this.#records.delete(id);
    this.#done.set(id, { at: this.#clock.now(), queue });
  }

  #begin(record: JobRecord, now: number): TakenJob {
    if (record.scheduleKey !== undefined && record.attempts === 0) this.schedules.begun(record.job, record.scheduleKey, now);
    record.place = undefined;
    record.state = 'active';
    record.attempts += 1;
    return { job: record.job, token: record.attempts, attempt: record.attempts, failures: record.failures };
  }

  #wait(record: JobRecord, dueAt: number): void {
    record.state = 'waiting';
    record.dueAt = dueAt;
    record.place = this.#waitingIn(record.job.queue).push(dueAt, record);
  }

  #ifNotBegun(jobId: string, then: (record: JobRecord) => void): void {
    const record = this.#records.get(jobId);
    if (record?.state === 'waiting' && record.attempts === 0) then(record);
  }

  #remove(record: JobRecord): void {
    if (record.place) this.#waitingIn(record.job.queue).remove(record.place);
    this.#records.delete(record.job.id);
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
