import type { Language } from '../../text/language.ts';

/** Finds out what the contact wants. Runs before the turn; its answer is stored as an input of the turn. */
export interface IntentRouter {
  readonly specVersion: 1;
  /** Never throws for what a contact wrote; abstains with `intent` absent. */
  route(request: RouteRequest): Promise<Understanding>;
}

export interface RouteRequest {
  /** As written. A router that leaves the machine masks it first. */
  readonly utterance: string;
  /** The conversation's language, or `undefined` when it is new. */
  readonly language: Language | undefined;
  /** What is being asked, as `flowId.stepId`, when a question is open. */
  readonly expecting?: string;
}

/** What was understood. The same shape from every rung of the ladder. */
export interface Understanding {
  readonly intent?: string;
  /** 0–1; rules: 1 whole-utterance match, 0.9 pattern, 0.7 keyword inside a longer utterance. */
  readonly confidence: number;
  readonly slots: Readonly<Record<string, unknown>>;
  readonly source: 'rules' | 'classifier' | 'local-llm' | 'remote-llm' | 'none';
  /** Language the utterance gave away, when it did. */
  readonly language?: Language;
}

export const NOTHING_UNDERSTOOD: Understanding = { confidence: 0, slots: {}, source: 'none' };
