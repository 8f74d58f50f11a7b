import { aJob } from '../../testing/builders.ts';
import { createSqliteQueue } from '../queue/sqlite-queue.ts';

/** Publishes `a` and `b`, starts on `a` and never ends it. Prints `started a`. */
const [path] = process.argv.slice(2) as [string];
const queue = createSqliteQueue({ path });
await queue.publish([aJob({ id: 'a' }), aJob({ id: 'b' })]);
await queue.consume('events', async (job) => {
  process.stdout.write(`started ${job.id}\n`);
  await new Promise(() => setInterval(() => {}, 60_000));
});
