import { Redis } from 'ioredis';
import { createBullmqQueue } from '../bullmq-queue.ts';

/** Starts on the first job of `events` and never ends it. Prints `started <id>`. */
const queue = createBullmqQueue({ redis: () => new Redis(Number(process.argv[2]), '127.0.0.1') });
await queue.consume('events', async (job) => {
  process.stdout.write(`started ${job.id}\n`);
  await new Promise(() => undefined);
});
