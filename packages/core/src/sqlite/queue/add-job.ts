import type { Job } from '../../ports/queue/queue.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';

/** Inside a write. `false`: the id is known already. */
export function addJob(database: SqliteDatabase, job: Job, now: number, scheduleId?: string): boolean {
  const { id, queue, name, data, notBefore, trace, person } = job;
  const added = database.run(
    `INSERT INTO jobs (id, queue, name, data, not_before, due_at, trace, person, schedule_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
    id,
    queue,
    name,
    JSON.stringify(data),
    notBefore ?? null,
    Math.max(notBefore ?? 0, now),
    trace ?? null,
    person ?? null,
    scheduleId ?? null,
  );
  return added > 0;
}
