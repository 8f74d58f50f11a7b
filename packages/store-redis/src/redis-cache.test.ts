import { type Cache, type CacheHealth, cacheKey, createCacheAside, createSealer, hashed, publicCacheKey, publicId } from '@recado/core';
import { cacheContract } from '@recado/core/testing';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRedisCache } from './redis-cache.ts';
import type { RedisCacheOptions } from './redis-cache-options.ts';
import { letTimePass } from './test-support/let-time-pass.ts';
import { withRedis } from './test-support/with-redis.ts';

withRedis('one server', (redis) => {
  let client: Redis;
  beforeAll(() => {
    client = redis.connect();
  });
  afterAll(async () => {
    await client.quit();
  });

  cacheContract({
    name: 'redis',
    async createCache({ clock }) {
      const prefix = redis.prefix();
      const open = async () => createRedisCache({ redis: () => redis.connect(), prefix, fallback: 'none', onHealth: failOn, clock });
      return { cache: await open(), advance: (ms) => letTimePass(client, prefix, ms), reopen: open };
    },
  });

  describe('many processes', () => {
    function processes(count: number) {
      const prefix = redis.prefix();
      const caches: Cache[] = Array.from({ length: count }, () =>
        createRedisCache({ redis: () => redis.connect(), prefix, fallback: 'none', onHealth: failOn, timeoutMs: 10_000 }),
      );
      const asides = caches.map((cache) => createCacheAside({ cache, sealer, waitMs: 10_000 }));
      return { prefix, asides, close: () => Promise.all(caches.map((cache) => cache.close())) };
    }

    it('load once, however many ask at the same time', async () => {
      const { asides, close } = processes(8);
      let loads = 0;
      const { promise: held, resolve: release } = Promise.withResolvers<void>();
      const load = async () => {
        loads += 1;
        await held;
        return { name: 'Ana' };
      };
      const reads = asides.flatMap((aside) => Array.from({ length: 50 }, () => aside.get(ana, load)));
      await expect.poll(() => loads, { interval: 1, timeout: 5_000 }).toBe(1);
      release();
      expect((await Promise.all(reads)).every((value) => value?.name === 'Ana')).toBe(true);
      expect(loads).toBe(1);
      const counters = asides.map((aside) => aside.counters());
      expect(counters.reduce((sum, { misses }) => sum + misses, 0)).toBe(1);
      expect(counters.reduce((sum, { hits, shared, misses }) => sum + hits + shared + misses, 0)).toBe(400);
      await close();
    });

    it('never see an old value after a change, however reads and changes mix', { timeout: 30_000 }, async () => {
      const { asides, close } = processes(3);
      const source = { version: 0 };
      const key = publicCacheKey<number>('version:{id}', { ttlMs: 60_000 }).of(1);
      const load = async () => {
        const { version } = source;
        await new Promise((resolve) => setImmediate(resolve));
        return version;
      };
      for (let change = 1; change <= 100; change += 1) {
        const reads = asides.map((aside) => aside.get(key, load));
        await asides[change % 3]!.change([key], async () => {
          source.version = change;
        });
        const seen = await Promise.all(asides.map((aside) => aside.get(key, load)));
        expect(seen).toEqual([change, change, change]);
        await Promise.all(reads);
      }
      await close();
    });

    it('show Redis no personal value, neither in keys nor in values', async () => {
      const { asides, prefix, close } = processes(1);
      await asides[0]!.get(byPhone, async () => ({ name: 'Ana Maria' }));
      await asides[0]!.get(publicCacheKey<{ readonly amount: number }>('price:{id}', { ttlMs: 60_000 }).of(1), async () => ({
        amount: 12,
      }));
      const keys = (await client.keys(`${prefix}*`)).toSorted();
      expect(keys.map((key) => key.slice(prefix.length))).toEqual([
        expect.stringMatching(/^:cache:\{phone:[a-z]{32}:profile\}$/),
        ':cache:{price:1}',
      ]);
      expect(await client.mget(...keys)).toEqual([expect.stringMatching(/^rs1\./), '{"amount":12}']);
      await close();
    });
  });
});

describe('options', () => {
  const complete: RedisCacheOptions = {
    redis: () => {
      throw new Error('nobody connects');
    },
    fallback: 'none',
    onHealth: () => undefined,
  };

  it.each([{ fallback: undefined }, { fallback: 'disk' }, { onHealth: undefined }])('are refused without a choice of %o', (missing) => {
    const options = { ...complete, ...missing } as RedisCacheOptions;
    expect(() => createRedisCache(options)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  });
});

const sealer = createSealer({ current: { id: 'k', secret: Buffer.alloc(32, 7) }, previous: [] });
const ana = cacheKey<{ readonly name: string }>('user:{userId}:profile', { ttlMs: 60_000 }).of(publicId('u_ana'));
const byPhone = cacheKey<{ readonly name: string }>('phone:{phone}:profile', { ttlMs: 60_000 }).of(hashed('phone', '+5511987654321'));
const failOn = (health: CacheHealth) => {
  throw new Error(`health changed to ${health.status}: ${health.reason}`);
};
