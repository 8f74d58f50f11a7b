import type { ConversationId } from '../../conversation/ids.ts';
import type { Sealed } from '../../privacy/sealed.ts';

/** Durable inboxes, one per conversation, in order of arrival. */
export interface Mailbox {
  /**
   * Appends, all or nothing, deduplicating by `inboundId` also against what was consumed long ago (retention, see `Ledger.forget`).
   * Of somebody erased nothing is taken: `erased` says that their contact has to be resolved anew.
   * @returns One outcome per entry, in order. An id known already is a `duplicate`, whoever sent it.
   */
  accept(entries: readonly MailboxEntry[]): Promise<readonly AcceptOutcome[]>;
}

export type AcceptOutcome = 'accepted' | 'duplicate' | 'erased';

export interface MailboxEntry {
  /** Keyed hash of channel and the transport's message id; not personal. */
  readonly inboundId: string;
  readonly conversationId: ConversationId;
  /** When our webhook took it, epoch milliseconds. */
  readonly receivedAt: number;
  readonly body: Sealed;
}
