import type { ConversationSnapshot } from '../../conversation/conversation-snapshot.ts';
import type { OutboundMessage } from '../../message/outbound/outbound-message.ts';
import type { TimerRow } from '../../ports/conversation-store/timers.ts';
import type { Language } from '../../text/language.ts';
import type { SlotValues } from '../graph/slot-values.ts';
import type { PlannedEvent, PlannedJob } from './action-result.ts';

/** What `runTurn` answers: the turn, or the author code it needs run first. */
export type TurnResult = TurnDone | TurnNeeds;

export interface TurnDone {
  readonly status: 'done';
  readonly next: ConversationSnapshot;
  /** In sending order. */
  readonly replies: readonly OutboundMessage[];
  /** Personal values as the replies quote them, for masking; the conversation may no longer hold them. */
  readonly quoted: readonly string[];
  readonly events: readonly PlannedEvent[];
  readonly jobs: readonly PlannedJob[];
  readonly timers: { readonly set: readonly TimerRow[]; readonly cancel: readonly string[] };
}

/** Run this action, then call `runTurn` again with its result under `key`. */
export interface TurnNeeds {
  readonly status: 'needs';
  readonly flowId: string;
  readonly flowVersion: number;
  readonly stepId: string;
  readonly action: string;
  readonly input: { readonly slots: SlotValues; readonly language: Language; readonly displayName: string | undefined };
  /** The same whenever the same turn is computed with the same input. */
  readonly key: string;
  /** Whether an open flow demands local models: what the action calls may then ask no other. */
  readonly isLocalOnly: boolean;
  /** Whether a failure may be answered with a `failed` result. */
  readonly canFail: boolean;
}
