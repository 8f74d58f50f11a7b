import type { ConversationId } from '../../conversation/ids.ts';
import type { ObservedBreaker } from '../../resilience/observed-breaker.ts';
import type { Language } from '../../text/language.ts';
import type { LadderTrace } from './ladder-trace.ts';

/** Finds out what the contact wants. Runs before the turn; its answer is stored as an input of the turn. */
export interface IntentRouter {
  readonly specVersion: 1;
  /** Never throws for what a contact wrote; abstains with `intent` absent. */
  route(request: RouteRequest): Promise<Understanding>;
  /**
   * Does what the first message would else wait for, such as training. Called before a bot takes messages, which may come before it
   * resolves: it must leave the event loop free meanwhile, and `route` answers as well as it can so far.
   */
  prepare?(): void | Promise<void>;
  /** Of what it calls; their states are collected with the bot's. */
  readonly breakers?: readonly ObservedBreaker[];
}

export interface RouteRequest {
  /** As written. A router that leaves the machine masks it first. */
  readonly utterance: string;
  /** The conversation's language, or `undefined` when it is new. */
  readonly language: Language | undefined;
  /** What is being asked, as `flowId.stepId`, when a question is open. */
  readonly expecting?: string;
  /** Whose message it is; budgets count by it. */
  readonly conversationId?: ConversationId;
  /** Personal values the conversation knows: masked before the message leaves the process, also where no detector would find them. */
  readonly knownValues?: readonly string[];
  /** Whether to say in `trace` how it was found out; routers that ask models say it anyway. @default false */
  readonly wantsTrace?: boolean;
  /** An open flow demands that no model outside the operator's infrastructure sees the message. @default false */
  readonly isLocalOnly?: boolean;
}

/** What was understood. The same shape from every rung of the ladder. */
export interface Understanding {
  readonly intent?: string;
  /** 0–1; rules: 1 whole-utterance match, 0.9 pattern, 0.7 keyword inside a longer utterance. */
  readonly confidence: number;
  /** Words of the message by slot: of the intent's flow, or without an intent of the open one. The engine reads them as answers. */
  readonly slots: Readonly<Record<string, unknown>>;
  readonly source: 'rules' | 'classifier' | 'local-llm' | 'remote-llm' | 'none';
  /** Language the utterance gave away, when it did. */
  readonly language?: Language;
  /** Without an intent: those that are about equally likely, the likeliest first. The engine asks which was meant. */
  readonly among?: readonly string[];
  /** Words of the message by slot, for each of `among`: taken when the contact says that it was meant. */
  readonly slotsAmong?: { readonly [intent: string]: Readonly<Record<string, unknown>> };
  /** How it was found out, from routers that climb. */
  readonly trace?: LadderTrace;
}

export const NOTHING_UNDERSTOOD: Understanding = { confidence: 0, slots: {}, source: 'none' };
