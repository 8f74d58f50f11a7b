import { it } from 'vitest';
import { aJob } from '../../testing/builders.ts';
import { until } from '../../testing/contracts/queue/queue-bench.ts';
import { queueContract } from '../../testing/contracts/queue-contract.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createMemoryQueue } from './memory-queue.ts';

queueContract({
  name: 'memory',
  createQueue: async ({ clock }) => ({ queue: createMemoryQueue({ clock }) }),
  skip: { restart: 'it keeps nothing when the process ends' },
});

it('forgets ids after the retention', async () => {
  const clock = createFakeClock();
  const queue = createMemoryQueue({ clock, retentionMs: 1_000 });
  await queue.consume('events', async () => {});
  await queue.publish([aJob()]);
  await until(clock, async () => (await queue.balance()).done === 1);
  await clock.advance(1_001);
  await queue.publish([aJob({ id: 'other' })]);
  await until(clock, async () => (await queue.balance()).done === 1);
  await queue.close();
});
