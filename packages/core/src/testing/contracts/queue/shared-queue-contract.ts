import { describe, expect, it } from 'vitest';
import { aJob } from '../../builders.ts';
import { type QueueBench, until } from './queue-bench.ts';

export function sharedQueueContract(bench: QueueBench, skip: string | undefined): void {
  describe('sharing and restart', () => {
    it('keeps jobs, delays, dead letters and ids over a crash', async (test) => {
      test.skip(skip !== undefined, skip);
      const { queue, clock, reopen } = await bench.open();
      const consumer = await queue.consume(
        'events',
        async (job) => {
          if (job.id === 'dead') throw new RangeError('no');
        },
        { maxAttempts: 1 },
      );
      await queue.publish([aJob({ id: 'done' }), aJob({ id: 'dead' })]);
      await until(clock, async () => (await queue.balance()).deadLettered === 1);
      await consumer.stop();
      await queue.publish([aJob({ id: 'open' }), aJob({ id: 'later', notBefore: clock.now() + 1_000 })]);

      const again = await reopen!();
      expect(await again.balance()).toMatchObject({ waiting: 1, delayed: 1, active: 0, done: 1, deadLettered: 1 });
      await again.publish(['done', 'dead', 'open', 'later'].map((id) => aJob({ id })));
      const seen: string[] = [];
      await again.consume('events', async (job) => void seen.push(job.id));
      await until(clock, () => seen.length === 1);
      await clock.advance(1_000);
      await until(clock, () => seen.length === 2);
      expect(seen).toEqual(['open', 'later']);
      expect(await again.redrive('events', 'dead')).toBe(true);
    });

    it('keeps schedules over a crash', async (test) => {
      test.skip(skip !== undefined, skip);
      const { queue, clock, reopen } = await bench.open();
      const start = clock.now();
      const seen: number[] = [];
      const consumer = await queue.consume('events', async () => void seen.push(clock.now() - start));
      await queue.schedule({ ...aJob({ id: 'daily' }), everyMs: 1_000 });
      await until(clock, async () => (await queue.balance()).done === 1 && (await queue.balance()).delayed === 1);
      await consumer.stop();
      const again = await reopen!();
      await again.consume('events', async () => void seen.push(clock.now() - start));
      await clock.advance(1_000);
      await until(clock, async () => (await again.balance()).done === 2 && (await again.balance()).delayed === 1);
      expect(seen).toEqual([0, 1_000]);
      expect(await again.unschedule('events', 'daily')).toBe(true);
    });

    it('lets consumers of several openings share the work, each job once', async (test) => {
      test.skip(skip !== undefined, skip);
      const { queue, clock, reopen } = await bench.open();
      const queues = [queue, await reopen!(), await reopen!()];
      const seen: string[] = [];
      for (const each of queues) await each.consume('events', async (job) => void seen.push(job.id), { concurrency: 2 });
      const ids = Array.from({ length: 40 }, (_, i) => `job-${i}`);
      await Promise.all(ids.map((id, i) => queues[i % 3]!.publish([aJob({ id })])));
      await clock.advance(60_000);
      await until(clock, async () => (await queue.balance()).done === 40);
      expect(seen.sort()).toEqual(ids.sort());
    });
  });
}
