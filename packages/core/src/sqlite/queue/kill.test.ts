import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { childProcesses } from '../test-support/child-process.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteQueue } from './sqlite-queue.ts';

const folder = temporaryFolder();
const children = childProcesses();

it('gives back at once what a killed process was working on, and nothing of a living one', async () => {
  const path = join(folder.make(), 'queue.db');
  const child = children.start('run-job-for-ever.ts', path);
  expect((await child.lines.next()).value).toBe('started a');

  const beside = createSqliteQueue({ path });
  expect(await handled(beside, 1)).toEqual(['b 1']);
  expect(await beside.balance()).toMatchObject({ active: 1, done: 1 });
  await beside.close();
  await child.kill();

  const after = createSqliteQueue({ path });
  expect(await handled(after, 1)).toEqual(['a 2']);
  expect(await after.balance()).toEqual({ waiting: 0, delayed: 0, active: 0, done: 2, deadLettered: 0 });
  await after.close();
  expect(readdirSync(dirname(path))).toEqual(['queue.db']);
});

/** Consumes that many jobs, and answers them with their attempts. */
async function handled(queue: ReturnType<typeof createSqliteQueue>, jobs: number): Promise<readonly string[]> {
  const seen: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const consumer = await queue.consume('events', async (job, { attempt }) => {
    seen.push(`${job.id} ${attempt}`);
    if (seen.length === jobs) resolve();
  });
  await promise;
  await consumer.stop();
  return seen;
}
