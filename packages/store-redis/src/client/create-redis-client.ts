import { ConfigurationError } from '@recado/core';
import { Cluster, Redis } from 'ioredis';
import type { RedisClient } from './redis-client.ts';

export interface RedisClientOptions {
  /** `redis://user:password@host:port/db`, `rediss://` for TLS; several, with commas between, are nodes of one Cluster. */
  readonly url: string;
  /** How long a connection may take to come about, milliseconds. @default 5_000 */
  readonly connectTimeoutMs?: number;
}

/** Makes a client of ioredis with what suits a store: what happens at the same time travels together. @throws ConfigurationError */
export function createRedisClient({ url, connectTimeoutMs = 5_000 }: RedisClientOptions): RedisClient {
  const nodes = url.split(',').map((node) => node.trim());
  const [first] = nodes.map(parse);
  const options = { enableAutoPipelining: true, connectTimeout: connectTimeoutMs };
  if (nodes.length === 1 || first === undefined) return new Redis(url.trim(), options);
  const { username, password, protocol } = first;
  const redisOptions = {
    connectTimeout: connectTimeoutMs,
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  };
  return new Cluster(nodes, { enableAutoPipelining: true, redisOptions });
}

/** The message keeps the address to itself: it may hold a password. */
function parse(node: string): URL {
  const url = URL.parse(node);
  if (url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== '') return url;
  throw new ConfigurationError({
    message: 'A Redis address cannot be read.',
    hint: 'Write it as redis://host:6379, or rediss:// for TLS.',
  });
}
