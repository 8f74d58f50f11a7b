import type { ConversationId } from '../../conversation/ids.ts';
import type { MaskedText } from '../../privacy/masked-text.ts';
import type { PublicId } from '../../privacy/public-id.ts';
import type { SafeFields } from '../../privacy/safe.ts';

/** Keeps the anonymised transcript and events of conversations, for those who look back. Never on a reply's way. */
export interface History {
  /**
   * Resolves when all are durable. Entries that are there already are left out.
   * @throws UnsafeValueError when JavaScript hands over a raw string; nothing is written then.
   * @throws StoreUnavailableError when nothing was written: hand the entries over again.
   */
  append(entries: readonly HistoryEntry[]): Promise<void>;
  /**
   * Keeps house: makes room for what comes, drops what is no longer kept. Bots with the `timers` role call it at start and once a day, also
   * several at once; one that throws is called again. @default there is nothing to do
   */
  maintain?(): Promise<unknown>;
}

/** What happened in a conversation, with nothing personal in it: a raw string does not compile. */
export interface HistoryEntry {
  /** With `at` it is unique: an entry written again changes nothing. */
  readonly id: PublicId;
  /** Epoch milliseconds. */
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
