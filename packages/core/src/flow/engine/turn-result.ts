import type { ConversationSnapshot } from '../../conversation/conversation-snapshot.ts';
import type { OutboundMessage } from '../../message/outbound/outbound-message.ts';
import type { Passage } from '../../ports/answerer/answerer.ts';
import type { TimerRow } from '../../ports/conversation-store/timers.ts';
import type { LadderTrace } from '../../ports/intent-router/ladder-trace.ts';
import type { Language } from '../../text/language.ts';
import type { SlotValues } from '../graph/slot-values.ts';
import type { PlannedEvent, PlannedJob } from './action-result.ts';

/** What `runTurn` answers: the turn, or the work it needs done outside first. */
export type TurnResult = TurnDone | TurnNeeds;

/** Do this, then call `runTurn` again with the result under `key`. */
export type TurnNeeds = NeedsAction | NeedsAnswer;

export interface TurnDone {
  readonly status: 'done';
  readonly next: ConversationSnapshot;
  /** In sending order. */
  readonly replies: readonly OutboundMessage[];
  /** Personal values as the replies quote them, for masking; the conversation may no longer hold them. */
  readonly quoted: readonly string[];
  /** Texts of replies that quote such values, and how each reads with `<KNOWN>` in their place. */
  readonly concealed: ReadonlyMap<string, string>;
  readonly events: readonly PlannedEvent[];
  readonly jobs: readonly PlannedJob[];
  /** How the answers of `answer` steps were found, in order. */
  readonly answers: readonly LadderTrace[];
  readonly timers: { readonly set: readonly TimerRow[]; readonly cancel: readonly string[] };
}

interface NeedsWork {
  readonly status: 'needs';
  readonly flowId: string;
  readonly flowVersion: number;
  readonly stepId: string;
  readonly input: { readonly slots: SlotValues; readonly language: Language; readonly displayName: string | undefined };
  /** The same whenever the same turn is computed with the same input. */
  readonly key: string;
  /** Whether an open flow demands local models: no other may be asked. */
  readonly isLocalOnly: boolean;
}

/** Author code to run. */
export interface NeedsAction extends NeedsWork {
  readonly work: 'action';
  readonly action: string;
  /** Whether a failure may be answered with a `failed` result. */
  readonly canFail: boolean;
}

/** A question to have answered from passages. */
export interface NeedsAnswer extends NeedsWork {
  readonly work: 'answer';
  readonly question: string;
  readonly passages: readonly Passage[];
}
