import type { ConversationId, TimerRow, Timers } from '@recado/core';
import type { PostgresStoreContext } from './postgres-store-context.ts';

export class PostgresTimers implements Timers {
  readonly #context: PostgresStoreContext;

  constructor(context: PostgresStoreContext) {
    this.#context = context;
  }

  async next(): Promise<number | undefined> {
    return (await this.#context.database.call<number | null>('next_timer')) ?? undefined;
  }

  async of(conversationId: ConversationId): Promise<readonly TimerRow[]> {
    return this.#context.database.call<readonly TimerRow[]>('timers_json', conversationId, Number.MAX_SAFE_INTEGER);
  }
}
