import type { SentReply } from './evidence.ts';
import type { Violation } from './violation.ts';

export interface Verdict {
  readonly counts: VerdictCounts;
  readonly violations: readonly Violation[];
}

export interface VerdictCounts {
  readonly accepted: number;
  readonly answered: number;
  readonly merged: number;
  readonly deadLettered: number;
  /** Replies that reached the emulator, each outbox id once. */
  readonly replies: number;
  /** Copies beyond the first; each has a record of its own. */
  readonly repliesRepeated: number;
  /** Sends that the bot recorded as possible duplicates. */
  readonly resendsRecorded: number;
  readonly jobs: number;
  /** Runs beyond the first of a job whose process died or was refused: at least once is what a queue promises. */
  readonly jobRunsRepeated: number;
  readonly slowActions: number;
  /** Runs beyond the first, each with a fault that explains it. */
  readonly slowActionsRepeated: number;
}

/** One reply as the contact should see it: its first copy. */
export interface FirstCopy {
  readonly reply: SentReply;
  readonly sequence: number;
  readonly words: readonly string[];
}
