import { parseAnswer } from '../../answers/parse-answer.ts';
import type { CompiledFlow } from '../../flow/compile/compiled-flow.ts';
import type { IsSureEnough } from '../../intent/is-sure-enough.ts';
import type { TokenisedUtterance } from '../tokens/tokenise-utterance.ts';
import type { ModelChoice } from './understand-choices.ts';

/** What is left of a model's choice once nothing of it is taken on trust. */
export interface BelievedChoice {
  readonly intent: string | undefined;
  /** Below what rules are sure of, so that no model overrules an exact answer or the language of a conversation. */
  readonly confidence: number;
  /** Words of the message itself, each a valid answer to its slot. */
  readonly slots: Readonly<Record<string, string>>;
  /** Slots that were named and are not that. */
  readonly droppedSlots: number;
}

export interface ChoiceContext {
  /** Intents the model was offered. */
  readonly offered: ReadonlySet<string>;
  /** @default whatever the model is sure of is */
  readonly isSureEnough?: IsSureEnough;
  /** The flow whose slots count: of the chosen intent, or without one the open flow. */
  readonly flowOf: (intent: string | undefined) => CompiledFlow | undefined;
  readonly utterance: TokenisedUtterance;
}

/** Checks a model's choice: the intent is on the list and the model sure enough for it, the words are in the message, the slots are of the flow and valid. */
export function believeChoice(
  { intent, certainty, slots = [] }: ModelChoice,
  { offered, isSureEnough = () => true, flowOf, utterance }: ChoiceContext,
): BelievedChoice {
  const confidence = CONFIDENCE[certainty] ?? 0;
  const isChosen = confidence > 0 && intent !== 'none' && offered.has(intent) && isSureEnough(intent, confidence);
  const chosen = isChosen ? intent : undefined;
  const flow = flowOf(chosen);
  const believed: Record<string, string> = {};
  let droppedSlots = Math.max(0, slots.length - MOST_SLOTS);
  for (const { slot, words } of slots.slice(0, MOST_SLOTS)) {
    const said = flow === undefined || confidence === 0 ? undefined : validWords(flow, slot, utterance.restore(words));
    if (said === undefined || slot in believed) droppedSlots += 1;
    else believed[slot] = said;
  }
  return { intent: chosen, confidence: chosen === undefined ? 0 : confidence, slots: believed, droppedSlots };
}

function validWords({ answers }: CompiledFlow, slot: string, words: string | undefined): string | undefined {
  const schema = answers.get(slot);
  return schema !== undefined && words !== undefined && parseAnswer(schema, words).ok ? words : undefined;
}

/** A guess is no understanding. */
const CONFIDENCE: Readonly<Record<string, number>> = { sure: 0.85, likely: 0.7, unsure: 0 };
const MOST_SLOTS = 20;
