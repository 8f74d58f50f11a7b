import { contactId, type Job } from '@recado/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BullmqQueue, createBullmqQueue } from './bullmq-queue.ts';
import { startRedisCluster } from './test-support/redis-cluster.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';

const [ANA, EVA] = [contactId('c_ana'), contactId('c_eva')];
const aJob = (id: string, fields: Partial<Job> = {}): Job => ({ id, queue: 'events', name: 'UserRegistered', data: {}, ...fields });

describe.skipIf(whyNoRedis() !== undefined)('jobs of erased people on Redis', () => {
  let server: RedisServer;
  let queues: BullmqQueue[];
  const open = () => {
    const queue = createBullmqQueue({ redis: () => server.connect(), leaseMs: 300 });
    queues.push(queue);
    return queue;
  };
  beforeEach(async () => {
    server = await startRedis();
    queues = [];
  });
  afterEach(async () => {
    await Promise.all(queues.map((queue) => queue.close()));
    await server.end();
  });

  /** Values of all jobs. */
  async function allJobs(): Promise<string> {
    const client = server.connect();
    const keys = await client.keys('{recado:jobs:*');
    const texts = await Promise.all(
      keys.map(async (key) => ((await client.type(key)) === 'hash' ? JSON.stringify(await client.hgetall(key)) : '')),
    );
    await client.quit();
    return texts.join('\n');
  }

  it('are found and erased among many more than are looked at in one go', { timeout: 30_000 }, async () => {
    const queue = open();
    const jobs = Array.from({ length: 1_600 }, (_, at) =>
      aJob(`j${at}`, { person: at % 3 === 0 ? EVA : ANA, data: { n: at }, ...(at % 2 === 0 && { notBefore: Date.now() + 3_600_000 }) }),
    );
    await queue.publish(jobs);
    const ofAna = jobs.filter(({ person }) => person === ANA);
    expect((await queue.jobsOf([ANA])).map(({ id }) => id).toSorted()).toEqual(ofAna.map(({ id }) => id).toSorted());
    expect(await queue.erase([ANA])).toBe(ofAna.length);
    expect(await queue.jobsOf([ANA])).toEqual([]);
    expect(await queue.jobsOf([EVA])).toHaveLength(jobs.length - ofAna.length);
    expect(await allJobs()).not.toContain('c_ana');
    await queue.publish(ofAna);
    expect(await queue.jobsOf([ANA]), 'their ids are still known').toEqual([]);
  });

  it('leave nothing of what is done, and what they died of, behind', async () => {
    const queue = open();
    await queue.consume('events', async () => undefined);
    await queue.consume('deadly', () => Promise.reject(new RangeError('no')), { maxAttempts: 1 });
    const data = { order: 4711 };
    await queue.publish([aJob('a', { person: ANA, data }), aJob('d', { queue: 'deadly', person: ANA, data })]);
    await expect.poll(() => queue.balance(), { interval: 10, timeout: 10_000 }).toMatchObject({ done: 1, deadLettered: 1 });
    expect(await allJobs()).toContain('4711');
    expect(await queue.erase([ANA])).toBe(1);
    for (const gone of ['c_ana', '4711', 'RangeError']) expect(await allJobs()).not.toContain(gone);
    expect(await queue.balance()).toMatchObject({ done: 2, deadLettered: 0 });
  });

  for (const consumed of ['events', ['urgent', 'events']] as const) {
    const by = consumed === 'events' ? 'a consumer of their queue' : 'a consumer of several queues';

    it(`run on and are not tried again by ${by}`, { timeout: 20_000 }, async () => {
      const queue = open();
      const { promise, resolve } = Promise.withResolvers<void>();
      const begun: string[] = [];
      await queue.consume(
        consumed,
        async ({ id }) => {
          begun.push(id);
          if (id !== 'a') return;
          await promise;
          throw new RangeError('no');
        },
        { backoffMs: 1, concurrency: 1 },
      );
      await queue.publish([aJob('a', { person: ANA, data: { order: 4711 } })]);
      await expect.poll(() => begun, { interval: 10, timeout: 10_000 }).toEqual(['a']);
      expect((await queue.jobsOf([ANA])).map(({ id }) => id)).toEqual(['a']);
      expect(await queue.erase([ANA])).toBe(1);
      expect(await allJobs()).not.toContain('4711');
      resolve();
      await queue.publish([aJob('b')]);
      await expect
        .poll(() => queue.balance(), { interval: 10, timeout: 10_000 })
        .toMatchObject({ done: 2, waiting: 0, delayed: 0, active: 0 });
      expect(begun).toEqual(['a', 'b']);
    });

    it(`are not handed to ${by} when the process that ran them is gone`, { timeout: 20_000 }, async () => {
      const queue = open();
      await queue.publish([aJob('a', { person: ANA })]);
      await takeAndVanish();
      expect(await queue.erase([ANA])).toBe(1);
      const begun: string[] = [];
      await queue.consume(consumed, async ({ id }) => void begun.push(id));
      await queue.publish([aJob('b')]);
      await expect.poll(() => queue.balance(), { interval: 20, timeout: 10_000 }).toMatchObject({ done: 2, active: 0, waiting: 0 });
      expect(begun).toEqual(['b']);
    });
  }

  it('are erased on a cluster', { timeout: 30_000 }, async () => {
    const cluster = await startRedisCluster();
    const queue = createBullmqQueue({ redis: () => cluster.connect() });
    await queue.publish(
      ['one', 'two', 'three'].flatMap((name) => [
        aJob(`${name}-a`, { queue: name, person: ANA }),
        aJob(`${name}-e`, { queue: name, person: EVA }),
      ]),
    );
    expect(await queue.jobsOf([ANA])).toHaveLength(3);
    expect(await queue.erase([ANA])).toBe(3);
    expect(await queue.jobsOf([ANA, EVA])).toHaveLength(3);
    await queue.close();
    await cluster.end();
  });

  /** As a process does that takes the job and dies: its lock lapses. */
  async function takeAndVanish(): Promise<void> {
    const client = server.connect();
    const base = '{recado:jobs:events}:events:';
    await client.lmove(`${base}wait`, `${base}active`, 'RIGHT', 'LEFT');
    await client.hset(`${base}a`, 'ats', '1');
    await client.quit();
  }
});
