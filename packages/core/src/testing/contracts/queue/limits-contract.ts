import { describe, expect, it } from 'vitest';
import { aJob } from '../../builders.ts';
import { type QueueBench, until } from './queue-bench.ts';

export function limitsContract(bench: QueueBench, skip: string | undefined): void {
  describe('limits', () => {
    it.each([['events'], [['events', 'others']]])('begins no more jobs than a limit says, all consumers of %s together', async (queues) => {
      const { queue, clock, reopen } = await bench.open();
      const seen: string[] = [];
      const options = { concurrency: 3, limit: { max: 3, perMs: 60_000 } };
      await queue.publish(['a', 'b', 'c', 'd', 'e'].map((id) => aJob({ id })));
      for (const each of [queue, (await reopen?.()) ?? queue]) await each.consume(queues, async (job) => void seen.push(job.id), options);
      await until(clock, async () => (await queue.balance()).done === 3);
      await clock.advance(1_000);
      expect(seen.sort()).toEqual(['a', 'b', 'c']);
      expect(await queue.balance()).toMatchObject({ waiting: 2, active: 0 });
    });

    it('limits each queue by itself', async () => {
      const { queue, clock } = await bench.open();
      const seen: string[] = [];
      await queue.publish(['one', 'two'].flatMap((name) => ['1', '2'].map((id) => aJob({ id: `${name}-${id}`, queue: name }))));
      await queue.consume(['one', 'two'], async (job) => void seen.push(job.id), { limit: { max: 1, perMs: 60_000 } });
      await until(clock, async () => (await queue.balance()).done === 2);
      expect(seen).toEqual(['one-1', 'two-1']);
    });

    it('begins the next jobs when the time is over, which started with the first one', async (test) => {
      test.skip(skip !== undefined, skip);
      const { queue, clock } = await bench.open();
      const start = clock.now();
      const seen: string[] = [];
      await queue.consume('events', async (job) => void seen.push(`${job.id} ${clock.now() - start}`), {
        limit: { max: 2, perMs: 10_000 },
      });
      await clock.advance(5_000);
      await queue.publish(['a', 'b', 'c', 'd', 'e'].map((id) => aJob({ id })));
      await until(clock, () => seen.length === 2);
      await clock.advance(9_999);
      expect(seen).toEqual(['a 5000', 'b 5000']);
      await clock.advance(1);
      await until(clock, () => seen.length === 4);
      await clock.advance(10_000);
      await until(clock, () => seen.length === 5);
      expect(seen.slice(2)).toEqual(['c 15000', 'd 15000', 'e 25000']);
    });
  });
}
