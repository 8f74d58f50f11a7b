import type { ConversationId } from '../../conversation/ids.ts';
import type { ObservedBreaker } from '../../resilience/observed-breaker.ts';
import type { Language } from '../../text/language.ts';
import type { LadderTrace } from '../intent-router/ladder-trace.ts';

/** Answers questions in free text from given passages, and from nothing else. Asked by `answer` steps. */
export interface Answerer {
  /** Never throws for what a contact wrote. `unknown` when the passages do not answer it, or nobody can say in time. */
  answer(request: AnswerRequest): Promise<Answer>;
  /** Of what it calls; their states are collected with the bot's. */
  readonly breakers?: readonly ObservedBreaker[];
}

export interface AnswerRequest {
  /** As written. An answerer that leaves the machine masks it first. */
  readonly question: string;
  /** All that may be said. */
  readonly passages: readonly Passage[];
  readonly language: Language;
  /** Whose question it is; budgets count by it. */
  readonly conversationId?: ConversationId;
  /** Personal values the conversation knows: masked before the question leaves the process, also where no detector would find them. */
  readonly knownValues?: readonly string[];
  /** An open flow demands that no model outside the operator's infrastructure sees the question. @default false */
  readonly isLocalOnly?: boolean;
  /** How models were asked in this turn before: its budget is for all of them. @default not at all */
  readonly before?: readonly LadderTrace[];
}

/** A passage in the language of the conversation. */
export interface Passage {
  /** Public: part of prompts and traces. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export type Answer =
  | {
      readonly status: 'answered';
      /** What to say to the contact. */
      readonly text: string;
      /** Titles of the passages it is from; never empty. */
      readonly sources: readonly string[];
      /** Values of the contact that the text holds, for masking. */
      readonly personal: readonly string[];
      readonly trace?: LadderTrace;
    }
  | { readonly status: 'unknown'; readonly trace?: LadderTrace };
