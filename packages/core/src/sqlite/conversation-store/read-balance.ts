import type { LedgerBalance } from '../../ports/conversation-store/ledger.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';
import { INBOUND, REPLY } from './conversation-store-schema.ts';

/** Counts rows rather than keeping counters: a balance that could drift would prove nothing. */
export function readBalance(database: SqliteDatabase): LedgerBalance {
  const inbound = byState(database, 'SELECT state, count(*) AS rows FROM inbound GROUP BY state');
  const replies = byState(database, 'SELECT state, count(*) AS rows FROM outbox GROUP BY state');
  return {
    accepted: inbound.all,
    pending: inbound.in(INBOUND.pending),
    handled: inbound.in(INBOUND.handled),
    merged: inbound.in(INBOUND.merged),
    deadLettered: inbound.in(INBOUND['dead-lettered']),
    replies: {
      committed: replies.all,
      waiting: replies.in(REPLY.waiting),
      sent: replies.in(REPLY.sent),
      failed: replies.in(REPLY.failed),
      deadLettered: replies.in(REPLY.deadLettered),
      possibleDuplicates: count(database, 'SELECT count(*) AS rows FROM outbox WHERE possible_duplicate = 1 AND state IN (1, 2)'),
    },
    jobs: count(database, 'SELECT count(*) AS rows FROM jobs'),
    timers: count(database, 'SELECT count(*) AS rows FROM timers'),
  };
}

function byState(database: SqliteDatabase, sql: string) {
  const counts = new Map(database.all<{ state: number; rows: number }>(sql).map(({ state, rows }) => [state, rows]));
  return { all: [...counts.values()].reduce((sum, rows) => sum + rows, 0), in: (state: number) => counts.get(state) ?? 0 };
}

function count(database: SqliteDatabase, sql: string): number {
  return database.get<{ rows: number }>(sql)?.rows ?? 0;
}
