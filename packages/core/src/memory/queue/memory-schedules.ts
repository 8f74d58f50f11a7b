import type { ContactId } from '../../conversation/ids.ts';
import type { Job } from '../../ports/queue/queue.ts';
import { type EverySchedule, nextDue, scheduledJob } from './scheduled-job.ts';

/** What the schedules of a memory queue need of its jobs. */
export interface ScheduledJobs {
  /** `false`: the id is there already. */
  add(job: Job, scheduleKey: string): boolean;
  /** Changes or removes a job that nobody has begun yet. */
  change(jobId: string, change: Pick<Job, 'name' | 'data' | 'person'>): void;
  remove(jobId: string): void;
}

interface ScheduleRecord {
  schedule: EverySchedule;
  dueAt: number;
}

/** The schedules of a memory queue: each has one job that is not begun yet. */
export class MemorySchedules {
  readonly #jobs: ScheduledJobs;
  readonly #records = new Map<string, ScheduleRecord>();

  constructor(jobs: ScheduledJobs) {
    this.#jobs = jobs;
  }

  set(schedule: EverySchedule, now: number): void {
    const key = keyOf(schedule.queue, schedule.id);
    const known = this.#records.get(key);
    if (known?.schedule.everyMs === schedule.everyMs) {
      known.schedule = schedule;
      this.#jobs.change(scheduledJob(schedule, known.dueAt).id, schedule);
      return;
    }
    if (known) this.#jobs.remove(scheduledJob(schedule, known.dueAt).id);
    this.#add(key, schedule, now);
  }

  /** A job of a schedule is begun: sets the next one. */
  begun(job: Job, key: string, now: number): void {
    const record = this.#records.get(key);
    if (record?.dueAt === job.notBefore) this.#add(key, record!.schedule, nextDue(record!.dueAt, record!.schedule.everyMs, now));
  }

  remove(queue: string, id: string, now: number): boolean {
    const key = keyOf(queue, id);
    const record = this.#records.get(key);
    if (!record) return false;
    if (record.dueAt > now) this.#jobs.remove(scheduledJob(record.schedule, record.dueAt).id);
    return this.#records.delete(key);
  }

  /** Ends those of people; their jobs are the store's to erase. */
  erase(people: ReadonlySet<ContactId>): void {
    for (const [key, { schedule }] of this.#records) {
      if (schedule.person !== undefined && people.has(schedule.person)) this.#records.delete(key);
    }
  }

  #add(key: string, schedule: EverySchedule, dueAt: number): void {
    let free = dueAt;
    while (!this.#jobs.add(scheduledJob(schedule, free), key)) free += schedule.everyMs;
    this.#records.set(key, { schedule, dueAt: free });
  }
}

const keyOf = (queue: string, id: string): string => `${queue}:${id}`;
