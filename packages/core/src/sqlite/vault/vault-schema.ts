import type { SqliteSchema } from '../database/sqlite-schema.ts';

/** `number` counts from 1 within a label of a conversation. `used_at` may lag behind by a tenth of the retention. */
export const vaultSchema: SqliteSchema = {
  holds: 'tokens',
  applicationId: 0x52636476,
  migrations: [
    `
    CREATE TABLE conversations (
      conversation_id TEXT NOT NULL PRIMARY KEY,
      contact_id TEXT NOT NULL,
      used_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX conversations_contact ON conversations (contact_id);
    CREATE INDEX conversations_used ON conversations (used_at);
    CREATE TABLE tokens (
      conversation_id TEXT NOT NULL,
      key TEXT NOT NULL,
      label TEXT NOT NULL,
      number INTEGER NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (conversation_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX tokens_number ON tokens (conversation_id, label, number);
    `,
  ],
};
