import type { DatabaseSync } from 'node:sqlite';
import { ConfigurationError } from '../../errors/configuration-error.ts';
import type { SqliteSchema } from './sqlite-schema.ts';

/**
 * Brings a file to the newest version of its schema. Several processes may do so at once.
 * @throws ConfigurationError for a file of something else, or one that a newer Recado has written.
 */
export function migrate(database: DatabaseSync, path: string, schema: SqliteSchema): void {
  if (versionOf(database, path, schema) === schema.migrations.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const script of schema.migrations.slice(versionOf(database, path, schema))) database.exec(script);
    database.exec(`PRAGMA application_id = ${schema.applicationId}`);
    database.exec(`PRAGMA user_version = ${schema.migrations.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(database: DatabaseSync, path: string, schema: SqliteSchema): number {
  const version = pragma(database, 'user_version');
  const applicationId = pragma(database, 'application_id');
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (applicationId !== schema.applicationId && !isEmpty) {
    throw new ConfigurationError({
      message: `The file ${path} is not a Recado database of ${schema.holds}.`,
      hint: 'Choose another path: every store and every queue has a file of its own.',
    });
  }
  if (version > schema.migrations.length) {
    throw new ConfigurationError({
      message: `The file ${path} was written by a newer version of Recado (schema ${version}, this one knows ${schema.migrations.length}).`,
      hint: 'Update @recado/core, or choose another path.',
    });
  }
  return version;
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
