import type { ConversationId, HistoryEntry, HistoryKind, ReadableHistory } from '@recado/core';
import type { HistoryRecord } from './history-record.ts';

/** The history of one tenant: what it writes and reads carries the tenant, so a query without one cannot be written. */
export interface TenantHistory extends ReadableHistory {
  /**
   * Resolves when all are durable. Entries that are there already, older than what is kept, or of an erased conversation are left out.
   * @throws UnsafeValueError when JavaScript hands over a raw string; nothing is written then.
   * @throws StoreUnavailableError when the database cannot be reached: hand the entries over again.
   */
  append(entries: readonly HistoryEntry[]): Promise<void>;
  /** @throws ConfigurationError for a cursor that is none of ours. */
  page(query?: HistoryQuery): Promise<HistoryPage>;
  /** Oldest first. */
  export(conversationIds: readonly ConversationId[]): Promise<readonly HistoryRecord[]>;
  /** Deletes what is kept of these conversations, a person's say. Answers how many entries. */
  erase(conversationIds: readonly ConversationId[]): Promise<number>;
  /** Deletes what is older than this, epoch milliseconds, then does what `maintain` does. Answers how many entries of this tenant. */
  expire(before: number): Promise<number>;
  /** Makes the months to come and drops those no longer kept, of all tenants. A bot's `timers` role calls it. */
  maintain(): Promise<void>;
}

export interface HistoryQuery {
  /** @default all conversations of the tenant */
  readonly conversationId?: ConversationId;
  /** @default every kind */
  readonly kind?: HistoryKind;
  /** `next` of the page before. */
  readonly after?: string;
  /** 1 to 1,000. @default 50 */
  readonly limit?: number;
}

export interface HistoryPage {
  /** Newest first. */
  readonly records: readonly HistoryRecord[];
  /** Set when there is more. Stays good while entries come and go. */
  readonly next?: string;
}
