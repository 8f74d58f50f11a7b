import { Redis } from 'ioredis';
import { createBullmqQueue } from '../bullmq-queue.ts';

/** Arguments: port, lease in milliseconds, what each consumer consumes (`a` or `a+b`). Prints `started <id> <attempt>`, and ends no job. */
const [port, leaseMs, ...consumed] = process.argv.slice(2);
const queue = createBullmqQueue({ redis: () => new Redis(Number(port), '127.0.0.1'), leaseMs: Number(leaseMs) });
for (const names of consumed) {
  await queue.consume(names.includes('+') ? names.split('+') : names, async (job, { attempt }) => {
    process.stdout.write(`started ${job.id} ${attempt}\n`);
    await new Promise(() => undefined);
  });
}
