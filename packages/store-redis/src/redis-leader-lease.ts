import type { Clock, LeaderLease, Leadership } from '@recado/core';
import type { RedisSource } from './client/redis-client.ts';
import { RedisVerbs } from './client/redis-verbs.ts';

export interface RedisLeaderLeaseOptions {
  /** A client of ioredis, or how to make one. We close only what we created. */
  readonly redis: RedisSource;
  /** Begins every key. Leases of one prefix have one leader for a name. @default 'recado' */
  readonly prefix?: string;
  /** Judges by this clock instead of the server's. For tests. */
  readonly clock?: Clock;
}

/** Leads shared by all processes. */
export function createRedisLeaderLease(options: RedisLeaderLeaseOptions): RedisLeaderLease {
  return new RedisLeaderLease(options);
}

/** Keeps who leads in Redis, by the server's clock. As durable as the server: one that loses its data gives tokens again from 1. */
export class RedisLeaderLease implements LeaderLease {
  readonly specVersion = 1;
  readonly #verbs: RedisVerbs;
  readonly #prefix: string;

  constructor({ redis, prefix = 'recado', clock }: RedisLeaderLeaseOptions) {
    this.#verbs = new RedisVerbs(redis, clock);
    this.#prefix = prefix;
  }

  async acquire(name: string, ttlMs: number): Promise<Leadership | undefined> {
    const fencingToken = await this.#verbs.run<number>('lead/acquire', this.#keyOf(name), [ttlMs]);
    return fencingToken === 0 ? undefined : { name, fencingToken };
  }

  async renew({ name, fencingToken }: Leadership, ttlMs: number): Promise<boolean> {
    return (await this.#verbs.run<number>('lead/renew', this.#keyOf(name), [fencingToken, ttlMs])) === 1;
  }

  async release({ name, fencingToken }: Leadership): Promise<void> {
    await this.#verbs.run('lead/renew', this.#keyOf(name), [fencingToken, 0]);
  }

  close(): Promise<void> {
    return this.#verbs.close();
  }

  #keyOf(name: string): string {
    return `${this.#prefix}:lead:${name}`;
  }
}
