import { describe, expect, it } from 'vitest';
import { PRIORITY_QUEUES } from '../../../runtime/priority-queues.ts';
import { aJob } from '../../builders.ts';
import { gate, type QueueBench, until } from './queue-bench.ts';

export function severalQueuesContract(bench: QueueBench): void {
  describe('several queues', () => {
    it('takes the jobs of the first of its queues first', async () => {
      const { queue, clock } = await bench.open();
      const names = [...PRIORITY_QUEUES].reverse();
      await queue.publish(names.flatMap((name) => ['1', '2'].map((id) => aJob({ id: `${name}-${id}`, queue: name }))));
      const seen: string[] = [];
      await queue.consume(PRIORITY_QUEUES, async (job) => void seen.push(job.id));
      await until(clock, () => seen.length === 8);
      expect(seen).toEqual(['high_priority', 'default', 'low_priority', 'scheduled'].flatMap((name) => [`${name}-1`, `${name}-2`]));
      await until(clock, async () => (await queue.balance()).done === 8);
      for (const name of PRIORITY_QUEUES) expect(await queue.balance(name)).toMatchObject({ waiting: 0, active: 0, done: 2 });
    });

    it('lets what is more urgent overtake what waits', async () => {
      const { queue, clock } = await bench.open();
      const { opened, open } = gate();
      const seen: string[] = [];
      await queue.consume(['high_priority', 'low_priority'], async (job) => {
        seen.push(job.id);
        if (job.id === 'first') await opened;
      });
      await queue.publish([aJob({ id: 'first', queue: 'low_priority' })]);
      await until(clock, () => seen.length === 1);
      await queue.publish([aJob({ id: 'low', queue: 'low_priority' })]);
      await queue.publish([aJob({ id: 'high', queue: 'high_priority' })]);
      open();
      await until(clock, () => seen.length === 3);
      expect(seen).toEqual(['first', 'high', 'low']);
    });

    it('runs no more jobs at once than told, whatever their queues', async () => {
      const { queue, clock } = await bench.open();
      const { opened, open } = gate();
      let running = 0;
      const handler = async () => {
        running += 1;
        await opened;
      };
      await queue.publish(['a', 'b', 'c'].flatMap((name) => ['1', '2'].map((id) => aJob({ id: `${name}-${id}`, queue: name }))));
      const consumer = await queue.consume(['a', 'b', 'c'], handler, { concurrency: 3 });
      await until(clock, () => running === 3);
      await clock.advance(100);
      expect(running).toBe(3);
      expect(await queue.balance()).toMatchObject({ active: 3, waiting: 3 });
      const stopping = consumer.stop();
      open();
      await stopping;
      expect(await queue.balance()).toMatchObject({ active: 0, waiting: 3, done: 3 });
    });

    it('hears of jobs, delays and retries of each of them', async () => {
      const { queue, clock, reopen } = await bench.open();
      const other = (await reopen?.()) ?? queue;
      const seen: string[] = [];
      const handler = async (job: { readonly id: string }, { attempt }: { readonly attempt: number }) => {
        seen.push(`${job.id} ${attempt}`);
        if (job.id === 'failing' && attempt === 1) throw new Error('not yet');
      };
      await queue.consume(['one', 'two'], handler, { backoffMs: 100, maxAttempts: 2 });
      await queue.publish([aJob({ id: 'later', queue: 'two', notBefore: clock.now() + 5_000 })]);
      await other.publish([aJob({ id: 'now', queue: 'two' })]);
      await clock.advance(1_000);
      await until(clock, () => seen.length === 1);
      await queue.publish([aJob({ id: 'failing', queue: 'one' })]);
      await until(clock, async () => (await queue.balance('one')).delayed === 1);
      await clock.advance(100);
      await until(clock, () => seen.length === 3);
      await clock.advance(3_900);
      await until(clock, () => seen.length === 4);
      expect(seen).toEqual(['now 1', 'failing 1', 'failing 2', 'later 1']);
      await until(clock, async () => (await queue.balance()).done === 3);
    });

    it('makes dead letters in the queue of each job', async () => {
      const { queue, clock } = await bench.open();
      await queue.publish([aJob({ id: 'a', queue: 'one' }), aJob({ id: 'b', queue: 'two' })]);
      await queue.consume(['one', 'two'], () => Promise.reject(new RangeError('no')), { maxAttempts: 1 });
      await until(clock, async () => (await queue.balance()).deadLettered === 2);
      expect((await queue.deadLetters('two', 10)).map(({ job, reason }) => `${job.id} ${reason}`)).toEqual(['b RangeError']);
    });
  });
}
