import { matchChoice } from '../../answers/match-choice.ts';
import { parseAnswer } from '../../answers/parse-answer.ts';
import type { CompiledFlow } from '../../flow/compile/compiled-flow.ts';
import type { ChooseStep } from '../../flow/graph/steps.ts';
import { LANGUAGES } from '../../text/language.ts';

/**
 * Whether a message reads as an answer to the open question, so that no model need be asked. The engine decides by itself later; a
 * question whose texts are computed is not known here, and then the answer is no.
 * @param expecting - `flowId.stepId`
 */
export function readsAsAnswer(flows: ReadonlyMap<string, CompiledFlow>, expecting: string, utterance: string): boolean {
  const dot = expecting.indexOf('.');
  const flow = flows.get(expecting.slice(0, dot));
  const step = flow?.graph.steps[expecting.slice(dot + 1)];
  if (flow === undefined || step === undefined) return false;
  if (step.kind === 'choose') return matchChoice(optionsOf(step), { text: utterance }).status === 'matched';
  const schema = step.kind === 'ask' ? flow.answers.get(step.slot) : undefined;
  if (schema === undefined) return false;
  const parsed = parseAnswer(schema, utterance);
  return parsed.ok && parsed.confidence >= LEAST_CONFIDENCE;
}

function optionsOf({ options }: ChooseStep) {
  return options.map(({ id, label, aliases }) => {
    const labels = 'named' in label ? [] : LANGUAGES.flatMap((language) => label[language] ?? []);
    return { id, label: labels[0] ?? id, aliases: [...labels, ...LANGUAGES.flatMap((language) => aliases?.[language] ?? [])] };
  });
}

/** A free text is this sure of being an answer. */
const LEAST_CONFIDENCE = 0.5;
