import type { ConversationId, MaskedText, PublicId, SafeFields } from '@recado/core';

/** What happened in a conversation, with nothing personal in it: a raw string does not compile. */
export interface HistoryEntry {
  /** With `at` and the tenant it is unique: an entry written again changes nothing. */
  readonly id: PublicId;
  /** Epoch milliseconds. Decides the month it is kept in, and so for how long. */
  readonly at: number;
  readonly conversationId: ConversationId;
  /** A message of the contact, one of ours, or something else that happened. */
  readonly kind: HistoryKind;
  /** Of an event, or of the message's kind: `handoff.requested`, `image`. */
  readonly name?: PublicId;
  readonly text?: MaskedText;
  readonly fields?: SafeFields;
}

export type HistoryKind = 'inbound' | 'outbound' | 'event';

/** An entry as it is read back. */
export interface HistoryRecord {
  readonly id: PublicId;
  readonly at: number;
  readonly conversationId: ConversationId;
  readonly kind: HistoryKind;
  readonly name?: PublicId;
  /** Masked when it was written; mask it once more to hand it on. */
  readonly text?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}
