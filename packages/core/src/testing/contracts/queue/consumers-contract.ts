import { describe, expect, it } from 'vitest';
import { aJob } from '../../builders.ts';
import { gate, type QueueBench, until } from './queue-bench.ts';

export function consumersContract(bench: QueueBench): void {
  describe('consumers', () => {
    it('runs one job at a time unless told otherwise', async () => {
      const { queue, clock } = await bench.open();
      const { opened, open } = gate();
      const started: string[] = [];
      await queue.publish(['a', 'b'].map((id) => aJob({ id })));
      await queue.consume('events', async (job) => {
        started.push(job.id);
        await opened;
      });
      await until(clock, () => started.length === 1);
      await clock.advance(100);
      expect(started).toEqual(['a']);
      expect(await queue.balance()).toMatchObject({ active: 1, waiting: 1 });
      open();
      await until(clock, () => started.length === 2);
    });

    it('runs as many jobs at once as told, and no more', async () => {
      const { queue, clock } = await bench.open();
      let running = 0;
      let most = 0;
      let ended = 0;
      await queue.consume(
        'events',
        async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
          ended += 1;
        },
        { concurrency: 3 },
      );
      await queue.publish(Array.from({ length: 20 }, (_, i) => aJob({ id: `job-${i}` })));
      await until(clock, () => ended === 20);
      expect(most).toBe(3);
    });

    it('gives a job to one of several consumers', async () => {
      const { queue, clock } = await bench.open();
      const seen: string[] = [];
      for (let i = 0; i < 3; i += 1) await queue.consume('events', async (job) => void seen.push(job.id), { concurrency: 4 });
      const ids = Array.from({ length: 30 }, (_, i) => `job-${i}`);
      await Promise.all(ids.map((id) => queue.publish([aJob({ id })])));
      await until(clock, async () => (await queue.balance()).done === 30);
      expect(seen.sort()).toEqual(ids.sort());
    });

    it('stops taking and waits for what runs', async () => {
      const { queue, clock } = await bench.open();
      const { opened, open } = gate();
      const events: string[] = [];
      const consumer = await queue.consume('events', async (job) => {
        events.push(`started ${job.id}`);
        await opened;
        events.push(`ended ${job.id}`);
      });
      await queue.publish([aJob({ id: 'a' }), aJob({ id: 'b' })]);
      await until(clock, () => events.length === 1);
      const stopping = consumer.stop().then(() => events.push('stopped'));
      await clock.advance(1_000);
      expect(events).toEqual(['started a']);
      open();
      await stopping;
      await clock.advance(60_000);
      expect(events).toEqual(['started a', 'ended a', 'stopped']);
      expect(await queue.balance()).toMatchObject({ waiting: 1, done: 1, active: 0 });
    });

    it('waits for what runs when it closes, and refuses to publish afterwards', async () => {
      const { queue, clock } = await bench.open();
      const { opened, open } = gate();
      const events: string[] = [];
      await queue.consume('events', async () => {
        events.push('started');
        await opened;
        events.push('ended');
      });
      await queue.publish([aJob()]);
      await until(clock, () => events.length === 1);
      const closing = queue.close().then(() => events.push('closed'));
      await clock.advance(100);
      open();
      await closing;
      expect(events).toEqual(['started', 'ended', 'closed']);
      await expect(queue.publish([aJob({ id: 'late' })])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await queue.close();
    });

    it('keeps a job that runs for long to itself', async () => {
      const { queue, clock, reopen } = await bench.open();
      const other = (await reopen?.()) ?? queue;
      const { opened, open } = gate();
      let started = 0;
      const handler = async () => {
        started += 1;
        await opened;
      };
      for (const each of [queue, other]) await each.consume('events', handler);
      await queue.publish([aJob()]);
      await until(clock, () => started === 1);
      await clock.advance(10 * 60_000);
      expect(started).toBe(1);
      open();
      await until(clock, async () => (await queue.balance()).done === 1);
    });
  });
}
