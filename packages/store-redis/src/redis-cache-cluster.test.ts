import type { CacheKeyText, CacheValueText } from '@recado/core';
import { cacheContract, leaderLeaseContract, rateLimiterContract } from '@recado/core/testing';
import type { Cluster } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unlinkAll } from './cache/unlink-all.ts';
import { createRedisCache } from './redis-cache.ts';
import { createRedisLeaderLease } from './redis-leader-lease.ts';
import { createRedisRateLimiter } from './redis-rate-limiter.ts';
import { letTimePass } from './test-support/let-time-pass.ts';
import { type RedisCluster, startRedisCluster } from './test-support/redis-cluster.ts';
import { whyNoRedis } from './test-support/redis-server.ts';

const reason = whyNoRedis();
if (reason !== undefined) console.warn(reason);

describe.skipIf(reason !== undefined)('a cluster of three', () => {
  let cluster: RedisCluster;
  let client: Cluster;
  let tests = 0;
  beforeAll(async () => {
    cluster = await startRedisCluster();
    client = cluster.connect();
  });
  afterAll(async () => {
    await client.quit();
    await cluster.end();
  });

  const nextPrefix = () => {
    tests += 1;
    return `test-${tests}`;
  };
  const onHealth = () => {
    throw new Error('its health changed');
  };

  cacheContract({
    name: 'redis cluster',
    async createCache({ clock }) {
      const prefix = nextPrefix();
      const open = async () => createRedisCache({ redis: client, prefix, fallback: 'none', onHealth, clock });
      return { cache: await open(), advance: (ms) => letTimePass(client, prefix, ms), reopen: open };
    },
  });

  rateLimiterContract({
    name: 'redis cluster',
    async createRateLimiter({ clock }) {
      const prefix = nextPrefix();
      const open = async () => createRedisRateLimiter({ redis: client, prefix, clock });
      return { limiter: await open(), reopen: open };
    },
  });

  leaderLeaseContract({
    name: 'redis cluster',
    async createLeaderLease({ clock }) {
      const prefix = nextPrefix();
      const open = async () => createRedisLeaderLease({ redis: client, prefix, clock });
      return { lease: await open(), reopen: open };
    },
  });

  it('is emptied on every node', async () => {
    const prefix = nextPrefix();
    const cache = createRedisCache({ redis: client, prefix, fallback: 'none', onHealth, timeoutMs: 10_000 });
    const keys = Array.from({ length: 200 }, (_, at) => `k${at}` as CacheKeyText);
    for (const key of keys) {
      const claim = await cache.claim(key, { ttlMs: 10_000, ifRemainingBelowMs: 0 });
      await cache.fill(claim!, 'value' as CacheValueText, 60_000);
    }
    await client.set('somebody:else', 'stays');
    await unlinkAll(client, `${prefix}:cache:*`);
    expect((await Promise.all(keys.map((key) => cache.read(key)))).every((entry) => entry === undefined)).toBe(true);
    expect(await client.get('somebody:else')).toBe('stays');
    await cache.close();
  });
});
