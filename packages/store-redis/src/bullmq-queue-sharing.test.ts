import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Job, PRIORITY_QUEUES } from '@recado/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BullmqQueue, createBullmqQueue } from './bullmq-queue.ts';
import { startRedisCluster } from './test-support/redis-cluster.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';

const RUN_JOBS_FOR_EVER = fileURLToPath(new URL('./test-support/run-jobs-for-ever.ts', import.meta.url));
const aJob = (id: string, fields: Partial<Job> = {}): Job => ({ id, queue: 'events', name: 'UserRegistered', data: {}, ...fields });

describe.skipIf(whyNoRedis() !== undefined)('jobs on Redis', () => {
  let server: RedisServer;
  let queue: BullmqQueue;
  beforeEach(async () => {
    server = await startRedis(['--appendfsync', 'always']);
    queue = createBullmqQueue({ redis: () => server.connect() });
  });
  afterEach(async () => {
    await queue.close();
    await server.end();
  });

  /** Starts a process that takes jobs and never ends one, and kills it when it has begun so many. Answers what it said of them. */
  async function runUntilStarted(consumed: readonly string[], jobs: number): Promise<readonly string[]> {
    const child = spawn(process.execPath, [RUN_JOBS_FOR_EVER, `${server.port}`, '600', ...consumed], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) if (lines.push(line) === jobs) break;
    child.kill('SIGKILL');
    await gone;
    return lines;
  }

  /** BullMQ's workers wait by real time. */
  async function wakeWorkers(): Promise<void> {
    const client = server.connect();
    await client.zadd('{recado:jobs:events}:events:marker', 0, '0');
    await client.quit();
  }

  it('come back soon when the process that had them is killed', { timeout: 20_000 }, async () => {
    await queue.publish([aJob('a')]);
    expect(await runUntilStarted(['events'], 1)).toEqual(['started a 1']);
    const seen: string[] = [];
    await queue.consume('events', async (job, { attempt }) => void seen.push(`${job.id} ${attempt}`));
    await expect.poll(() => seen, { interval: 20, timeout: 10_000 }).toEqual(['a 2']);
  });

  it('are kept when Redis is killed, with ids, delays and dead letters, and consumers go on', { timeout: 20_000 }, async () => {
    const seen: string[] = [];
    await queue.consume(
      'events',
      async (job) => {
        seen.push(job.id);
        if (job.id === 'dead') throw new RangeError('no');
      },
      { maxAttempts: 1 },
    );
    await queue.publish([aJob('a'), aJob('dead'), aJob('later', { notBefore: Date.now() + 3_600_000 })]);
    await expect.poll(() => queue.balance(), { interval: 10 }).toMatchObject({ done: 1, delayed: 1, deadLettered: 1 });
    await server.kill();
    await server.restart();
    await queue.publish([aJob('a'), aJob('b')]);
    await expect.poll(() => queue.balance(), { interval: 10, timeout: 10_000 }).toMatchObject({ done: 2, delayed: 1, deadLettered: 1 });
    expect(seen).toEqual(['a', 'dead', 'b']);
  });

  it('take names and ids as they come', async () => {
    const ids = ['1', 'a:b', 'ação', 'x-y', 't_abc.j1', ' '];
    await queue.publish(ids.map((id) => aJob(id, { queue: 'some: queue' })));
    await queue.publish(ids.map((id) => aJob(id, { queue: 'some: queue' })));
    const seen: string[] = [];
    await queue.consume('some: queue', async (job) => void seen.push(job.id));
    await expect.poll(() => seen, { interval: 10 }).toEqual(ids);
  });

  it('go on when the time of a limit is over', { timeout: 20_000 }, async () => {
    for (const queues of ['events', ['others', 'events']]) {
      const begun: string[] = [];
      const limit = { max: 2, perMs: 200 };
      const consumer = await queue.consume(queues, async (job) => void begun.push(job.id), { concurrency: 3, limit });
      const ids = ['a', 'b', 'c', 'd', 'e'].map((id) => `${id} of ${queues}`);
      await queue.publish(ids.map((id) => aJob(id)));
      await expect.poll(() => begun, { interval: 10, timeout: 10_000 }).toEqual(ids);
      await consumer.stop();
    }
  });

  it('end as dead letters when they kill each process that takes them', { timeout: 120_000 }, async () => {
    await queue.publish([aJob('deadly'), aJob('deadly among others', { queue: 'second' })]);
    await queue.schedule({ id: 'deadly', queue: 'schedules', name: 'Reminded', data: {}, everyMs: 3_600_000 });
    const consumed = ['events', 'schedules', 'first+second'];
    for (let times = 1; times <= 10; times += 1) {
      const started = await runUntilStarted(consumed, 3);
      expect(started.map((line) => line.split(' ').at(-1))).toEqual([`${times}`, `${times}`, `${times}`]);
    }
    const handled: string[] = [];
    for (const queues of ['events', 'schedules', ['first', 'second']])
      await queue.consume(queues, async (job) => void handled.push(job.id));
    await expect.poll(() => queue.balance(), { interval: 20, timeout: 10_000 }).toMatchObject({ deadLettered: 3, active: 0 });
    for (const name of ['events', 'schedules', 'second']) {
      expect(await queue.deadLetters(name, 10)).toMatchObject([{ attempts: 11, reason: 'PROCESS_DIED' }]);
    }
    expect(handled).toEqual([]);
    expect(await queue.redrive('second', 'deadly among others')).toBe(true);
    await expect.poll(() => handled, { interval: 20 }).toEqual(['deadly among others']);
  });

  it('follow a cron pattern in its time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 11, 59) });
    try {
      await queue.schedule({
        id: 'opening',
        queue: 'events',
        name: 'Opened',
        data: {},
        cron: '0 9 * * 1-5',
        timeZone: 'America/Sao_Paulo',
      });
      const seen: unknown[] = [];
      await queue.consume('events', async (job) => void seen.push(job.notBefore));
      await expect.poll(() => queue.balance('events'), { interval: 10 }).toMatchObject({ delayed: 1, waiting: 0 });
      // A Friday: then comes a weekend.
      for (const due of [Date.UTC(2026, 10, 20, 12), Date.UTC(2026, 10, 23, 12)]) {
        vi.setSystemTime(due);
        await wakeWorkers();
        await expect.poll(() => seen, { interval: 10, timeout: 10_000 }).toContain(due);
        await expect.poll(() => queue.balance('events'), { interval: 10 }).toMatchObject({ delayed: 1, waiting: 0 });
      }
      expect(seen).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are done on a cluster', { timeout: 20_000 }, async () => {
    const cluster = await startRedisCluster();
    const onCluster = createBullmqQueue({ redis: () => cluster.connect() });
    const names = ['one', 'two', 'three', 'four'];
    const seen: string[] = [];
    for (const name of names) await onCluster.consume(name, async (job) => void seen.push(job.id), { concurrency: 2 });
    await onCluster.publish(names.flatMap((name) => [aJob(`${name}-1`, { queue: name }), aJob(`${name}-2`, { queue: name })]));
    await expect.poll(() => onCluster.balance(), { interval: 20, timeout: 10_000 }).toMatchObject({ done: 8, waiting: 0 });
    expect(new Set(seen).size).toBe(8);

    await onCluster.publish([...PRIORITY_QUEUES].reverse().map((name) => aJob(`by ${name}`, { queue: name })));
    seen.length = 0;
    const limit = { max: 10, perMs: 60_000 };
    await onCluster.consume(PRIORITY_QUEUES, async (job) => void seen.push(job.id), { limit });
    await expect.poll(() => seen, { interval: 20, timeout: 10_000 }).toEqual(PRIORITY_QUEUES.map((name) => `by ${name}`));
    await onCluster.publish([aJob('deferred', { queue: 'low_priority', notBefore: Date.now() + 200 })]);
    await onCluster.schedule({ id: 'tick', queue: 'scheduled', name: 'Ticked', data: {}, everyMs: 200 });
    await expect
      .poll(() => seen.filter((id) => id.startsWith('scheduled:tick@')).length, { interval: 20, timeout: 10_000 })
      .toBeGreaterThan(2);
    await expect.poll(() => seen, { interval: 20, timeout: 10_000 }).toContain('deferred');
    expect(await onCluster.unschedule('scheduled', 'tick')).toBe(true);
    await onCluster.close();
    await cluster.end();
  });
});
