import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sqliteFailure } from './database/sqlite-failure.ts';

export interface FileLock {
  release(): void;
}

/**
 * Holds a file for the life of this process: an open exclusive SQLite transaction, which the operating system ends with the process,
 * so that kill -9 leaves no stale lock. The file itself stays. `undefined`: somebody else holds it.
 * @throws StoreUnavailableError when the file cannot be opened.
 */
export function tryLockFile(path: string): FileLock | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    if (isBusy(error)) return undefined;
    throw sqliteFailure(error);
  }
  const connection = database;
  held.add(connection);
  return {
    release() {
      if (held.delete(connection)) connection.close();
    },
  };
}

/** Whether the process that locked this file has ended; then the file is removed. A file that is not there belongs to nobody. */
export function clearAbandonedLock(path: string): boolean {
  if (!existsSync(path)) return true;
  const lock = tryLockFile(path);
  if (!lock) return false;
  rmSync(path, { force: true });
  lock.release();
  return true;
}

/** Keeps connections from the garbage collector, which would close them: the caller may have dropped its lock without releasing it. */
const held = new Set<DatabaseSync>();

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6);
}
