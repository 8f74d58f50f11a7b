import { askedAnswers } from '../flow/compile/asked-answers.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import { findSaidSlots } from '../intent/find-said-slots.ts';
import type { Understanding } from '../ports/intent-router/intent-router.ts';

/** An understanding with what the message already answers of the flow it leads to. What the router found of it stays. */
export function withSaidSlots(definition: BotDefinition, understanding: Understanding, utterance: string): Understanding {
  const intent = understanding.intent === undefined ? undefined : definition.intentDefinitions.get(understanding.intent);
  const flow = intent === undefined ? undefined : definition.flows.get(intent.flow)?.[0];
  if (intent === undefined || flow === undefined) return understanding;
  const said = findSaidSlots({ intent, answers: askedAnswers(flow), utterance });
  return Object.keys(said).length === 0 ? understanding : { ...understanding, slots: { ...said, ...understanding.slots } };
}
