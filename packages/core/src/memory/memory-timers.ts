import type { ConversationId } from '../conversation/ids.ts';
import type { TimerRow, Timers } from '../ports/conversation-store/timers.ts';
import type { ConversationRow, MemoryState } from './memory-state.ts';

export class MemoryTimers implements Timers {
  readonly #state: MemoryState;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  async next(): Promise<number | undefined> {
    this.#state.assertOpen();
    return this.#state.timers.peek()?.key;
  }

  async of(conversationId: ConversationId): Promise<readonly TimerRow[]> {
    this.#state.assertOpen();
    const conversation = this.#state.conversations.get(conversationId);
    return conversation ? dueTimers(conversation, Number.POSITIVE_INFINITY) : [];
  }
}

/** Timers due by then, the earliest first. */
export function dueTimers(conversation: ConversationRow, by: number): readonly TimerRow[] {
  const rows = [...conversation.timers.values()].map((node) => node.value).filter((timer) => timer.dueAt <= by);
  return rows.sort((a, b) => a.dueAt - b.dueAt);
}
