import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, vi } from 'vitest';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import type { SqliteSchema } from './sqlite-schema.ts';

const folder = temporaryFolder();
const schema: SqliteSchema = { holds: 'words', applicationId: 7, migrations: ['CREATE TABLE words (word TEXT PRIMARY KEY) STRICT'] };

it('commits the writes of one turn of the event loop together, and answers after the commit', async () => {
  const { database, path } = open();
  const executed = vi.spyOn(database, 'run');
  const other = new DatabaseSync(path);
  await Promise.all(
    ['a', 'b', 'c'].map(async (word) => {
      await database.write(() => insert(database, word));
      expect(other.prepare('SELECT 1 FROM words WHERE word = ?').get(word), 'another process sees it').toBeDefined();
    }),
  );
  expect(executed.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(1);
  other.close();
  await database.close();
});

it('undoes a write that throws, alone', async () => {
  const { database } = open();
  const results = await Promise.allSettled([
    database.write(() => insert(database, 'a')),
    database.write(() => {
      insert(database, 'half');
      throw new RangeError('a defect');
    }),
    database.write(() => {
      insert(database, 'half too');
      insert(database, 'a');
    }),
    database.write(() => insert(database, 'b')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: expect.any(RangeError) });
  expect(words(database)).toEqual(['a', 'b']);
  await database.close();
});

it('answers a full disk with StoreUnavailableError, writes nothing by halves and goes on afterwards', async () => {
  const { database } = open();
  await database.write(() => insert(database, 'before'));
  const pages = database.get<{ page_count: number }>('PRAGMA page_count')!.page_count;
  database.get(`PRAGMA max_page_count = ${pages}`);
  const full = database.write(() => {
    insert(database, 'half');
    insert(database, 'x'.repeat(100_000));
  });
  await expect(full).rejects.toBeInstanceOf(StoreUnavailableError);
  await expect(full).rejects.toMatchObject({ message: expect.stringContaining('its disk is full'), cause: { errcode: 13 } });
  expect(words(database)).toEqual(['before']);
  database.get('PRAGMA max_page_count = 100000');
  await database.write(() => insert(database, 'after'));
  expect(words(database)).toEqual(['after', 'before']);
  await database.close();
});

it('answers StoreUnavailableError while another process keeps the file locked, and goes on afterwards', async () => {
  const { database, path } = open();
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  await expect(database.write(() => insert(database, 'a'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { errcode: 5 } });
  expect(words(database), 'reading goes on').toEqual([]);
  other.exec('ROLLBACK');
  await database.write(() => insert(database, 'a'));
  expect(words(database)).toEqual(['a']);
  other.close();
  await database.close();
});

it('finishes the writes that were asked for when it closes, and takes none afterwards', async () => {
  const { database, path } = open();
  const writing = database.write(() => insert(database, 'a'));
  await database.close();
  await writing;
  await expect(database.write(() => {})).rejects.toBeInstanceOf(StoreUnavailableError);
  await expect(database.read(() => {})).rejects.toBeInstanceOf(StoreUnavailableError);
  const other = new DatabaseSync(path);
  expect(other.prepare('SELECT word FROM words').all()).toMatchObject([{ word: 'a' }]);
  other.close();
});

it('is durable on commit, in WAL mode', async () => {
  const { database } = open();
  expect(database.get('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
  expect(database.get('PRAGMA synchronous')).toMatchObject({ synchronous: 2 });
  await database.close();
});

function open() {
  const path = join(folder.make(), 'words.db');
  return { path, database: new SqliteDatabase({ path, schema, busyTimeoutMs: 20 }) };
}

const insert = (database: SqliteDatabase, word: string) => database.run('INSERT INTO words (word) VALUES (?)', word);

const words = (database: SqliteDatabase) => database.all<{ word: string }>('SELECT word FROM words ORDER BY word').map(({ word }) => word);
