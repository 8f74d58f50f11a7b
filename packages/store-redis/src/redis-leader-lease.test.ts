import { leaderLeaseContract } from '@recado/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRedisLeaderLease } from './redis-leader-lease.ts';
import { type LeadingProcess, startLeadingProcess } from './test-support/leading-process.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';
import { withRedis } from './test-support/with-redis.ts';

withRedis('one server', (redis) => {
  leaderLeaseContract({
    name: 'redis',
    async createLeaderLease({ clock }) {
      const prefix = redis.prefix();
      const open = async () => createRedisLeaderLease({ redis: () => redis.connect(), prefix, clock });
      return { lease: await open(), reopen: open };
    },
  });
});

describe.skipIf(whyNoRedis() !== undefined)('processes that lead', () => {
  let server: RedisServer;
  let processes: LeadingProcess[];
  beforeAll(async () => {
    server = await startRedis(['--appendfsync', 'always']);
    processes = Array.from({ length: 3 }, () => startLeadingProcess(server.port));
  });
  afterAll(async () => {
    await Promise.all(processes.map((process) => process.kill()));
    await server.end();
  });

  const leaders = () => processes.filter(({ isLeading }) => isLeading());
  const oneLeader = (isAnother: (leader: LeadingProcess) => boolean) =>
    expect.poll(() => leaders().some(isAnother), { interval: 5, timeout: 20_000 }).toBe(true);

  it('are one at a time: one is killed, one is paused, Redis is killed, and each time one goes on', { timeout: 60_000 }, async () => {
    await oneLeader(() => true);
    const [first] = leaders();
    await first!.kill();

    await oneLeader((leader) => leader !== first);
    const second = leaders().find((leader) => leader !== first)!;
    expect(second.tokens().at(-1)).toBeGreaterThan(first!.tokens().at(-1)!);

    second.pause();
    await oneLeader((leader) => leader !== first && leader !== second);
    const third = leaders().find((leader) => leader !== first && leader !== second)!;
    expect(third.tokens().at(-1)).toBeGreaterThan(second.tokens().at(-1)!);
    second.resume();
    await expect.poll(() => second.isLeading(), { interval: 5, timeout: 20_000 }).toBe(false);

    await server.kill();
    await expect.poll(() => third.isLeading(), { interval: 5, timeout: 20_000 }).toBe(false);
    await server.restart();
    await oneLeader((leader) => leader !== first);
    const all = processes.flatMap((process) => process.tokens());
    expect(new Set(all).size, 'each token is given once').toBe(all.length);
  });
});
