import type { Language } from '../text/language.ts';
import type { ContactAddresses } from './contact.ts';
import type { ChannelId, ContactId, ConversationId } from './ids.ts';

/** Where a conversation stands after a turn: plain JSON. Personal parts are sealed before a store sees it. */
export interface ConversationSnapshot {
  readonly schema: 1;
  readonly conversationId: ConversationId;
  readonly contactId: ContactId;
  readonly channelId: ChannelId;
  /** Personal. */
  readonly addresses: ContactAddresses;
  /** Personal. */
  readonly displayName?: string;
  /** Absent until the contact's words, or the author, settled it. */
  readonly language?: Language;
  /** Flows in progress. The last one is talking; the ones below wait for it to end (digression) or called it. */
  readonly stack: readonly Frame[];
  /** Present while a person answers. */
  readonly handoff?: Handoff;
  /** Epoch milliseconds; the session window is counted from it. */
  readonly lastInboundAt?: number;
  readonly repair: RepairState;
}

/** One flow in progress. */
export interface Frame {
  readonly id: string;
  readonly flowId: string;
  readonly flowVersion: number;
  readonly structureHash: string;
  readonly stepId: string;
  /** `question`: waits for an answer. `timer`: waits for time. `called`: waits for the frame above. `handoff`: waits for a person. */
  readonly phase: 'running' | 'question' | 'timer' | 'called' | 'handoff';
  /** Personal unless the flow declares them public. */
  readonly slots: { readonly [slot: string]: unknown };
  /** Invalid answers to the open question so far. */
  readonly attempts: number;
  /** Questions answered in this flow, in order: the way back. */
  readonly answered: readonly string[];
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** When the open question was asked, epoch milliseconds. */
  readonly askedAt?: number;
  /** Why the last answer to the open question was refused; a code of the answer. */
  readonly refusedFor?: string;
  /** Personal. What the refused answer was probably meant to be: a yes takes it. */
  readonly suggestion?: string;
}

export interface Handoff {
  /** The frame that asked for it; absent when the person stepped in unasked. */
  readonly frameId?: string;
  readonly since: number;
}

/** What conversation repair remembers. Rules that read it may come and go; the room for them stays. */
export interface RepairState {
  /** Turns in a row in which nothing was understood. */
  readonly misses: number;
  /** Intents that tied, while the contact is asked which was meant. */
  readonly clarifying?: readonly string[];
  /** Personal. Words of the message that is asked about, by intent of `clarifying` and slot. */
  readonly said?: { readonly [intent: string]: Readonly<Record<string, unknown>> };
  /** A correction that waits for its value: the slot and where to return. */
  readonly correcting?: { readonly frameId: string; readonly slot: string; readonly returnTo: string };
}
