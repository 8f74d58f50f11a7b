import type { LedgerBalance } from '@recado/core';

/** What can be seen of a run from outside. Times are epoch milliseconds of the test's own clock. */
export interface Evidence {
  /** Messages answered 200 at the webhook, in the order of their first 200. */
  readonly accepted: readonly AcceptedMessage[];
  /** What the bot sent, in the order of the emulator's journal; a reply sent twice is there twice. */
  readonly replies: readonly SentReply[];
  /** Every time a job was begun, in the order the sink heard of it. */
  readonly jobRuns: readonly JobRun[];
  /** Every time a slow action was begun, in the order the sink heard of it. */
  readonly actionRuns: readonly ActionRun[];
  /** Outbox ids the bot recorded as sent again, one for each time. */
  readonly resent: readonly string[];
  /** What the run did, and to whom: only that may make an action run again. */
  readonly disturbances: readonly Disturbance[];
  /** Times in which a process got no turn, because the machine was busy elsewhere. */
  readonly stalls: readonly Stall[];
  /** What the ledger says of itself in the end. */
  readonly ledger: { readonly balance: LedgerBalance; readonly deadLetters: readonly DeadMessage[] };
  /** Jobs that the queue still has or gave up. */
  readonly openJobs: number;
  /** What had not come to rest when the time for it was up. */
  readonly unsettled: readonly string[];
}

export interface AcceptedMessage {
  readonly conversation: string;
  /** The message's text: one word, unique in the run. */
  readonly word: string;
}

export interface SentReply {
  readonly conversation: string;
  /** `biz_opaque_callback_data`. */
  readonly outboxId: string | undefined;
  readonly text: string;
}

export interface JobRun {
  readonly jobId: string;
  readonly attempt: number;
  readonly conversation: string;
  /** Of the turn that committed it. */
  readonly sequence: number;
  readonly words: readonly string[];
}

export interface ActionRun {
  /** Idempotency key. */
  readonly key: string;
  readonly process: string;
  readonly at: number;
}

export interface Disturbance {
  /** Name of a process; `store` for all of them. */
  readonly target: string;
  readonly from: number;
  readonly until: number;
}

export interface Stall {
  /** Name of a process; `store` for the one that everything passes through. */
  readonly target: string;
  readonly at: number;
  readonly forMs: number;
}

export interface DeadMessage {
  readonly word: string;
  readonly reason: string;
}
