import type { ContactId, ConversationId } from '../conversation/ids.ts';
import type { LadderTrace } from '../ports/intent-router/ladder-trace.ts';

/** Where a conversation stands, for panels and logs. Slots are masked unless their flow declares them public. */
export interface ConversationReport {
  readonly conversationId: ConversationId;
  readonly contactId: ContactId;
  /** The talking flow last; empty when nothing is open. */
  readonly frames: readonly FrameReport[];
  readonly language: string | undefined;
  readonly isHandedOff: boolean;
}

/** What a committed turn looked like. */
export interface TurnReport extends ConversationReport {
  readonly turnId: string;
  /** What was understood of the message; absent for timers and signals. */
  readonly intent: { readonly id: string | undefined; readonly confidence: number; readonly source: string } | undefined;
  /** How it was found out, from routers that say; ids and numbers only. */
  readonly trace: LadderTrace | undefined;
  /** How the answers of `answer` steps were found, in order. */
  readonly answers: readonly LadderTrace[];
  readonly replies: number;
  /** Time the commit took. */
  readonly commitMs: number;
}

export interface FrameReport {
  readonly flowId: string;
  readonly version: number;
  readonly stepId: string;
  readonly phase: string;
  readonly slots: { readonly [slot: string]: string };
}
