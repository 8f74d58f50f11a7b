import { DatabaseSync } from 'node:sqlite';

/** Databases of this process: each runs a statement when it is opened. */
const opened = new Set<DatabaseSync>();
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
  opened.add(this);
  return exec.call(this, sql);
};

/** Where no file system of our own can be mounted: SQLite itself refuses to let a file grow, with the error of a full disk. */
export function limitDisk(isFull: boolean): void {
  for (const database of opened) {
    if (!database.isOpen) opened.delete(database);
    else exec.call(database, `PRAGMA max_page_count = ${isFull ? 1 : MOST_PAGES}`);
  }
}

/** SQLite takes a limit below the present size for the present size. */
const MOST_PAGES = 4_294_967_294;
