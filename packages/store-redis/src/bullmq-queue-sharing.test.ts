import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Job } from '@recado/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BullmqQueue, createBullmqQueue } from './bullmq-queue.ts';
import { startRedisCluster } from './test-support/redis-cluster.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';

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

  it('come back soon when the process that had them is killed', { timeout: 20_000 }, async () => {
    await queue.publish([aJob('a')]);
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('./test-support/run-job-for-ever.ts', import.meta.url)), `${server.port}`],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
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

  it('are begun no faster than a limit says', async () => {
    const limited = createBullmqQueue({ redis: () => server.connect(), rateLimits: { events: { jobs: 2, everyMs: 60_000 } } });
    const seen: string[] = [];
    await limited.publish(['a', 'b', 'c'].map((id) => aJob(id)));
    await limited.consume('events', async (job) => void seen.push(job.id), { concurrency: 3 });
    await expect.poll(() => seen, { interval: 10 }).toEqual(['a', 'b']);
    await expect.poll(() => limited.balance('events'), { interval: 10 }).toMatchObject({ waiting: 1, done: 2 });
    await limited.close();
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
    await onCluster.close();
    await cluster.end();
  });
});
