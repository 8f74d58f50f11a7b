import type { Ledger } from './ledger.ts';
import type { Mailbox } from './mailbox.ts';
import type { People } from './people.ts';
import type { Relay } from './relay.ts';
import type { Timers } from './timers.ts';
import type { Turns } from './turns.ts';

/**
 * Keeps conversations: one database behind six small facets. Safe to share between processes.
 *
 * Every verb is atomic and durable when it resolves. Expected outcomes are values; only I/O failures throw, as
 * `StoreUnavailableError`. Time (leases, due timers, ages) is the store's own, from the `Clock` it was made with, so that
 * all processes on one database judge by one authority. Bodies are sealed: a store persists them verbatim and looks into none.
 */
export interface ConversationStore {
  readonly specVersion: 1;
  readonly name: string;
  /** Messages on their way in. */
  readonly mailbox: Mailbox;
  /** One turn at a time for each conversation; `turns.commit` is the only write across facets. */
  readonly turns: Turns;
  /** Replies and jobs on their way out. */
  readonly relay: Relay;
  readonly timers: Timers;
  /** The balance: every inbound id ends handled, merged or dead-lettered. */
  readonly ledger: Ledger;
  /** Who is who; export and erase. */
  readonly people: People;
  /**
   * Called soon after work appears, as a hint: it may be missing or come without cause. Answers how to stop.
   * @param listener - Gets the kind, and about how many pieces of it, at least 1. @default 1
   */
  onWork(listener: (kind: WorkKind, pieces?: number) => void): () => void;
  /** Waits for running verbs, then closes what we opened. Afterwards verbs throw `StoreUnavailableError`. */
  close(): Promise<void>;
}

/** `turn`: something to lease. `outbox`, `job`: something to take. */
export type WorkKind = 'turn' | 'outbox' | 'job';
