import type { DatabaseSync } from 'node:sqlite';
import type { MessageReceivedEvent } from '../../contracts/message-received-event.ts';
import { openDatabase } from '../../storage/open-database.ts';

/** One message of the history. */
export interface ArchivedMessage extends MessageReceivedEvent {
  /** Id of the job that brought it. */
  readonly id: string;
}

export interface ArchiveStoreOptions {
  /** The SQLite file; made on first use. */
  readonly path: string;
}

export function createArchiveStore(options: ArchiveStoreOptions): ArchiveStore {
  return new ArchiveStore(options);
}

/** The anonymised history, for analytics. Synchronous and durable. */
export class ArchiveStore {
  readonly #database: DatabaseSync;

  constructor({ path }: ArchiveStoreOptions) {
    this.#database = openDatabase(path, SCHEMA);
  }

  /** Keeps a message; one that is kept already stays as it is. */
  add({ id, contact, kind, text, receivedAt }: ArchivedMessage): void {
    this.#database
      .prepare('INSERT INTO messages (id, contact, kind, text, received_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING')
      .run(id, contact, kind, text ?? null, receivedAt);
  }

  /** Messages of a person by pseudonym, or of everybody; oldest first. */
  list({ contact, limit = 100 }: { readonly contact?: string; readonly limit?: number } = {}): readonly ArchivedMessage[] {
    const rows = this.#database
      .prepare(
        'SELECT id, contact, kind, text, received_at FROM messages WHERE ?1 IS NULL OR contact = ?1 ORDER BY received_at, rowid LIMIT ?2',
      )
      .all(contact ?? null, limit);
    return rows.map((row) => ({
      id: String(row.id),
      contact: String(row.contact),
      kind: String(row.kind),
      ...(row.text === null ? {} : { text: String(row.text) }),
      receivedAt: Number(row.received_at),
    }));
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY,
    contact TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT,
    received_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_contact ON messages (contact, received_at);
`;
