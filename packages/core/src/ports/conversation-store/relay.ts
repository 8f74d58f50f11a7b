import type { ConversationId } from '../../conversation/ids.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import type { JobData } from '../queue/queue.ts';
import type { ReceiptStatus } from '../transport/transport.ts';

/** The outbox and the jobs that turns committed, until the transport and the queue have them. */
export interface Relay {
  /**
   * Hands out the oldest unsettled reply of up to `limit` conversations, each to one dispatcher at a time, and durably marks it as
   * being sent before it resolves. Replies held back (`retry`, `ambiguous`) and the ones behind them are not handed out before their time.
   * A row whose dispatcher vanished comes back after `ttlMs` with `suspect` set: nobody knows whether it went out.
   */
  take(request: TakeRequest): Promise<readonly TakenReply[]>;
  /**
   * Records what became of a taken reply, and takes the next one of that conversation in the same write.
   * `next` absent: none is due. `stale`: the token lapsed and another dispatcher or a receipt settled it; nothing was written.
   */
  settle(reply: { readonly id: string; readonly token: number }, outcome: SettleOutcome, next?: TakeRequest): Promise<SettleResult>;
  /**
   * Records receipts by outbox id, in any order: the highest of sent < failed < delivered < read < played counts. One for a reply whose
   * fate was open settles it as sent (or failed), and proof of arrival turns a dead letter into a sent reply. When the reply had been begun
   * twice it counts as a possible duplicate. Unknown ids are ignored.
   */
  receipt(receipts: readonly Receipt[]): Promise<void>;
  /** Hands out committed jobs, oldest first, each to one relay at a time for `ttlMs`. */
  takeJobs(request: TakeRequest): Promise<readonly JobRow[]>;
  /** The queue has these jobs. */
  settleJobs(jobIds: readonly string[]): Promise<void>;
}

export interface OutboxRow {
  /** Unique; the same when the same turn is computed again. An id that is there already is left as it is. */
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly body: Sealed;
}

export interface JobRow {
  /** Unique. An id that is there already is left as it is. */
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly queue: string;
  readonly name: string;
  /** Safe or sealed, see `JobData`. */
  readonly data: JobData;
  /** For the queue: the relay hands the job out at once. */
  readonly notBefore?: number;
  /** W3C `traceparent` of the turn, for the job's own spans. */
  readonly trace?: string;
}

export interface TakeRequest {
  readonly owner: string;
  readonly ttlMs: number;
  readonly limit: number;
}

export interface TakenReply extends OutboxRow {
  /** Proves that we are the one who took it; grows with every take. */
  readonly token: number;
  /** Now by the store's clock, epoch milliseconds: what `notBefore` is counted from, whatever the clock of this process says. */
  readonly takenAt: number;
  /** Takes so far, this one included. */
  readonly attempts: number;
  /** Set when an earlier attempt ended without a known outcome: when that attempt began, epoch milliseconds. */
  readonly suspectSince?: number;
}

export type SettleOutcome =
  /** The transport has it. `possibleDuplicate`: it was sent again after an ambiguous attempt, and the ledger counts that. */
  | { readonly status: 'sent'; readonly possibleDuplicate: boolean }
  /** Certain not to have gone out; again at `notBefore`. */
  | { readonly status: 'retry'; readonly notBefore: number }
  /** No answer seen. Comes back as suspect at `reconcileAt` unless a receipt settles it first. */
  | { readonly status: 'ambiguous'; readonly reconcileAt: number }
  | { readonly status: 'dead-lettered'; readonly reason: string };

export type SettleResult = { readonly status: 'settled'; readonly next?: TakenReply } | { readonly status: 'stale' };

export interface Receipt {
  readonly outboxId: string;
  readonly status: ReceiptStatus;
  readonly at: number;
  /** Vendor code of a failure. */
  readonly reason?: string;
}
