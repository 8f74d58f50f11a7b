import { askedAnswers } from '../flow/compile/asked-answers.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import { findSaidSlots } from '../intent/find-said-slots.ts';
import type { Understanding } from '../ports/intent-router/intent-router.ts';

/** An understanding with what the message already answers of the flow it leads to, or of those it may lead to. What the router found of it stays. */
export function withSaidSlots(definition: BotDefinition, understanding: Understanding, utterance: string): Understanding {
  const { intent, slots, among, slotsAmong } = understanding;
  if (intent !== undefined) {
    const said = saidSlots(definition, intent, utterance);
    return isEmpty(said) ? understanding : { ...understanding, slots: { ...said, ...slots } };
  }
  if (among === undefined) return understanding;
  const said = among.map((one) => [one, { ...saidSlots(definition, one, utterance), ...slotsAmong?.[one] }] as const);
  const found = said.filter(([, words]) => !isEmpty(words));
  return found.length === 0 ? understanding : { ...understanding, slotsAmong: Object.fromEntries(found) };
}

function saidSlots(definition: BotDefinition, intentId: string, utterance: string): Readonly<Record<string, string>> {
  const intent = definition.intentDefinitions.get(intentId);
  const flow = intent === undefined ? undefined : definition.flows.get(intent.flow)?.[0];
  return intent === undefined || flow === undefined ? {} : findSaidSlots({ intent, answers: askedAnswers(flow), utterance });
}

const isEmpty = (slots: object): boolean => Object.keys(slots).length === 0;
