import type { SqliteSchema } from '../database/sqlite-schema.ts';

/**
 * `due_at` is when the state is due to change: when a waiting job may be taken, when the lease of an active one lapses; and of those
 * that ended, when they did.
 */
export const queueSchema: SqliteSchema = {
  holds: 'jobs',
  applicationId: 0x52636471,
  migrations: [
    `
    CREATE TABLE jobs (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      queue TEXT NOT NULL,
      name TEXT NOT NULL,
      data TEXT,
      not_before INTEGER,
      state INTEGER NOT NULL DEFAULT 0,
      due_at INTEGER NOT NULL,
      owner TEXT,
      token INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      failures INTEGER NOT NULL DEFAULT 0,
      reason TEXT
    ) STRICT;
    CREATE INDEX jobs_due ON jobs (queue, state, due_at, seq);
    CREATE INDEX jobs_owner ON jobs (owner) WHERE state = 1;
    CREATE INDEX jobs_done ON jobs (due_at) WHERE state = 2;
    `,
    'ALTER TABLE jobs ADD COLUMN trace TEXT;',
    `
    ALTER TABLE jobs ADD COLUMN schedule_id TEXT;
    CREATE TABLE schedules (
      queue TEXT NOT NULL,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      data TEXT NOT NULL,
      every_ms INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      PRIMARY KEY (queue, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE limit_windows (queue TEXT PRIMARY KEY, ends_at INTEGER NOT NULL, begun INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    `,
    `
    ALTER TABLE jobs ADD COLUMN person TEXT;
    CREATE INDEX jobs_person ON jobs (person) WHERE person IS NOT NULL;
    `,
    'ALTER TABLE schedules ADD COLUMN person TEXT;',
  ],
};

/** `jobs.state`. */
export const JOB = { waiting: 0, active: 1, done: 2, deadLettered: 3 } as const;
