import type { SqliteSchema } from '../database/sqlite-schema.ts';

export const keyStoreSchema: SqliteSchema = {
  holds: 'keys of people',
  applicationId: 0x5263646b,
  migrations: [
    `
    CREATE TABLE keys (person TEXT PRIMARY KEY, key TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE erased (person TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    `,
  ],
};
