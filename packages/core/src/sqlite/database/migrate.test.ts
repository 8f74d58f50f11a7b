import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ConfigurationError } from '../../errors/configuration-error.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { SqliteDatabase } from './sqlite-database.ts';

const folder = temporaryFolder();
const first = 'CREATE TABLE words (word TEXT) STRICT';
const second = 'ALTER TABLE words ADD COLUMN language TEXT';

it('runs the migrations that a file has not seen', async () => {
  const path = join(folder.make(), 'deep', 'words.db');
  const old = open(path, [first]);
  await old.write(() => old.run("INSERT INTO words (word) VALUES ('oi')"));
  await old.close();
  const renewed = open(path, [first, second]);
  expect(renewed.all('SELECT * FROM words')).toEqual([{ word: 'oi', language: null }]);
  expect(renewed.get('PRAGMA user_version')).toEqual({ user_version: 2 });
  await renewed.close();
  await open(path, [first, second]).close();
});

it('leaves a file as it was when a migration fails', async () => {
  const path = join(folder.make(), 'words.db');
  await open(path, [first]).close();
  expect(() => open(path, [first, second, 'SELECT nonsense'])).toThrow();
  const database = open(path, [first]);
  expect(database.get('PRAGMA user_version')).toEqual({ user_version: 1 });
  await database.close();
});

it('refuses a file that a newer version wrote, and one of something else', async () => {
  const path = join(folder.make(), 'words.db');
  await open(path, [first, second]).close();
  expect(() => open(path, [first])).toThrow(ConfigurationError);
  expect(() => open(path, [first, second], 99)).toThrow(ConfigurationError);
  await open(path, [first, second]).close();
});

it('refuses a file that is no database', () => {
  const path = join(folder.make(), 'words.db');
  writeFileSync(path, 'not a database at all, but long enough to be looked at'.repeat(100));
  expect(() => open(path, [first])).toThrow(StoreUnavailableError);
});

function open(path: string, migrations: readonly string[], applicationId = 7): SqliteDatabase {
  return new SqliteDatabase({ path, schema: { holds: 'words', applicationId, migrations }, busyTimeoutMs: 20 });
}
