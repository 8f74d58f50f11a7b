import type { ConversationId } from '../../conversation/ids.ts';

/** Accounts for every inbound id and every reply. */
export interface Ledger {
  balance(): Promise<LedgerBalance>;
  /** The state of one inbound id, or `undefined` if it was never accepted or is forgotten. */
  stateOf(inboundId: string): Promise<InboundState | undefined>;
  /** Inbound ids not yet consumed, oldest first. */
  open(limit: number): Promise<readonly OpenEntry[]>;
  /** Dead letters, messages and replies, oldest first. */
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /**
   * Puts a dead-lettered message back at the end of its mailbox, or a dead-lettered reply back into the outbox behind what waits, with no
   * attempts and no suspicion; if it may have gone out before, it will count as a possible duplicate. `false`: no such dead letter, or its
   * person was erased.
   */
  redrive(id: string): Promise<boolean>;
  /**
   * Makes a pending message a dead letter with this reason, so that its conversation goes on behind it, leased or not: the commit of a turn that
   * is on it answers `duplicate`. `false`: it is not pending.
   * @param reason - An error code.
   */
  giveUp(inboundId: string, reason: string): Promise<boolean>;
  /** Drops what was settled before `settledBefore` (epoch milliseconds): ids, receipts, bodies of dead letters. Answers how many rows. */
  forget(settledBefore: number): Promise<number>;
}

export type InboundState = 'pending' | 'handled' | 'merged' | 'dead-lettered';

/** `accepted = pending + handled + merged + deadLettered`, always. */
export interface LedgerBalance {
  readonly accepted: number;
  readonly pending: number;
  readonly handled: number;
  readonly merged: number;
  readonly deadLettered: number;
  readonly replies: {
    readonly committed: number;
    /** Not yet settled, whatever the reason. */
    readonly waiting: number;
    readonly sent: number;
    /** A receipt said `failed`. */
    readonly failed: number;
    readonly deadLettered: number;
    /** Of `sent` and `failed`: sent again after an ambiguous attempt. */
    readonly possibleDuplicates: number;
  };
  /** Committed jobs that the queue does not have yet. */
  readonly jobs: number;
  readonly timers: number;
}

export interface OpenEntry {
  readonly inboundId: string;
  readonly conversationId: ConversationId;
  readonly receivedAt: number;
  readonly attempts: number;
  /** Why nothing could be done with it when it was last handed back: an error code. */
  readonly reason?: string;
}

export interface DeadLetter {
  readonly id: string;
  readonly kind: 'message' | 'reply';
  readonly conversationId: ConversationId;
  readonly reason: string;
  readonly diedAt: number;
}
