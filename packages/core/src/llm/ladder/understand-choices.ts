import { z } from 'zod';
import type { CompiledFlow } from '../../flow/compile/compiled-flow.ts';
import type { IntentDefinition } from '../../intent/define-intent.ts';
import type { Llm } from '../../ports/llm/llm.ts';
import { mask } from '../../privacy/mask.ts';
import type { SafePrompt } from '../../privacy/safe-prompt.ts';
import { LANGUAGES, type Language, type LocalizedText } from '../../text/language.ts';
import type { PromptChoices, UnderstandPrompt } from '../prompts/understand-prompt.ts';

/** What a model says of a message, before anything of it is believed. */
export interface ModelChoice {
  readonly intent: string;
  readonly certainty: 'sure' | 'likely' | 'unsure';
  readonly slots?: readonly { readonly slot: string; readonly words: string }[] | undefined;
}

/** What a model may choose from: closed lists, for its schema and for its instructions. */
export interface UnderstandChoices {
  readonly schema: z.ZodType<ModelChoice>;
  readonly instructions: (language: Language) => SafePrompt;
}

export interface ChoicesInput {
  readonly intents: readonly IntentDefinition<object>[];
  readonly flows: ReadonlyMap<string, CompiledFlow>;
  readonly prompt: UnderstandPrompt;
}

/** Closed lists for models of one locality: slots of flows that demand local models are not offered to remote ones. */
export function understandChoices({ intents, flows, prompt }: ChoicesInput, locality: Llm['locality']): UnderstandChoices {
  const slots = slotsOf([...flows.values()].filter(({ graph }) => locality === 'local' || graph.llm !== 'local'));
  const texts = new Map<Language, SafePrompt>();
  return {
    schema: schemaOf([...intents.map(({ id }) => id), 'none'], [...slots.keys()]),
    instructions(language) {
      const text = texts.get(language) ?? prompt.instructions[language](choicesIn(language, intents, slots));
      texts.set(language, text);
      return text;
    },
  };
}

function schemaOf(intents: readonly string[], slots: readonly string[]): z.ZodType<ModelChoice> {
  const choice = { intent: z.enum(intents), certainty: z.enum(['sure', 'likely', 'unsure']) };
  if (slots.length === 0) return z.strictObject(choice);
  return z.strictObject({ ...choice, slots: z.array(z.strictObject({ slot: z.enum(slots), words: z.string() })) });
}

/** Label of each slot that some step asks for. Slots of one name are one. */
function slotsOf(flows: readonly CompiledFlow[]): ReadonlyMap<string, LocalizedText | undefined> {
  return new Map(flows.flatMap((flow) => askedSlots(flow).map((slot) => [slot, flow.graph.slots[slot]?.label] as const)));
}

/** Names of the slots that a flow asks for. */
export function askedSlots({ graph }: CompiledFlow): readonly string[] {
  return Object.values(graph.steps).flatMap((step) => (step.kind === 'ask' ? [step.slot] : []));
}

function choicesIn(
  language: Language,
  intents: readonly IntentDefinition<object>[],
  slots: ReadonlyMap<string, LocalizedText | undefined>,
): PromptChoices {
  return {
    intents: intents.map(({ id, title, examples = {} }) => ({
      id: mask(id),
      title: maskText(title, language),
      examples: (examples[language] ?? LANGUAGES.map((other) => examples[other]).find((texts) => texts !== undefined) ?? [])
        .slice(0, SHOWN_EXAMPLES)
        .map((example) => mask(example)),
    })),
    slots: [...slots].map(([name, label]) => ({ name: mask(name), label: maskText(label, language) })),
  };
}

function maskText(text: LocalizedText | undefined, language: Language) {
  const words = text?.[language] ?? LANGUAGES.map((other) => text?.[other]).find((one) => one !== undefined);
  return words === undefined ? undefined : mask(words);
}

/** More make a prompt longer and hardly a model surer. */
const SHOWN_EXAMPLES = 4;
