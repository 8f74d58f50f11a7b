import type { QueueBalance } from '../../ports/queue/queue.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';
import { JOB } from './queue-schema.ts';

/** Counts the jobs of one queue, or of all. */
export function readQueueBalance(database: SqliteDatabase, now: number, queue: string | undefined): QueueBalance {
  const rows =
    queue === undefined
      ? database.all<Count>(`SELECT ${COUNTS} FROM jobs GROUP BY 1, 2`, now)
      : database.all<Count>(`SELECT ${COUNTS} FROM jobs WHERE queue = ?2 GROUP BY 1, 2`, now, queue);
  const find = (state: number, isLater: 0 | 1) => rows.find((row) => row.state === state && row.is_later === isLater);
  const count = (state: number, isLater: 0 | 1 = 0) => find(state, isLater)?.jobs ?? 0;
  const oldestAt = find(JOB.waiting, 0)?.oldest_at;
  return {
    waiting: count(JOB.waiting),
    delayed: count(JOB.waiting, 1),
    active: count(JOB.active),
    done: count(JOB.done),
    deadLettered: count(JOB.deadLettered),
    ...(oldestAt !== undefined && { oldestAt }),
  };
}

interface Count {
  readonly state: number;
  readonly is_later: number;
  readonly jobs: number;
  readonly oldest_at: number;
}

const COUNTS = 'state, (state = 0 AND due_at > ?1) AS is_later, count(*) AS jobs, min(due_at) AS oldest_at';
