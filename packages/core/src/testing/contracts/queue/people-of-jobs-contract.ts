import { describe, expect, it } from 'vitest';
import { contactId } from '../../../conversation/ids.ts';
import { PersonErasedError } from '../../../errors/person-erased-error.ts';
import type { Sealed } from '../../../privacy/sealed.ts';
import { aJob, aSealed } from '../../builders.ts';
import { gate, type QueueBench, until } from './queue-bench.ts';

const [ANA, BIA, EVA] = [contactId('c_ana'), contactId('c_bia'), contactId('c_eva')] as const;

export function peopleOfJobsContract(bench: QueueBench): void {
  describe('jobs of people', () => {
    it('hands over whose a job is', async () => {
      const { queue, clock } = await bench.open();
      const seen: unknown[] = [];
      await queue.consume('events', async (job) => void seen.push(job.person));
      await queue.publish([aJob({ id: 'a', person: ANA }), aJob({ id: 'b' })]);
      await until(clock, () => seen.length === 2);
      expect(seen).toEqual([ANA, undefined]);
    });

    it('finds what is not done, dead letters included, of those asked for and nobody else', async () => {
      const { queue, clock } = await bench.open();
      await queue.consume('dead', () => Promise.reject(new RangeError('no')), { maxAttempts: 1 });
      await queue.publish([aJob({ id: 'dead', queue: 'dead', person: ANA })]);
      await until(clock, async () => (await queue.balance('dead')).deadLettered === 1);
      await queue.publish([
        aJob({ id: 'now', person: ANA }),
        aJob({ id: 'later', person: BIA, notBefore: clock.now() + 60_000 }),
        aJob({ id: 'other', person: EVA }),
        aJob({ id: 'nobody' }),
      ]);
      const found = await queue.jobsOf([ANA, BIA]);
      expect(found.map(({ id }) => id).toSorted()).toEqual(['dead', 'later', 'now']);
      expect(found.find(({ id }) => id === 'now')).toMatchObject(aJob({ id: 'now', person: ANA }));
      expect(await queue.jobsOf([])).toEqual([]);
    });

    it('knows whose a job is by who it is sealed for, when it does not say', async () => {
      const { queue } = await bench.open();
      const sealedFor = (person: string) => aSealed('secret').replace('rs1.test', `rs2.${person}`) as Sealed;
      await queue.publish([
        aJob({ id: 'whole', data: sealedFor(ANA) }),
        aJob({ id: 'field', data: { of: sealedFor(ANA), also: sealedFor(ANA), count: 1 } }),
        aJob({ id: 'said', data: sealedFor(ANA), person: BIA }),
        aJob({ id: 'of both', data: { one: sealedFor(ANA), other: sealedFor(BIA) } }),
        aJob({ id: 'of nobody', data: aSealed('secret') }),
      ]);
      expect((await queue.jobsOf([ANA])).map(({ id }) => id).toSorted()).toEqual(['field', 'whole']);
      expect(await queue.erase([ANA])).toBe(2);
      expect(await queue.balance('events')).toMatchObject({ waiting: 3 });
    });

    it('erases them wherever they wait, and does the others', async () => {
      const { queue, clock } = await bench.open();
      const done: string[] = [];
      await queue.consume('dead', () => Promise.reject(new RangeError('no')), { maxAttempts: 1 });
      await queue.publish([aJob({ id: 'dead', queue: 'dead', person: ANA }), aJob({ id: 'theirs', queue: 'dead', person: EVA })]);
      await until(clock, async () => (await queue.balance('dead')).deadLettered === 2);
      await queue.publish([
        aJob({ id: 'now', person: ANA }),
        aJob({ id: 'later', person: BIA, notBefore: clock.now() + 60_000 }),
        aJob({ id: 'other', person: EVA }),
      ]);
      expect(await queue.erase([ANA, BIA])).toBe(3);
      expect(await queue.erase([ANA, BIA])).toBe(0);
      expect(await queue.erase([])).toBe(0);
      expect(await queue.jobsOf([ANA, BIA])).toEqual([]);
      expect((await queue.deadLetters('dead', 10)).map(({ job }) => job.id)).toEqual(['theirs']);
      expect(await queue.redrive('dead', 'dead')).toBe(false);
      await queue.consume('events', async ({ id }) => void done.push(id));
      await until(clock, () => done.length === 1);
      await clock.advance(120_000);
      await until(clock, async () => (await queue.balance('events')).active === 0);
      expect(done).toEqual(['other']);
    });

    it('reaches the jobs of a schedule of somebody, and ends it with them', async () => {
      const { queue, clock } = await bench.open();
      const seen: string[] = [];
      await queue.consume('events', async ({ name, person }) => void seen.push(`${name} ${person}`));
      const schedule = { queue: 'events', data: { count: 1 }, everyMs: 1_000 };
      await queue.schedule({ ...schedule, id: 'named', name: 'named', person: ANA });
      await queue.schedule({ ...schedule, id: 'sealed', name: 'sealed', data: aSealed('x').replace('rs1.test', `rs2.${BIA}`) as Sealed });
      await queue.schedule({ ...schedule, id: 'of nobody', name: 'of nobody' });
      await until(clock, async () => (await queue.balance()).done === 3 && (await queue.balance()).delayed === 3);
      await clock.advance(1_000);
      await until(clock, async () => (await queue.balance()).done === 6 && (await queue.balance()).delayed === 3);
      expect(seen.toSorted()).toEqual([
        `named ${ANA}`,
        `named ${ANA}`,
        'of nobody undefined',
        'of nobody undefined',
        `sealed ${BIA}`,
        `sealed ${BIA}`,
      ]);
      expect((await queue.jobsOf([ANA, BIA])).map(({ name }) => name).toSorted()).toEqual(['named', 'sealed']);
      await queue.schedule({ ...schedule, id: 'of nobody', name: 'of Eva now', person: EVA });
      expect((await queue.jobsOf([EVA])).map(({ name }) => name)).toEqual(['of Eva now']);
      expect(await queue.erase([ANA, BIA])).toBe(2);
      expect(await queue.jobsOf([ANA, BIA])).toEqual([]);
      seen.length = 0;
      await clock.advance(1_000);
      await until(clock, () => seen.length === 1);
      await clock.advance(1_000);
      await until(clock, () => seen.length === 2);
      expect(seen).toEqual([`of Eva now ${EVA}`, `of Eva now ${EVA}`]);
      expect(await queue.unschedule('events', 'named')).toBe(false);
    });

    it('does not try one again that was erased while it ran', async () => {
      const { queue, clock } = await bench.open();
      const { opened, open } = gate();
      let tries = 0;
      await queue.consume(
        'events',
        async () => {
          tries += 1;
          await opened;
          throw new RangeError('no');
        },
        { backoffMs: 10 },
      );
      await queue.publish([aJob({ person: ANA })]);
      await until(clock, () => tries === 1);
      expect(await queue.erase([ANA])).toBe(1);
      open();
      await until(clock, async () => (await queue.balance()).active === 0);
      await clock.advance(60_000);
      expect(tries).toBe(1);
      expect(await queue.jobsOf([ANA])).toEqual([]);
      expect(await queue.balance()).toMatchObject({ waiting: 0, delayed: 0, active: 0, deadLettered: 0 });
    });

    it('counts a job as done whose person turns out to be erased', async () => {
      const { queue, clock } = await bench.open();
      let tries = 0;
      await queue.consume('events', async () => {
        tries += 1;
        throw new PersonErasedError();
      });
      await queue.publish([aJob({ person: ANA })]);
      await until(clock, async () => (await queue.balance()).done === 1);
      expect(tries).toBe(1);
      expect(await queue.balance()).toMatchObject({ delayed: 0, deadLettered: 0 });
    });
  });
}
