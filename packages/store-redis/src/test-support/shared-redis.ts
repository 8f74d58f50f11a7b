import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { startRedis, whyNoRedis } from './redis-server.ts';

/** A Redis that tests only write to: the one of REDIS_URL, or a private one. */
export interface SharedRedis {
  connect(): Redis;
  /** Nobody else's. */
  readonly prefix: string;
  /** Removes what was written under the prefix. */
  end(): Promise<void>;
}

export async function sharedRedis(): Promise<SharedRedis> {
  const prefix = `recado-test-${randomUUID()}`;
  const url = process.env.REDIS_URL;
  if (url === undefined) {
    const server = await startRedis();
    return { connect: server.connect, prefix, end: server.end };
  }
  const connect = () => new Redis(url, { enableAutoPipelining: true });
  return {
    connect,
    prefix,
    async end() {
      const client = connect();
      for (const pattern of [`${prefix}*`, `{${prefix}*`]) {
        for await (const keys of client.scanStream({ match: pattern, count: 1_000 })) if (keys.length > 0) await client.unlink(...keys);
      }
      await client.quit();
    },
  };
}

/** Why there is no Redis to write to, or `undefined`. */
export const whyNoSharedRedis = (): string | undefined => (process.env.REDIS_URL === undefined ? whyNoRedis() : undefined);
