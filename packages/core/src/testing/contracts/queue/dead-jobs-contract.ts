import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../../errors/store-unavailable-error.ts';
import { aJob } from '../../builders.ts';
import { type QueueBench, until } from './queue-bench.ts';

export function deadJobsContract(bench: QueueBench): void {
  describe('failures', () => {
    it('tries again after waits that double up to the longest', async () => {
      const { queue, clock } = await bench.open();
      const start = clock.now();
      const tries: { at: number; attempt: number }[] = [];
      await queue.consume(
        'events',
        async (_, { attempt }) => {
          tries.push({ at: clock.now() - start, attempt });
          if (attempt < 6) throw new Error('not yet');
        },
        { backoffMs: 100, maxBackoffMs: 500 },
      );
      await queue.publish([aJob()]);
      await until(clock, async () => tries.length === 1 && (await queue.balance()).delayed === 1);
      for (let i = 0; i < 5; i += 1) {
        await clock.advance([100, 200, 400, 500, 500][i]! - 1);
        expect(tries).toHaveLength(i + 1);
        await clock.advance(1);
        await until(clock, async () => tries.length === i + 2 && (await queue.balance()).active === 0);
      }
      expect(tries).toEqual([0, 100, 300, 700, 1_200, 1_700].map((at, i) => ({ at, attempt: i + 1 })));
      expect(await queue.balance()).toMatchObject({ done: 1, deadLettered: 0 });
    });

    it('goes on with other jobs while one waits for its next try', async () => {
      const { queue, clock } = await bench.open();
      const seen: string[] = [];
      await queue.consume('events', async (job) => {
        seen.push(job.id);
        if (job.id === 'bad') throw new Error('no');
      });
      await queue.publish([aJob({ id: 'bad' }), aJob({ id: 'good' })]);
      await until(clock, () => seen.length === 2);
      expect(seen).toEqual(['bad', 'good']);
    });

    it('makes a dead letter of a job after its last failure, kept whole, with a reason that quotes nobody', async () => {
      const { queue, clock } = await bench.open();
      let tries = 0;
      const failing = async () => {
        tries += 1;
        throw tries < 3 ? new RangeError('Ana Souza') : new StoreUnavailableError('Ana Souza');
      };
      await queue.consume('events', failing, { maxAttempts: 3, backoffMs: 10 });
      await queue.publish([aJob()]);
      await until(clock, async () => {
        await clock.advance(10);
        return (await queue.balance()).deadLettered === 1;
      });
      const [dead, ...others] = await queue.deadLetters('events', 10);
      expect(others).toEqual([]);
      expect(dead).toMatchObject({ job: aJob(), attempts: 3, reason: 'STORE_UNAVAILABLE' });
      expect(dead!.diedAt).toBeLessThanOrEqual(clock.now());
      await clock.advance(600_000);
      expect(tries).toBe(3);
      expect(await queue.deadLetters('other', 10)).toEqual([]);
    });

    it('lists dead letters oldest first, within the limit', async () => {
      const { queue, clock } = await bench.open();
      await queue.consume('events', () => Promise.reject(new RangeError('no')), { maxAttempts: 1 });
      for (const id of ['c', 'a', 'b']) {
        await queue.publish([aJob({ id })]);
        await until(clock, async () => (await queue.deadLetters('events', 10)).some(({ job }) => job.id === id));
        await clock.advance(5);
      }
      expect((await queue.deadLetters('events', 2)).map(({ job, reason }) => `${job.id} ${reason}`)).toEqual([
        'c RangeError',
        'a RangeError',
      ]);
    });

    it('gives a redriven dead letter its attempts back', async () => {
      const { queue, clock } = await bench.open();
      const attempts: number[] = [];
      let isBroken = true;
      await queue.consume(
        'events',
        async (_, { attempt }) => {
          attempts.push(attempt);
          if (isBroken) throw new Error('no');
        },
        { maxAttempts: 1 },
      );
      await queue.publish([aJob()]);
      await until(clock, async () => (await queue.balance()).deadLettered === 1);
      expect(await queue.redrive('other', 'job-1')).toBe(false);
      expect(await queue.redrive('events', 'unknown')).toBe(false);
      isBroken = false;
      expect(await queue.redrive('events', 'job-1')).toBe(true);
      await until(clock, async () => (await queue.balance()).done === 1);
      expect(attempts).toEqual([1, 1]);
      expect(await queue.redrive('events', 'job-1')).toBe(false);
      expect(await queue.deadLetters('events', 10)).toEqual([]);
    });
  });
}
