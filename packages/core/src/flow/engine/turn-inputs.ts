import type { ChannelId, ContactId, ConversationId } from '../../conversation/ids.ts';
import type { InboundMessage } from '../../message/inbound/inbound-message.ts';
import type { Answer } from '../../ports/answerer/answerer.ts';
import type { Understanding } from '../../ports/intent-router/intent-router.ts';
import type { ActionResult } from './action-result.ts';

/** Everything a turn is computed from, besides the definition, the snapshot, the time and the ids. */
export interface TurnInputs {
  readonly conversation: { readonly id: ConversationId; readonly contactId: ContactId; readonly channelId: ChannelId };
  /** In the order they happened. */
  readonly events: readonly TurnEvent[];
  /** What came of the work this turn already had done, by key. */
  readonly results: ReadonlyMap<string, WorkResult>;
}

export type WorkResult = ActionResult | Answer;

export type TurnEvent = MessageEvent | TimerEvent | SignalEvent;

export interface MessageEvent {
  readonly type: 'message';
  readonly message: InboundMessage;
  readonly understanding: Understanding;
  /** It waited so long that the bot apologises first. */
  readonly isLate: boolean;
}

export interface TimerEvent {
  readonly type: 'timer';
  readonly id: string;
}

export interface SignalEvent {
  readonly type: 'signal';
  readonly signal: ConversationSignal;
}

/** What reaches a conversation from our side rather than from the contact. */
export type ConversationSignal =
  /** A person answers; the conversation is theirs from then on. */
  | { readonly type: 'agent.message'; readonly text: string }
  /** The person gives the conversation back to the bot. */
  | { readonly type: 'agent.release' };
