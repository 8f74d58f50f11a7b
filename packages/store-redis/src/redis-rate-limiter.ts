import { assertRateRequest, type Clock, type RateLimiter, type RateRequest, type RateResult, type RateRule } from '@recado/core';
import type { RedisSource } from './client/redis-client.ts';
import { RedisVerbs } from './client/redis-verbs.ts';

export interface RedisRateLimiterOptions {
  /** A client of ioredis, or how to make one. We close only what we created. */
  readonly redis: RedisSource;
  /** Begins every key. Limiters of one prefix count together. @default 'recado' */
  readonly prefix?: string;
  /** Counts by this clock instead of the server's. For tests. */
  readonly clock?: Clock;
}

/** Limits shared by all processes. */
export function createRedisRateLimiter(options: RedisRateLimiterOptions): RedisRateLimiter {
  return new RedisRateLimiter(options);
}

/** Counts in Redis, one script a call, by the server's clock. What is full again expires by itself. */
export class RedisRateLimiter implements RateLimiter {
  readonly specVersion = 1;
  readonly #verbs: RedisVerbs;
  readonly #prefix: string;

  constructor({ redis, prefix = 'recado', clock }: RedisRateLimiterOptions) {
    this.#verbs = new RedisVerbs(redis, clock);
    this.#prefix = prefix;
  }

  async take(request: RateRequest): Promise<RateResult> {
    assertRateRequest(request);
    const { key, rule, cost = 1 } = request;
    const [allowed, remaining, retryAfterMs] = await this.#verbs.run<[number, number, number]>(
      `limit/${rule.kind}`,
      `${this.#prefix}:limit:${rule.kind}:${key}`,
      [...limitsOf(rule), cost],
    );
    return { allowed: allowed === 1, remaining, retryAfterMs };
  }

  close(): Promise<void> {
    return this.#verbs.close();
  }
}

function limitsOf(rule: RateRule): readonly number[] {
  return rule.kind === 'token-bucket' ? [rule.capacity, rule.perSecond] : [rule.limit, rule.windowMs];
}
