import type { SqliteSchema } from '../database/sqlite-schema.ts';

/** Consents are only ever added, or erased with the person. `seq` is the order in which they were recorded. */
export const consentsSchema: SqliteSchema = {
  holds: 'consents',
  applicationId: 0x52636463,
  migrations: [
    `
    CREATE TABLE consents (
      seq INTEGER PRIMARY KEY,
      contact_id TEXT NOT NULL,
      purpose TEXT NOT NULL,
      text_version TEXT NOT NULL,
      is_given INTEGER NOT NULL,
      at INTEGER NOT NULL,
      source TEXT NOT NULL,
      channel_id TEXT,
      UNIQUE (contact_id, at, purpose, text_version, is_given, source)
    ) STRICT;
    CREATE TRIGGER consents_kept BEFORE UPDATE ON consents BEGIN
      SELECT RAISE(ABORT, 'consents are added or erased, never changed');
    END;
    `,
  ],
};
