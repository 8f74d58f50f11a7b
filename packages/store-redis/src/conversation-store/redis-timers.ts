import type { ConversationId, TimerRow, Timers } from '@recado/core';
import { digestOf } from './key-space.ts';
import { pairs } from './read-lease.ts';
import type { RedisStoreContext } from './redis-store-context.ts';

export class RedisTimers implements Timers {
  readonly #context: RedisStoreContext;

  constructor(context: RedisStoreContext) {
    this.#context = context;
  }

  async next(): Promise<number | undefined> {
    return this.#context.verb(() => this.#context.due.nextTimer());
  }

  async of(conversationId: ConversationId): Promise<readonly TimerRow[]> {
    const { client, keys } = this.#context;
    const ref = digestOf('conversation', conversationId);
    return this.#context.verb(async () =>
      pairs(await client.zrange(`${keys.shardOf(ref)}:t:${ref}`, 0, -1, 'WITHSCORES')).map(([id, dueAt]) => ({ id, dueAt: Number(dueAt) })),
    );
  }
}
