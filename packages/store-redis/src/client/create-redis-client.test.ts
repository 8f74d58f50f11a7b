import { afterEach, describe, expect, it } from 'vitest';
import { createRedisClient } from './create-redis-client.ts';
import type { RedisClient } from './redis-client.ts';

const made: RedisClient[] = [];
const make = (url: string) => {
  const client = createRedisClient({ url }).on('error', () => undefined);
  made.push(client);
  return client;
};
afterEach(() => {
  for (const client of made.splice(0)) client.disconnect();
});

describe('a client made from an address', () => {
  it('travels together and gives up in time', () => {
    expect(make('redis://127.0.0.1:1/3').options).toMatchObject({ port: 1, db: 3, enableAutoPipelining: true, connectTimeout: 5_000 });
  });

  it('is one of a Cluster for several nodes', () => {
    const client = make('rediss://:secret%2F@127.0.0.1:1, rediss://127.0.0.1:2');
    expect(client.isCluster).toBe(true);
    expect(client.options).toMatchObject({ enableAutoPipelining: true, redisOptions: { password: 'secret/', tls: {} } });
  });

  it.each(['', 'redis:6379', 'http://127.0.0.1', 'redis://a, b'])('refuses %j, without showing what may be a password', (url) => {
    expect(() => make(url)).toThrow('A Redis address cannot be read.');
  });
});
