import type { ConversationId } from '../../conversation/ids.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import type { MailboxEntry } from './mailbox.ts';
import type { JobRow, OutboxRow, TakenReply, TakeRequest } from './relay.ts';
import type { TimerRow } from './timers.ts';

/** Leases conversations to workers and takes what their turns changed. */
export interface Turns {
  /**
   * Takes the lease of a conversation that has messages or due timers, is not leased and is not held back, the one waiting longest first,
   * and loads it. Its wait begins when it becomes leasable: after a turn or a hand-back it goes behind the others. `undefined` when there is
   * none. A lapsed lease is free for anyone.
   */
  lease(request: LeaseRequest): Promise<LeasedWork | undefined>;
  /** Extends a lease by `ttlMs` from now. `lost` when it lapsed and another took it, or it was released. */
  renew(lease: Lease, ttlMs: number): Promise<'renewed' | 'lost'>;
  /** Keeps the result of author code that ran inside an unfinished turn; the commit clears it. A key is stored once: the first result stays. */
  checkpoint(lease: Lease, checkpoint: Checkpoint): Promise<'stored' | 'stale'>;
  /** Writes everything a turn changed, or nothing. Of a bad lease `stale` is the answer, then `duplicate`, then `stale` of the version. */
  commit(commit: TurnCommit): Promise<CommitOutcome>;
  /** Gives a lease back without a turn. Of a lost lease: does nothing. */
  release(lease: Lease, handBack?: HandBack): Promise<void>;
  /** Flow versions that live conversations stand in. */
  flowsInUse(): Promise<readonly FlowInUse[]>;
}

export interface LeaseRequest {
  /** Who asks; shown to operators. */
  readonly owner: string;
  readonly ttlMs: number;
  /** Most messages to load; the rest stay for later turns. */
  readonly maxMessages: number;
}

export interface Lease {
  readonly conversationId: ConversationId;
  /** Grows with every lease of the conversation; an older one is fenced off everywhere. */
  readonly fencingToken: number;
}

export interface LeasedWork {
  readonly lease: Lease;
  /** Now by the store's clock, epoch milliseconds: what `retryAt` is counted from, whatever the clock of this process says. */
  readonly leasedAt: number;
  /** Version of the snapshot; 0 for a conversation never committed. */
  readonly version: number;
  /** Leases before this one that lapsed, one after the other, with no commit between: what may be killing its workers. */
  readonly takeovers: number;
  readonly snapshot: StoredSnapshot | undefined;
  /** In order of arrival. */
  readonly messages: readonly PendingEntry[];
  /** Due, the earliest first. */
  readonly timers: readonly TimerRow[];
  /** Results that an earlier try of this turn stored. */
  readonly checkpoints: readonly Checkpoint[];
}

export interface PendingEntry extends MailboxEntry {
  /** Failed tries so far. */
  readonly attempts: number;
}

export interface Checkpoint {
  /** Idempotency key of the action. */
  readonly key: string;
  readonly result: Sealed;
}

/** A snapshot as stores see it. */
export interface StoredSnapshot {
  /** Where the conversation stands: plain JSON text with nothing personal. */
  readonly state: string;
  /** Personal slots and addresses. */
  readonly personal: Sealed;
}

export interface FlowReference {
  readonly flowId: string;
  readonly version: number;
  readonly structureHash: string;
}

export interface FlowInUse extends FlowReference {
  readonly conversations: number;
}

/** Everything one turn changes, written together or not at all. */
export interface TurnCommit {
  /** Proves that the lease is still held; a lapsed lease that nobody took since still commits. */
  readonly lease: Lease;
  /** Version the turn was computed from. */
  readonly expectedVersion: number;
  /** The messages answered by this turn; one that was consumed before makes the commit a `duplicate`. */
  readonly consumed: readonly ConsumedEntry[];
  /** Ids of due timers this turn has dealt with. */
  readonly firedTimers: readonly string[];
  readonly next: StoredSnapshot;
  /** Flow versions on the stack of `next`; empty when it stands in none. */
  readonly flows: readonly FlowReference[];
  /** Replies in sending order. May be empty. */
  readonly outbox: readonly OutboxRow[];
  readonly jobs: readonly JobRow[];
  /** Setting an id again moves it. */
  readonly timers: { readonly set: readonly TimerRow[]; readonly cancel: readonly string[] };
  /** Whether to keep the lease, for the next turn of the same batch. */
  readonly keepLease: boolean;
  /** Takes the first of these replies in the same write, as `Relay.take` would, if nothing of the conversation waits before it. */
  readonly take?: TakeRequest;
}

export interface ConsumedEntry {
  readonly inboundId: string;
  readonly as: 'handled' | 'merged' | 'dead-lettered';
  /** For dead letters: an error code. */
  readonly reason?: string;
}

export type CommitOutcome =
  | { readonly status: 'committed'; readonly version: number; readonly taken?: TakenReply }
  /** One of `consumed` is not pending in this conversation; nothing was written. */
  | { readonly status: 'duplicate'; readonly inboundId: string }
  /** The lease was taken over, released, or the version moved; nothing was written. */
  | { readonly status: 'stale' };

export interface HandBack {
  /** Not to be leased before; epoch milliseconds of the store's clock. */
  readonly retryAt?: number;
  /** Counts as a failed try of this message. */
  readonly failedInboundId?: string;
  /** A message that nothing could be done with here, and why (an error code): no failed try of it, and `Ledger.open` tells the reason. */
  readonly blocked?: { readonly inboundId: string; readonly reason: string };
}
