import type { ContactId } from '../../conversation/ids.ts';
import { type EverySchedule, nextDue, scheduledJob } from '../../memory/queue/scheduled-job.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';
import { addJob } from './add-job.ts';
import { JOB } from './queue-schema.ts';

/** A row of `schedules`. `due_at` is that of its one job that nobody has begun yet. */
interface ScheduleRow {
  readonly queue: string;
  readonly id: string;
  readonly name: string;
  readonly data: string;
  readonly person: ContactId | null;
  readonly every_ms: number;
  readonly due_at: number;
}

/** Inside a write, as everything here. */
export function setSchedule(database: SqliteDatabase, schedule: EverySchedule, now: number): void {
  const known = scheduleOf(database, schedule.queue, schedule.id);
  if (known?.every_ms === schedule.everyMs) {
    const data = JSON.stringify(schedule.data);
    const { queue, name, person = null } = schedule;
    database.run('UPDATE schedules SET name = ?, data = ?, person = ? WHERE queue = ? AND id = ?', name, data, person, queue, schedule.id);
    const { id } = scheduledJob(schedule, known.due_at);
    database.run(
      'UPDATE jobs SET name = ?, data = ?, person = ? WHERE id = ? AND state = ? AND attempts = 0',
      name,
      data,
      person,
      id,
      JOB.waiting,
    );
    return;
  }
  if (known) removeJob(database, scheduledJob(schedule, known.due_at).id);
  addNext(database, schedule, now, now);
}

/** A job of a schedule is begun: sets the next one. */
export function continueSchedule(database: SqliteDatabase, queue: string, id: string, dueAt: number | null, now: number): void {
  const row = scheduleOf(database, queue, id);
  if (!row || row.due_at !== dueAt) return;
  const schedule = { queue, id, name: row.name, data: JSON.parse(row.data), everyMs: row.every_ms, ...personOf(row) };
  addNext(database, schedule, nextDue(row.due_at, row.every_ms, now), now);
}

export function removeSchedule(database: SqliteDatabase, queue: string, id: string, now: number): boolean {
  const row = scheduleOf(database, queue, id);
  if (!row) return false;
  if (row.due_at > now) removeJob(database, scheduledJob({ queue, id, name: row.name, data: {} }, row.due_at).id);
  return database.run('DELETE FROM schedules WHERE queue = ? AND id = ?', queue, id) > 0;
}

function addNext(database: SqliteDatabase, schedule: EverySchedule, dueAt: number, now: number): void {
  const { queue, id, name, data, everyMs, person = null } = schedule;
  let free = dueAt;
  while (!addJob(database, scheduledJob(schedule, free), now, id)) free += everyMs;
  database.run(
    `INSERT INTO schedules (queue, id, name, data, person, every_ms, due_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (queue, id) DO UPDATE SET
       name = excluded.name, data = excluded.data, person = excluded.person, every_ms = excluded.every_ms, due_at = excluded.due_at`,
    queue,
    id,
    name,
    JSON.stringify(data),
    person,
    everyMs,
    free,
  );
}

/** Ends the schedules of people, given as JSON; their jobs are erased with the others. */
export function eraseSchedules(database: SqliteDatabase, people: string): void {
  database.run('DELETE FROM schedules WHERE person IN (SELECT value FROM json_each(?))', people);
}

const personOf = ({ person }: ScheduleRow) => (person === null ? {} : { person });

function scheduleOf(database: SqliteDatabase, queue: string, id: string): ScheduleRow | undefined {
  return database.get<ScheduleRow>('SELECT * FROM schedules WHERE queue = ? AND id = ?', queue, id);
}

/** Unless somebody has begun it. */
function removeJob(database: SqliteDatabase, id: string): void {
  database.run('DELETE FROM jobs WHERE id = ? AND state = ? AND attempts = 0', id, JOB.waiting);
}
