import { countIn, type LimitWindow, roomIn } from '../../memory/queue/limit-window.ts';
import type { JobLimit } from '../../ports/queue/queue.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';

/** How many more jobs of a queue may begin now. */
export function roomFor(database: SqliteDatabase, queue: string, limit: JobLimit | undefined, now: number): number {
  return limit ? roomIn(windowOf(database, queue), limit, now) : Number.POSITIVE_INFINITY;
}

/** Inside a write: so many jobs of a queue begin now. */
export function countBegun(database: SqliteDatabase, queue: string, limit: JobLimit, jobs: number, now: number): void {
  const { endsAt, begun } = countIn(windowOf(database, queue), limit, jobs, now);
  database.run(
    `INSERT INTO limit_windows (queue, ends_at, begun) VALUES (?, ?, ?)
     ON CONFLICT (queue) DO UPDATE SET ends_at = excluded.ends_at, begun = excluded.begun`,
    queue,
    endsAt,
    begun,
  );
}

/** When a queue's jobs may begin again, epoch milliseconds; 0 when they may now. */
export function limitedUntil(database: SqliteDatabase, queue: string, limit: JobLimit | undefined, now: number): number {
  if (!limit) return 0;
  const window = windowOf(database, queue);
  return roomIn(window, limit, now) > 0 ? 0 : window!.endsAt;
}

function windowOf(database: SqliteDatabase, queue: string): LimitWindow | undefined {
  return database.get<LimitWindow & Record<string, number>>('SELECT ends_at AS endsAt, begun FROM limit_windows WHERE queue = ?', queue);
}
