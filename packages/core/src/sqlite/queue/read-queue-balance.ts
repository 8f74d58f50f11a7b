import type { QueueBalance } from '../../ports/queue/queue.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';
import { JOB } from './queue-schema.ts';

/** Counts the jobs of one queue, or of all. */
export function readQueueBalance(database: SqliteDatabase, now: number, queue: string | undefined): QueueBalance {
  const rows =
    queue === undefined
      ? database.all<Count>(`SELECT state, ${LATER} AS is_later, count(*) AS jobs FROM jobs GROUP BY 1, 2`, now)
      : database.all<Count>(`SELECT state, ${LATER} AS is_later, count(*) AS jobs FROM jobs WHERE queue = ?2 GROUP BY 1, 2`, now, queue);
  const count = (state: number, isLater: 0 | 1 = 0) => rows.find((row) => row.state === state && row.is_later === isLater)?.jobs ?? 0;
  return {
    waiting: count(JOB.waiting),
    delayed: count(JOB.waiting, 1),
    active: count(JOB.active),
    done: count(JOB.done),
    deadLettered: count(JOB.deadLettered),
  };
}

interface Count {
  readonly state: number;
  readonly is_later: number;
  readonly jobs: number;
}

const LATER = '(state = 0 AND due_at > ?1)';
