import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../storage/open-database.ts';
import type { ArchivedMessage, ArchiveQuery, ArchiveStore } from './archive-store.ts';

export interface SqliteArchiveStoreOptions {
  /** The SQLite file; made on first use. */
  readonly path: string;
}

export function createSqliteArchiveStore(options: SqliteArchiveStoreOptions): SqliteArchiveStore {
  return new SqliteArchiveStore(options);
}

/** The history in a file of this machine. */
export class SqliteArchiveStore implements ArchiveStore {
  readonly #database: DatabaseSync;

  constructor({ path }: SqliteArchiveStoreOptions) {
    this.#database = openDatabase(path, SCHEMA);
  }

  async add({ id, conversationId, contact, kind, text, receivedAt }: ArchivedMessage): Promise<void> {
    this.#database
      .prepare(
        `INSERT INTO messages (id, conversation_id, contact, kind, text, received_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
      )
      .run(id, conversationId, contact, kind, text ?? null, receivedAt);
  }

  async list({ contact, limit = 100 }: ArchiveQuery = {}): Promise<readonly ArchivedMessage[]> {
    const rows = this.#database
      .prepare(
        `SELECT id, conversation_id, contact, kind, text, received_at FROM messages
         WHERE ?1 IS NULL OR contact = ?1 ORDER BY received_at, rowid LIMIT ?2`,
      )
      .all(contact ?? null, limit);
    return rows.map((row) => ({
      id: String(row.id),
      conversationId: String(row.conversation_id),
      contact: String(row.contact),
      kind: String(row.kind),
      ...(row.text === null ? {} : { text: String(row.text) }),
      receivedAt: Number(row.received_at),
    }));
  }

  async erase(contact: string): Promise<number> {
    return Number(this.#database.prepare('DELETE FROM messages WHERE contact = ?').run(contact).changes);
  }

  async expire(before: number): Promise<number> {
    return Number(this.#database.prepare('DELETE FROM messages WHERE received_at < ?').run(before).changes);
  }

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    // What was deleted leaves the write-ahead log too.
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    contact TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT,
    received_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_contact ON messages (contact, received_at);
`;
