import type { DatabaseSync } from 'node:sqlite';
import { sqliteFailure } from './sqlite-failure.ts';

/** A write of a group, with what became of it. */
export interface GroupedWork {
  run(): void;
  resolve(): void;
  reject(error: unknown): void;
}

/** Runs all writes in one transaction. One that throws fails alone; when the transaction itself fails, so does every one. */
export function commitGroup(connection: DatabaseSync, execute: (sql: string) => void, group: readonly GroupedWork[]): void {
  try {
    const outcomes = attemptAll(connection, execute, group) ?? attemptEach(connection, execute, group);
    execute('COMMIT');
    for (const settle of outcomes) settle();
  } catch (error) {
    const failure = sqliteFailure(error);
    rollback(connection, execute);
    for (const work of group) work.reject(failure);
  }
}

type Outcomes = readonly (() => void)[];

/** The way without savepoints, which cost more than the rare second run. `undefined` when one threw: nothing has happened then. */
function attemptAll(connection: DatabaseSync, execute: (sql: string) => void, group: readonly GroupedWork[]): Outcomes | undefined {
  execute('BEGIN IMMEDIATE');
  try {
    for (const work of group) work.run();
    return group.map((work) => () => work.resolve());
  } catch {
    rollback(connection, execute);
    return undefined;
  }
}

function attemptEach(connection: DatabaseSync, execute: (sql: string) => void, group: readonly GroupedWork[]): Outcomes {
  execute('BEGIN IMMEDIATE');
  return group.map((work) => {
    execute('SAVEPOINT work');
    try {
      work.run();
      execute('RELEASE work');
      return () => work.resolve();
    } catch (error) {
      // A full disk and the like end the whole transaction, not only the statement.
      if (!connection.isTransaction) throw error;
      execute('ROLLBACK TO work');
      execute('RELEASE work');
      const failure = sqliteFailure(error);
      return () => work.reject(failure);
    }
  });
}

/** When it fails too there is nothing left to save: SQLite rolls back at the next opening. */
function rollback(connection: DatabaseSync, execute: (sql: string) => void): void {
  try {
    if (connection.isTransaction) execute('ROLLBACK');
  } catch {}
}
