import type { Clock, LlmSpend, LlmSpending } from '@recado/core';
import type { RedisSource } from './client/redis-client.ts';
import { RedisVerbs } from './client/redis-verbs.ts';

export interface RedisLlmSpendingOptions {
  /** A client of ioredis, or how to make one. We close only what we created. */
  readonly redis: RedisSource;
  /** Begins every key. Processes of one prefix count together. @default 'recado' */
  readonly prefix?: string;
  /** Counts by this clock instead of the server's. For tests. */
  readonly clock?: Clock;
}

/** What models took, of all processes together: `budget: { day: { money: 2 }, spending: createRedisLlmSpending({ redis }) }`. */
export function createRedisLlmSpending(options: RedisLlmSpendingOptions): RedisLlmSpending {
  return new RedisLlmSpending(options);
}

/** Sums in Redis, one script a call. Each expires by itself. As durable as the server: one that loses its data counts again from nothing. */
export class RedisLlmSpending implements LlmSpending {
  readonly specVersion = 1;
  readonly #verbs: RedisVerbs;
  readonly #prefix: string;

  constructor({ redis, prefix = 'recado', clock }: RedisLlmSpendingOptions) {
    this.#verbs = new RedisVerbs(redis, clock);
    this.#prefix = prefix;
  }

  async add(key: string, spend: LlmSpend, keepUntil: number): Promise<LlmSpend> {
    const added = [spend.calls, spend.tokens, spend.ms, spend.money].map(inDigits);
    const sums = await this.#verbs.run<readonly string[]>('spend/add', `${this.#prefix}:spend:${key}`, [...added, keepUntil]);
    const [calls, tokens, ms, money] = sums.map(Number) as [number, number, number, number];
    return { calls, tokens, ms, money };
  }

  close(): Promise<void> {
    return this.#verbs.close();
  }
}

/** Without an exponent, and no finer than a billionth: finer is what adding up fractions leaves behind. */
const inDigits = (amount: number): string => amount.toFixed(9);
