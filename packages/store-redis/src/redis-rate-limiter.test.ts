import { publicId } from '@recado/core';
import { rateLimiterContract } from '@recado/core/testing';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { createRedisRateLimiter } from './redis-rate-limiter.ts';
import { startRedis, whyNoRedis } from './test-support/redis-server.ts';
import { withRedis } from './test-support/with-redis.ts';

withRedis('one server', (redis) => {
  rateLimiterContract({
    name: 'redis',
    async createRateLimiter({ clock }) {
      const prefix = redis.prefix();
      const open = async () => createRedisRateLimiter({ redis: () => redis.connect(), prefix, clock });
      return { limiter: await open(), reopen: open };
    },
  });

  it('goes by the server’s time, and leaves nothing for ever', async () => {
    const prefix = redis.prefix();
    const client = redis.connect();
    const limiter = createRedisRateLimiter({ redis: client, prefix });
    for (const rule of [
      { kind: 'token-bucket', capacity: 2, perSecond: 0.01 },
      { kind: 'sliding-window', limit: 2, windowMs: 100_000 },
    ] as const) {
      const take = () => limiter.take({ key: publicId('k'), rule });
      expect([await take(), await take(), await take()]).toMatchObject([
        { allowed: true },
        { allowed: true },
        { allowed: false, remaining: 0 },
      ]);
      const { retryAfterMs } = await take();
      expect(retryAfterMs).toBeGreaterThan(50_000);
      expect(retryAfterMs).toBeLessThanOrEqual(100_000);
      const left = await client.pttl(`${prefix}:limit:${rule.kind}:k`);
      expect(left).toBeGreaterThan(50_000);
      expect(left).toBeLessThanOrEqual(202_000);
    }
    await limiter.close();
    await client.quit();
  });

  it('takes thousands of units at once', async () => {
    const limiter = createRedisRateLimiter({ redis: () => redis.connect(), prefix: redis.prefix() });
    const rule = { kind: 'sliding-window', limit: 25_000, windowMs: 60_000 } as const;
    expect(await limiter.take({ key: publicId('k'), rule, cost: 20_000 })).toMatchObject({ allowed: true, remaining: 5_000 });
    expect(await limiter.take({ key: publicId('k'), rule, cost: 5_001 })).toMatchObject({ allowed: false, remaining: 5_000 });
    await limiter.close();
  });
});

describe.skipIf(whyNoRedis() !== undefined)('a Redis that is killed', () => {
  it('is told of as an error, and what was taken is still taken when it is back', { timeout: 30_000 }, async () => {
    const server = await startRedis(['--appendfsync', 'always']);
    const client = server.connect();
    const limiter = createRedisRateLimiter({ redis: client });
    client.on('error', () => undefined);
    const rule = { kind: 'sliding-window', limit: 3, windowMs: 600_000 } as const;
    const take = () => limiter.take({ key: publicId('k'), rule, cost: 2 });
    expect(await take()).toMatchObject({ allowed: true });
    await server.kill();
    await server.restart();
    expect(await take()).toMatchObject({ allowed: false, remaining: 1 });
    await limiter.close();
    await client.quit();
    await server.kill();
    const impatient = new Redis({ host: '127.0.0.1', port: server.port, retryStrategy: () => null });
    impatient.on('error', () => undefined);
    const away = createRedisRateLimiter({ redis: impatient });
    await expect(away.take({ key: publicId('k'), rule, cost: 2 })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await away.close();
    await server.end();
  });
});
