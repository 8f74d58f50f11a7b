import type { ConversationId } from '../../conversation/ids.ts';
import type { History, HistoryKind } from './history.ts';

/** A history that can be read and erased by conversation, so that a person's rights reach it. */
export interface ReadableHistory extends History {
  /** What is kept of these conversations, oldest first. */
  export(conversationIds: readonly ConversationId[]): Promise<readonly KeptHistoryEntry[]>;
  /**
   * Deletes what is kept of these conversations, and takes nothing of them any more: a process may still hold entries. Resolves how many
   * entries were deleted.
   */
  erase(conversationIds: readonly ConversationId[]): Promise<number>;
  /** Deletes the entries before this, epoch milliseconds, whosever they are: retention. Resolves how many. @default it keeps to an age of its own */
  expire?(before: number): Promise<number>;
}

/** An entry as it comes back: masked text is its text. */
export interface KeptHistoryEntry {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly conversationId: ConversationId;
  readonly kind: HistoryKind;
  readonly name?: string;
  readonly text?: string;
  readonly fields?: { readonly [field: string]: unknown };
}
