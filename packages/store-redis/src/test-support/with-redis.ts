import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe } from 'vitest';
import { type RedisServer, startRedis, whyNoRedis } from './redis-server.ts';

/** A Redis that the tests of one file only write to. */
export interface TestRedis {
  connect(): Redis;
  /** One not used before. */
  prefix(): string;
}

/** Runs tests on the Redis of `REDIS_URL`, or on a private one. Without either they are skipped with the reason, and in CI they fail. */
export function withRedis(name: string, tests: (redis: TestRedis) => void): void {
  const url = process.env.REDIS_URL;
  const reason = url === undefined ? whyNoRedis() : undefined;
  if (reason !== undefined) console.warn(reason);
  describe.skipIf(reason !== undefined)(name, () => {
    const ours = `recado-test-${randomUUID()}`;
    let server: RedisServer | undefined;
    let prefixes = 0;
    const connect = () => (url === undefined ? server!.connect() : new Redis(url, { enableAutoPipelining: true }));

    beforeAll(async () => {
      if (url === undefined) server = await startRedis();
    });
    afterAll(async () => {
      if (server === undefined) await removeAll(connect(), ours);
      else await server.end();
    });

    tests({
      connect,
      prefix() {
        prefixes += 1;
        return `${ours}-${prefixes}`;
      },
    });
  });
}

async function removeAll(client: Redis, prefix: string): Promise<void> {
  for (const match of [`${prefix}*`, `{${prefix}*`]) {
    for await (const keys of client.scanStream({ match, count: 1_000 })) if (keys.length > 0) await client.unlink(...keys);
  }
  await client.quit();
}
