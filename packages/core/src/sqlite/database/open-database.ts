import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';
import { sqliteFailure } from './sqlite-failure.ts';
import type { SqliteSchema } from './sqlite-schema.ts';

/** Opens a file, made on first use with its folder, as durable on commit and safe to share between processes. */
export function openDatabase(path: string, schema: SqliteSchema, busyTimeoutMs: number): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: busyTimeoutMs });
    // An exclusive lock first: of two processes that turn a new file to WAL at once, SQLite fails one without waiting.
    if (database.prepare('PRAGMA journal_mode').get()?.journal_mode !== 'wal') {
      database.exec('BEGIN EXCLUSIVE; COMMIT');
      database.exec('PRAGMA journal_mode = WAL');
    }
    database.exec('PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA foreign_keys = OFF');
    migrate(database, path, schema);
    return database;
  } catch (error) {
    database?.close();
    throw sqliteFailure(error);
  }
}
