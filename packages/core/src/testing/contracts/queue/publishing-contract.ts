import { describe, expect, it } from 'vitest';
import type { Job } from '../../../ports/queue/queue.ts';
import { mask } from '../../../privacy/mask.ts';
import { publicId } from '../../../privacy/public-id.ts';
import { aJob, aSealed } from '../../builders.ts';
import { type QueueBench, until } from './queue-bench.ts';

export function publishingContract(bench: QueueBench): void {
  describe('publishing', () => {
    it('hands jobs over as they were published, oldest first', async () => {
      const { queue, clock } = await bench.open();
      const jobs = [
        aJob({ id: 'b', data: aSealed('secret') }),
        aJob({
          id: 'a',
          name: 'Other',
          data: { id: publicId('x'), count: 1, on: false, none: null },
          trace: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        }),
        aJob({ id: 'c', notBefore: clock.now() - 5 }),
      ];
      await queue.publish(jobs);
      const seen: Job[] = [];
      await queue.consume('events', async (job) => void seen.push(job));
      await until(clock, () => seen.length === 3);
      expect(seen).toEqual(jobs);
      expect(await queue.balance()).toEqual({ waiting: 0, delayed: 0, active: 0, done: 3, deadLettered: 0 });
    });

    it('refuses a raw string that JavaScript hands over, and writes none of the jobs', async () => {
      const { queue } = await bench.open();
      const inherited = Object.create({ toJSON: () => ({ name: 'Ana Souza' }) });
      for (const raw of [{ name: 'Ana Souza' }, 'Ana Souza', { cpf: '529.982.247-25' }, { who: { name: 'Ana' } }, ['Ana Souza']]) {
        const data = raw as unknown as Job['data'];
        await expect(queue.publish([aJob({ id: 'safe' }), aJob({ id: 'raw', data })])).rejects.toMatchObject({ code: 'UNSAFE_VALUE' });
        const schedule = { id: 'daily', queue: 'events', name: 'Daily', data, everyMs: 1_000 };
        await expect(queue.schedule(schedule)).rejects.toMatchObject({ code: 'UNSAFE_VALUE' });
      }
      expect(await queue.balance('events')).toMatchObject({ waiting: 0, delayed: 0 });
      await queue.publish([aJob({ id: 'masked', data: { text: mask('sou a Ana Souza') } }), aJob({ id: 'inherited', data: inherited })]);
      const seen: Job['data'][] = [];
      await queue.consume('events', async (job) => void seen.push(job.data));
      await expect.poll(() => seen).toEqual([{ text: 'sou a <PERSON>' }, {}]);
    });

    it('publishes an id once, also when it is running, done or dead', async () => {
      const { queue, clock } = await bench.open();
      const seen: string[] = [];
      await queue.publish([aJob({ id: 'a' }), aJob({ id: 'a', name: 'Other' })]);
      await queue.consume(
        'events',
        async (job) => {
          await queue.publish([job]);
          seen.push(job.id);
          if (job.id === 'b') throw new Error('no');
        },
        { maxAttempts: 1 },
      );
      await queue.publish([aJob({ id: 'b' })]);
      await until(clock, async () => (await queue.balance()).deadLettered === 1);
      await queue.publish([aJob({ id: 'a' }), aJob({ id: 'b' })]);
      await clock.advance(10_000);
      expect(seen).toEqual(['a', 'b']);
      expect(await queue.balance()).toMatchObject({ waiting: 0, done: 1, deadLettered: 1 });
    });

    it('does not hand a job over before its time', async () => {
      const { queue, clock } = await bench.open();
      const seen: string[] = [];
      await queue.consume('events', async (job) => void seen.push(job.id));
      await queue.publish([aJob({ id: 'later', notBefore: clock.now() + 5_000 }), aJob({ id: 'now' })]);
      await until(clock, () => seen.length === 1);
      expect(await queue.balance()).toMatchObject({ delayed: 1, waiting: 0, done: 1 });
      await clock.advance(4_999);
      expect(seen).toEqual(['now']);
      await clock.advance(1);
      await until(clock, () => seen.length === 2);
      expect(seen).toEqual(['now', 'later']);
    });

    it('tells since when the oldest job that is ready waits', async () => {
      const { queue, clock } = await bench.open();
      const start = clock.now();
      await queue.publish([aJob({ id: 'later', notBefore: start + 3_000 })]);
      await clock.advance(1_000);
      expect(await queue.balance()).not.toHaveProperty('oldestAt');
      await queue.publish([aJob({ id: 'a', queue: 'others' })]);
      await clock.advance(1_000);
      await queue.publish([aJob({ id: 'b' })]);
      expect([await queue.balance(), await queue.balance('events'), await queue.balance('others')]).toMatchObject([
        { oldestAt: start + 1_000 },
        { oldestAt: start + 2_000 },
        { oldestAt: start + 1_000 },
      ]);
    });

    it('keeps queues apart', async () => {
      const { queue, clock } = await bench.open();
      const seen: string[] = [];
      await queue.consume('one', async (job) => void seen.push(job.id));
      await queue.publish([aJob({ id: 'a', queue: 'one' }), aJob({ id: 'b', queue: 'two' })]);
      await until(clock, () => seen.length === 1);
      expect(await queue.balance('two')).toMatchObject({ waiting: 1, delayed: 0, active: 0, done: 0, deadLettered: 0 });
      expect(await queue.balance('one')).toMatchObject({ waiting: 0, done: 1 });
      expect(await queue.balance()).toMatchObject({ waiting: 1, done: 1 });
      expect(await queue.balance('unknown')).toEqual({ waiting: 0, delayed: 0, active: 0, done: 0, deadLettered: 0 });
    });
  });
}
