import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EmulatorError } from '../errors/emulator-error.ts';
import type { UserRecord } from '../user/user-record.ts';
import type { Journal, JournalChange, JournalContents, PendingWebhook, PlannedStatus } from './journal.ts';
import type { JournalEntry, StatusChange } from './journal-entry.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS users (key TEXT PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS entries (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS statuses (sequence INTEGER PRIMARY KEY, message_id TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS planned (number INTEGER PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS webhooks (number INTEGER PRIMARY KEY, attempts INTEGER NOT NULL, record TEXT NOT NULL);
`;

/**
 * A journal in `emulator.db` of a folder, flushed to disk on every write.
 * @throws EmulatorError `EMULATOR_FOLDER_IN_USE` while another process has the file open.
 */
export function createSqliteJournal(dataDir: string): Journal {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'emulator.db');
  const database = open(path, dataDir);
  const write = prepareWrites(database);
  return {
    isDurable: true,
    load: () => load(database),
    write(changes) {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const change of changes) write(change);
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}

function open(path: string, dataDir: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    // The exclusive lock is held until the process ends, which keeps a second emulator out of the folder.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    database.exec(`BEGIN EXCLUSIVE; ${SCHEMA} COMMIT;`);
    chmodSync(path, 0o600);
    return database;
  } catch (error) {
    database.close();
    if (!(error instanceof Error) || !/locked|busy/i.test(error.message)) throw error;
    throw new EmulatorError(
      'EMULATOR_FOLDER_IN_USE',
      `Another emulator has the folder ${dataDir} open.`,
      'Stop the other process, or give this one a dataDir of its own.',
      { cause: error },
    );
  }
}

function load(database: DatabaseSync): JournalContents {
  const records = <Item>(sql: string): Item[] =>
    database
      .prepare(sql)
      .all()
      .map((row) => JSON.parse(String(row.record)) as Item);
  const statuses = Map.groupBy(
    records<{ messageId: string; change: StatusChange }>('SELECT record FROM statuses ORDER BY sequence'),
    (item) => item.messageId,
  );
  return {
    users: records<UserRecord>('SELECT record FROM users ORDER BY rowid'),
    entries: records<JournalEntry>('SELECT record FROM entries ORDER BY sequence').map((entry) => ({
      ...entry,
      statuses: (statuses.get(entry.id) ?? []).map((item) => item.change),
    })),
    planned: records<PlannedStatus>('SELECT record FROM planned ORDER BY number'),
    webhooks: database
      .prepare('SELECT record, attempts FROM webhooks ORDER BY number')
      .all()
      .map((row) => ({ ...(JSON.parse(String(row.record)) as PendingWebhook), attempts: Number(row.attempts) })),
  };
}

function prepareWrites(database: DatabaseSync): (change: JournalChange) => void {
  const putUser = database.prepare('INSERT INTO users VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET record = excluded.record');
  const addEntry = database.prepare('INSERT INTO entries (id, record) VALUES (?, ?)');
  const addStatus = database.prepare('INSERT INTO statuses (message_id, record) VALUES (?, ?)');
  const addPlanned = database.prepare('INSERT INTO planned VALUES (?, ?)');
  const removePlanned = database.prepare('DELETE FROM planned WHERE number = ?');
  const addWebhook = database.prepare('INSERT INTO webhooks VALUES (?, ?, ?)');
  const countAttempt = database.prepare('UPDATE webhooks SET attempts = ? WHERE number = ?');
  const removeWebhook = database.prepare('DELETE FROM webhooks WHERE number = ?');
  return (change) => {
    switch (change.type) {
      case 'user':
        return void putUser.run(change.user.key, JSON.stringify(change.user));
      case 'entry':
        return void addEntry.run(change.entry.id, JSON.stringify(change.entry));
      case 'status':
        addStatus.run(change.messageId, JSON.stringify({ messageId: change.messageId, change: change.change }));
        if (change.plannedNumber !== undefined) removePlanned.run(change.plannedNumber);
        return;
      case 'status-planned':
        return void addPlanned.run(change.planned.number, JSON.stringify(change.planned));
      case 'webhook-queued':
        return void addWebhook.run(change.webhook.number, change.webhook.attempts, JSON.stringify(change.webhook));
      case 'webhook-failed':
        return void countAttempt.run(change.attempts, change.number);
      case 'webhook-settled':
        return void removeWebhook.run(change.number);
    }
  };
}
