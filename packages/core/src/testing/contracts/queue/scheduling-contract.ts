import { describe, expect, it } from 'vitest';
import type { JobSchedule } from '../../../ports/queue/queue.ts';
import { publicId } from '../../../privacy/public-id.ts';
import { type QueueBench, until } from './queue-bench.ts';

export function schedulingContract(bench: QueueBench): void {
  describe('schedules', () => {
    it('publishes a job at once and then in its rhythm, each with an id of its own', async () => {
      const { queue, clock } = await bench.open();
      const start = clock.now();
      const seen: { id: string; at: number; due: number | undefined; name: string; data: unknown }[] = [];
      await queue.consume('events', async ({ id, name, data, notBefore }) => {
        seen.push({ id, at: clock.now() - start, due: notBefore! - start, name, data });
      });
      await queue.schedule(aSchedule());
      await until(clock, async () => (await queue.balance()).done === 1 && (await queue.balance()).delayed === 1);
      for (const times of [2, 3]) {
        await clock.advance(999);
        expect(seen).toHaveLength(times - 1);
        await clock.advance(1);
        await until(clock, async () => (await queue.balance()).done === times && (await queue.balance()).delayed === 1);
      }
      const fields = { name: 'Reminded', data: { who: 'all' } };
      expect(seen).toMatchObject([0, 1_000, 2_000].map((at) => ({ at, due: at, ...fields })));
      expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
    });

    it('is one schedule for all who ask for it, whenever they do', async () => {
      const { queue, clock, reopen } = await bench.open();
      const other = (await reopen?.()) ?? queue;
      const start = clock.now();
      const seen: number[] = [];
      for (const each of [queue, other]) {
        await each.consume('events', async () => void seen.push(clock.now() - start));
        await Promise.all([each.schedule(aSchedule()), each.schedule(aSchedule())]);
      }
      await until(clock, async () => (await queue.balance()).done === 1 && (await queue.balance()).delayed === 1);
      await clock.advance(600);
      await other.schedule(aSchedule());
      await clock.advance(400);
      await until(clock, async () => (await queue.balance()).done === 2 && (await queue.balance()).delayed === 1);
      expect(seen).toEqual([0, 1_000]);
    });

    it('lets one job wait at most, which makes up for all that was missed, and keeps the rhythm', async () => {
      const { queue, clock } = await bench.open();
      const start = clock.now();
      await queue.schedule(aSchedule());
      await clock.advance(5_300);
      expect(await queue.balance()).toMatchObject({ waiting: 1, delayed: 0 });
      const seen: number[] = [];
      await queue.consume('events', async () => void seen.push(clock.now() - start));
      await until(clock, async () => (await queue.balance()).done === 1 && (await queue.balance()).delayed === 1);
      await clock.advance(700);
      await until(clock, async () => (await queue.balance()).done === 2);
      expect(seen).toEqual([5_300, 6_000]);
    });

    it('tries a job of a schedule that fails again, while the rhythm goes on', async () => {
      const { queue, clock } = await bench.open();
      const tries: string[] = [];
      let isBroken = true;
      await queue.schedule(aSchedule());
      await queue.consume(
        'events',
        async (job, { attempt }) => {
          tries.push(`${job.id} ${attempt}`);
          if (isBroken) throw new Error('not yet');
        },
        { backoffMs: 300 },
      );
      await until(clock, async () => tries.length === 1 && (await queue.balance()).delayed === 2);
      isBroken = false;
      await clock.advance(300);
      await until(clock, async () => (await queue.balance()).done === 1);
      await clock.advance(700);
      await until(clock, async () => (await queue.balance()).done === 2);
      const [first, again, second] = tries.map((text) => text.split(' '));
      expect([first![1], again, second![1]]).toEqual(['1', [first![0], '2'], '1']);
      expect(second![0]).not.toBe(first![0]);
    });

    it('gives back a job of a schedule that died', async () => {
      const { queue, clock } = await bench.open();
      let isBroken = true;
      const seen: string[] = [];
      await queue.schedule(aSchedule({ everyMs: 3_600_000 }));
      await queue.consume(
        'events',
        async (job) => {
          if (isBroken) throw new RangeError('no');
          seen.push(job.id);
        },
        { maxAttempts: 1 },
      );
      await until(clock, async () => (await queue.balance()).deadLettered === 1);
      const [dead] = await queue.deadLetters('events', 10);
      expect(dead).toMatchObject({ job: { name: 'Reminded', queue: 'events' }, reason: 'RangeError' });
      isBroken = false;
      expect(await queue.redrive('events', dead!.job.id)).toBe(true);
      await until(clock, () => seen.length === 1);
      expect(seen).toEqual([dead!.job.id]);
    });

    it('takes the new name and data of a schedule it knows, and goes over to a new rhythm', async () => {
      const { queue, clock } = await bench.open();
      const start = clock.now();
      const seen: string[] = [];
      await queue.consume('events', async ({ name, data }) => void seen.push(`${clock.now() - start} ${name} ${JSON.stringify(data)}`));
      await queue.schedule(aSchedule());
      await until(clock, async () => (await queue.balance()).done === 1 && (await queue.balance()).delayed === 1);
      await queue.schedule(aSchedule({ name: 'Asked', data: { who: publicId('some') } }));
      await clock.advance(1_000);
      await until(clock, async () => (await queue.balance()).done === 2 && (await queue.balance()).delayed === 1);
      await clock.advance(100);
      await queue.schedule(aSchedule({ name: 'Asked', everyMs: 400 }));
      await until(clock, async () => (await queue.balance()).done === 3 && (await queue.balance()).delayed === 1);
      await clock.advance(400);
      await until(clock, async () => (await queue.balance()).done === 4);
      expect(seen).toEqual([
        '0 Reminded {"who":"all"}',
        '1000 Asked {"who":"some"}',
        '1100 Asked {"who":"all"}',
        '1500 Asked {"who":"all"}',
      ]);
    });

    it('ends when told so, and can begin again', async () => {
      const { queue, clock } = await bench.open();
      const seen: string[] = [];
      await queue.consume('events', async (job) => void seen.push(job.id));
      await queue.schedule(aSchedule());
      await until(clock, async () => (await queue.balance()).done === 1 && (await queue.balance()).delayed === 1);
      expect(await queue.unschedule('other', 'daily')).toBe(false);
      expect(await queue.unschedule('events', 'daily')).toBe(true);
      expect(await queue.unschedule('events', 'daily')).toBe(false);
      await clock.advance(10_000);
      expect(await queue.balance()).toMatchObject({ waiting: 0, delayed: 0, done: 1 });
      await queue.schedule(aSchedule());
      await until(clock, () => seen.length === 2);
    });

    it('refuses a rhythm that is none, and a pattern where it knows none', async () => {
      const { queue } = await bench.open();
      for (const everyMs of [0, -1, 1.5, Number.NaN]) {
        await expect(queue.schedule(aSchedule({ everyMs }))).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
      }
      const { everyMs, ...template } = aSchedule();
      expect(everyMs).toBe(1_000);
      const asking = queue.schedule({ ...template, cron: queue.capabilities.cron ? 'at nine' : '0 9 * * *' });
      await expect(asking).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
      expect(await queue.balance()).toMatchObject({ waiting: 0, delayed: 0 });
    });
  });
}

function aSchedule(fields: { readonly everyMs?: number; readonly name?: string; readonly data?: JobSchedule['data'] } = {}) {
  return { id: 'daily', queue: 'events', name: 'Reminded', data: { who: publicId('all') }, everyMs: 1_000, ...fields };
}
