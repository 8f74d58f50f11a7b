import type { ConversationId } from '../../conversation/ids.ts';
import type { TimerRow, Timers } from '../../ports/conversation-store/timers.ts';
import { timersOf } from './load-work.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

export class SqliteTimers implements Timers {
  readonly #context: SqliteStoreContext;

  constructor(context: SqliteStoreContext) {
    this.#context = context;
  }

  async next(): Promise<number | undefined> {
    const row = await this.#context.database.peek<{ due_at: number }>('SELECT due_at FROM timers ORDER BY due_at LIMIT 1');
    return row?.due_at;
  }

  async of(conversationId: ConversationId): Promise<readonly TimerRow[]> {
    return this.#context.database.read(() => timersOf(this.#context, conversationId, Number.MAX_SAFE_INTEGER));
  }
}
