import type { Cluster, Redis } from 'ioredis';
import { settledWithin } from './settled-within.ts';

/** A client of ioredis, for one server (or Sentinel) or for Redis Cluster. */
export type RedisClient = Redis | Cluster;

/** A client of yours, which stays open when we close, or how to make one, which we close. */
export type RedisSource = RedisClient | (() => RedisClient);

export interface OpenedClient {
  readonly client: RedisClient;
  readonly isCluster: boolean;
  /** Closes what we opened. */
  close(): Promise<void>;
}

export function openClient(source: RedisSource): OpenedClient {
  const isOurs = typeof source === 'function';
  const client = isOurs ? source() : source;
  // Without a listener ioredis prints every lost connection; the verbs report what matters.
  if (isOurs) client.on('error', () => undefined);
  return {
    client,
    isCluster: client.isCluster,
    async close() {
      if (!isOurs) return;
      if (!(await settledWithin(GOODBYE_MS, client.quit()))) client.disconnect();
    },
  };
}

const GOODBYE_MS = 1_000;
