import type { ConversationId } from '../../conversation/ids.ts';

/** Durable alarms of conversations. They are set and cancelled by commits; a due one makes its conversation leasable. */
export interface Timers {
  /** When the soonest timer is due, epoch milliseconds; `undefined` when none is set. May lie in the past. */
  next(): Promise<number | undefined>;
  /** Timers of one conversation, the earliest first. */
  of(conversationId: ConversationId): Promise<readonly TimerRow[]>;
}

export interface TimerRow {
  /** Unique within the conversation. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}
