import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import { aJob, aSealed } from '../../testing/builders.ts';
import { until } from '../../testing/contracts/queue/queue-bench.ts';
import { queueContract } from '../../testing/contracts/queue-contract.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { SqliteDatabase } from '../database/sqlite-database.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { queueSchema } from './queue-schema.ts';
import { createSqliteQueue } from './sqlite-queue.ts';

const folder = temporaryFolder();

queueContract({
  name: 'sqlite',
  async createQueue({ clock }) {
    const path = join(folder.make(), 'queue.db');
    const open = async () => createSqliteQueue({ path, clock });
    return { queue: await open(), reopen: open };
  },
});

it('drops the data of a job that is done, and its id after the retention', async () => {
  const clock = createFakeClock();
  const path = join(folder.make(), 'queue.db');
  const queue = createSqliteQueue({ path, clock, retentionMs: 1_000 });
  await queue.consume('events', async () => {});
  await queue.publish([aJob({ data: aSealed('secret') })]);
  await until(clock, async () => (await queue.balance()).done === 1);
  const database = new SqliteDatabase({ path, schema: queueSchema, busyTimeoutMs: 100 });
  expect(database.all('SELECT id, data FROM jobs')).toEqual([{ id: 'job-1', data: null }]);
  await clock.advance(3_600_001);
  await queue.publish([aJob({ id: 'other', queue: 'unheard' })]);
  expect(database.all('SELECT id FROM jobs')).toEqual([{ id: 'other' }]);
  await database.close();
  await queue.close();
});

it('leaves no byte of the jobs of an erased person in its file or its log', async () => {
  const path = folder.make();
  const queue = createSqliteQueue({ path: join(path, 'queue.db') });
  // Long ones have pages of their own.
  const words = (of: string, length: number) => `rs1.test.${'0'.repeat(16)}.${`said-by-${of}-`.repeat(length / 12)}` as Sealed;
  for (const length of [200, 9_000]) {
    for (const of of ['ana', 'rui']) await queue.publish([aJob({ id: `${of}${length}`, data: words(of, length), person: contactId(of) })]);
  }
  const bytes = () =>
    readdirSync(path)
      .map((name) => readFileSync(join(path, name), 'latin1'))
      .join('');
  expect(bytes()).toContain('said-by-ana-');
  expect(await queue.erase([contactId('ana')])).toBe(2);
  expect(bytes()).not.toContain('said-by-ana-');
  expect(bytes()).toContain('said-by-rui-');
  await queue.close();
});

it('leaves no lock file behind when it closes', async () => {
  const path = join(folder.make(), 'queue.db');
  const queue = createSqliteQueue({ path });
  expect(readdirSync(join(path, '..')).filter((file) => file.endsWith('.lock'))).toHaveLength(1);
  await queue.close();
  expect(readdirSync(join(path, '..'))).toEqual(['queue.db']);
});
