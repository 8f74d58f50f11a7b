import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectRedis } from './inspect-redis.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';

describe.skipIf(whyNoRedis() !== undefined)('inspectRedis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.end());

  it.each([
    [{ appendonly: 'yes', appendfsync: 'always' }, []],
    [{ appendonly: 'yes', appendfsync: 'everysec' }, ['REDIS_SYNCS_LATE']],
    [{ appendonly: 'no', save: '' }, ['REDIS_KEEPS_NOTHING']],
    [{ appendonly: 'no', save: '3600 1' }, ['REDIS_KEEPS_SNAPSHOTS_ONLY']],
    [{ appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'allkeys-lru' }, ['REDIS_EVICTS']],
  ])('of %j says %j', async (settings, codes) => {
    const client = server.connect();
    await client.config('SET', 'maxmemory-policy', 'noeviction');
    for (const [name, value] of Object.entries(settings)) await client.config('SET', name, value);
    expect((await inspectRedis(client)).map(({ code }) => code)).toEqual(codes);
    await client.quit();
  });

  it('says so when it may not ask', async () => {
    const admin = server.connect();
    await admin.call('ACL', 'SETUSER', 'limited', 'on', 'nopass', '~*', '&*', '+@all', '-config', '-info');
    await admin.call('ACL', 'SETUSER', 'limited', '+info');
    const client = server.connect();
    await client.call('AUTH', 'limited', 'any');
    await admin.config('SET', 'appendonly', 'no');
    expect((await inspectRedis(client)).map(({ code }) => code)).toContain('REDIS_NOT_INSPECTED');
    await Promise.all([client.quit(), admin.quit()]);
  });
});
