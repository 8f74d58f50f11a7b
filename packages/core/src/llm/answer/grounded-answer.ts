import { z } from 'zod';
import type { ActionContext, ActionHandler } from '../../flow/graph/action.ts';
import type { SlotValues } from '../../flow/graph/slot-values.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { Llm } from '../../ports/llm/llm.ts';
import { mask } from '../../privacy/mask.ts';
import { tokenPattern } from '../../privacy/vault/token.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { LlmBudget } from '../budget/llm-budget.ts';
import type { LlmBudgetOptions } from '../budget/llm-budget-options.ts';
import type { LadderModel } from '../ladder/ladder-model.ts';
import { ModelRung } from '../ladder/model-rung.ts';
import { ANSWER_PROMPT } from '../prompts/prompts.ts';
import { asField, type TokenisedUtterance, tokeniseUtterance } from '../tokens/tokenise-utterance.ts';
import { isGrounded } from './is-grounded.ts';
import { findPassages, type KnowledgePassage } from './knowledge.ts';

export interface GroundedAnswerOptions {
  /** All that may be said. */
  readonly knowledge: readonly KnowledgePassage[];
  /** Asked one after the other, the next when the one before does not answer. */
  readonly models: readonly (Llm | LadderModel)[];
  /** Slot that holds the question. @default 'question' */
  readonly question?: string;
  /** Slots for the answer and for the titles it is from; the flow declares them. @default 'answer', 'sources' */
  readonly slots?: { readonly answer: string; readonly sources: string };
  readonly budget?: LlmBudgetOptions;
  /** Passages shown to a model. @default 4 */
  readonly shownPassages?: number;
  readonly clock?: Clock;
}

/**
 * An action that answers a question in free text from given passages, and from nothing else. Its outcome is `unknown` when no passage fits, no model answers in time, or
 * the answer cites nothing or says what the passages do not; otherwise none, and the slots are filled. The flow decides what is said then.
 *
 * @example
 * .declare({ answer: freeText(), sources: freeText() })
 * .slots({ question: ask(freeText(), { pt: 'Qual é a sua dúvida?' }) })
 * .action('answer', groundedAnswer({ knowledge, models }), { on: { unknown: 'dontKnow' } })
 * .say('answered', { pt: '{answer}\n\n_Fonte: {sources}_' }, { next: 'end' })
 * .say('dontKnow', { pt: 'Isso eu não sei. Quer falar com uma pessoa?' })
 */
export function groundedAnswer(options: GroundedAnswerOptions): ActionHandler<SlotValues> {
  const { clock = systemClock, question = 'question', slots = { answer: 'answer', sources: 'sources' } } = options;
  const budget = new LlmBudget(options.budget ?? {}, clock);
  const rungs = options.models.map(
    (model) => new ModelRung({ model: 'llm' in model ? model : { llm: model }, clock, cache: undefined, cacheTtlMs: 0 }),
  );
  return async (context) => {
    const asked = context.slots[question];
    const passages = typeof asked === 'string' ? findPassages(options.knowledge, asked, options.shownPassages ?? 4) : [];
    if (typeof asked !== 'string' || passages.length === 0) return 'unknown';
    const words = tokeniseUtterance(asked, knownIn(context, question));
    const turn = budget.turn(context.conversationId, clock.monotonic());
    for (const rung of rungs) {
      const answer = await rung.ask(requestFor(words, passages, context), ANSWER_PROMPT.id, turn);
      const said = answer.status === 'answered' ? believeAnswer(answer.value, passages, words) : undefined;
      if (said === undefined) continue;
      context.set({ [slots.answer]: said.text, [slots.sources]: said.sources.join(', ') });
      return;
    }
    return 'unknown';
  };
}

interface ModelAnswer {
  readonly found: boolean;
  readonly answer: string;
  readonly sources: readonly string[];
}

function requestFor({ masked }: TokenisedUtterance, passages: readonly KnowledgePassage[], { language }: ActionContext) {
  const schema: z.ZodType<ModelAnswer> = z.strictObject({
    found: z.boolean(),
    answer: z.string(),
    sources: z.array(z.enum(passages.map(({ id }) => id))),
  });
  const shown = passages.map(({ id, text }) => ({ id: mask(id), text: mask(asField(text)) }));
  return {
    instructions: ANSWER_PROMPT.instructions[language],
    prompt: ANSWER_PROMPT.message({ question: masked, passages: shown }),
    schema,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
}

/** An answer that cites passages it was given, and says what they say. */
function believeAnswer(answer: ModelAnswer, passages: readonly KnowledgePassage[], words: TokenisedUtterance) {
  const cited = passages.filter(({ id }) => answer.sources.includes(id));
  const text = words.fill(answer.answer)?.trim();
  const isUsable = answer.found && cited.length > 0 && text !== undefined && text !== '' && text.length <= MAX_LENGTH;
  // What the contact said proves nothing: tokens of the question may be named, its words count for no ground.
  return isUsable && isGrounded(answer.answer.replace(tokenPattern(), ''), cited)
    ? { text, sources: cited.map(({ title }) => title) }
    : undefined;
}

/** Personal values of the flow, besides the question. */
function knownIn({ slots, contact }: ActionContext, question: string): readonly string[] {
  const values = Object.entries(slots).flatMap(([name, value]) => (name !== question && typeof value === 'string' ? [value] : []));
  return contact.displayName === undefined ? values : [...values, contact.displayName];
}

const MAX_OUTPUT_TOKENS = 400;
/** A longer answer is no answer to a question. */
const MAX_LENGTH = 900;
