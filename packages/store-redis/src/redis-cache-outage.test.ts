import { type CacheHealth, type CacheKeyText, type CacheValueText, createCacheAside, createSealer, publicCacheKey } from '@recado/core';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRedisCache, type RedisCache } from './redis-cache.ts';
import type { RedisCacheOptions } from './redis-cache-options.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';

describe.skipIf(whyNoRedis() !== undefined)('a Redis that is away', () => {
  let server: RedisServer;
  let caches: RedisCache[];
  let changes: CacheHealth[];
  beforeEach(async () => {
    server = await startRedis(['--appendfsync', 'always']);
    caches = [];
    changes = [];
  });
  afterEach(async () => {
    await Promise.all(caches.map((cache) => cache.close()));
    await server.end();
  });

  const open = (options: Partial<RedisCacheOptions> = {}) => {
    const cache = createRedisCache({
      redis: () => server.connect(),
      fallback: 'memory',
      timeoutMs: 2_000,
      onHealth: (health) => changes.push(health),
      ...options,
    });
    caches.push(cache);
    return cache;
  };
  const settled = (cache: RedisCache, status: CacheHealth['status']) =>
    expect.poll(() => cache.health().status, { interval: 5, timeout: 10_000 }).toBe(status);

  it('is stood in for by memory, with a mark, until it is back', { timeout: 30_000 }, async () => {
    const cache = open();
    await keep(cache, 'a', 'in redis');
    await server.kill();
    expect(await cache.read(key('a'))).toBeUndefined();
    expect(cache.health()).toMatchObject({ status: 'degraded', reason: expect.stringMatching(/^Redis /), since: expect.any(Number) });
    await keep(cache, 'b', 'in memory');
    expect((await cache.read(key('b')))?.value).toBe('in memory');
    await server.restart();
    await settled(cache, 'up');
    expect((await cache.read(key('a')))?.value).toBe('in redis');
    expect(await cache.read(key('b'))).toBeUndefined();
    expect(changes.map(({ status }) => status)).toEqual(['degraded', 'up']);
  });

  it('is stood in for by nobody when that was chosen', { timeout: 30_000 }, async () => {
    const cache = open({ fallback: 'none' });
    await keep(cache, 'a', 'value');
    await server.kill();
    await expect(cache.read(key('a'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(cache.claim(key('b'), MISS)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(cache.health().status).toBe('down');
    await server.restart();
    await settled(cache, 'up');
    expect((await cache.read(key('a')))?.value).toBe('value');
  });

  it('is not waited for when it hangs, and what it hangs with is not believed', { timeout: 30_000 }, async () => {
    const cache = open({ timeoutMs: 500 });
    const admin = server.connect();
    await keep(cache, 'a', 'before');
    const claim = await cache.claim(key('b'), MISS);
    await admin.call('CLIENT', 'PAUSE', '3000', 'ALL');
    expect(await cache.read(key('a'))).toBeUndefined();
    expect(cache.health()).toMatchObject({ status: 'degraded', reason: 'Redis does not answer in time' });
    expect(await cache.fill(claim!, text('claimed elsewhere'), 60_000)).toBe(false);
    await cache.drop([key('a')]);
    await settled(cache, 'up');
    expect(await cache.read(key('a'))).toBeUndefined();
    await admin.quit();
  });

  it('is told of every drop before it is read again', { timeout: 30_000 }, async () => {
    const cache = open({ timeoutMs: 10_000 });
    const keys = Array.from({ length: 2_500 }, (_, at) => `k${at}`);
    await Promise.all(keys.map((name) => keep(cache, name, 'old')));
    await keep(cache, 'kept', 'good');
    await server.kill();
    for (const name of keys) await cache.drop([key(name)]);
    await server.restart();
    await settled(cache, 'up');
    const found = await Promise.all(keys.map((name) => cache.read(key(name))));
    expect(found.every((entry) => entry === undefined)).toBe(true);
    expect((await cache.read(key('kept')))?.value).toBe('good');
  });

  it('loses no drop to connections that are cut in the middle', { timeout: 30_000 }, async () => {
    const cache = open();
    const admin = server.connect();
    const source = { version: 0 };
    const aside = createCacheAside({ cache, sealer });
    const version = publicCacheKey<number>('version', { ttlMs: 600_000 }).of();
    for (let change = 1; change <= 40; change += 1) {
      const cut = admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      await aside.change([version], async () => {
        source.version = change;
      });
      await cut;
      expect(await aside.get(version, async () => source.version)).toBe(change);
    }
    await settled(cache, 'up');
    expect(await aside.get(version, async () => -1)).toBe(40);
    await admin.quit();
  });

  it('is emptied when more is to be dropped than can be remembered', { timeout: 60_000 }, async () => {
    const cache = open();
    await keep(cache, 'a', 'old');
    const other = server.connect();
    await other.set('somebody:else', 'stays');
    await other.quit();
    await server.kill();
    await cache.read(key('a'));
    const many = Array.from({ length: 100_001 }, (_, at) => key(`other${at}`));
    await cache.drop([key('a')]);
    await cache.drop(many);
    await server.restart();
    await settled(cache, 'up');
    expect(await cache.read(key('a'))).toBeUndefined();
    const another = server.connect();
    expect(await another.get('somebody:else')).toBe('stays');
    await another.quit();
  });

  it('may be full: then it can be read no less, and counts as away for what is written', { timeout: 30_000 }, async () => {
    const cache = open();
    const admin: Redis = server.connect();
    await keep(cache, 'a', 'value');
    await admin.config('SET', 'maxmemory', '1');
    expect(await cache.claim(key('b'), MISS)).toBeDefined();
    expect(cache.health()).toMatchObject({ status: 'degraded', reason: 'Redis has no memory left' });
    await admin.config('SET', 'maxmemory', '0');
    await settled(cache, 'up');
    expect((await cache.read(key('a')))?.value).toBe('value');
    await admin.quit();
  });

  it('answers a bot that starts before it', { timeout: 30_000 }, async () => {
    await server.kill();
    const cache = open({ timeoutMs: 500 });
    expect(await cache.read(key('a'))).toBeUndefined();
    expect(cache.health().status).toBe('degraded');
    await server.restart();
    await settled(cache, 'up');
    await keep(cache, 'a', 'value');
    expect((await cache.read(key('a')))?.value).toBe('value');
  });
});

const sealer = createSealer({ current: { id: 'k', secret: Buffer.alloc(32, 7) }, previous: [] });
const MISS = { ttlMs: 10_000, ifRemainingBelowMs: 0 };
const key = (name: string) => name as CacheKeyText;
const text = (value: string) => value as CacheValueText;

async function keep(cache: RedisCache, name: string, value: string): Promise<void> {
  const claim = await cache.claim(key(name), { ...MISS, ifRemainingBelowMs: Number.POSITIVE_INFINITY });
  expect(await cache.fill(claim!, text(value), 600_000)).toBe(true);
}
