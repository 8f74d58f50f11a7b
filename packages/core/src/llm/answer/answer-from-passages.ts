import { z } from 'zod';
import type { Answer, AnswerRequest, Passage } from '../../ports/answerer/answerer.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { LadderStep, LadderTrace } from '../../ports/intent-router/ladder-trace.ts';
import type { LlmRequest } from '../../ports/llm/llm.ts';
import { mask } from '../../privacy/mask.ts';
import { tokenPattern } from '../../privacy/vault/token.ts';
import type { LlmBudget } from '../budget/llm-budget.ts';
import { addSpends, NOTHING_SPENT } from '../budget/llm-spend.ts';
import { LadderLog } from '../ladder/ladder-log.ts';
import { rungOf } from '../ladder/ladder-model.ts';
import type { ModelRung } from '../ladder/model-rung.ts';
import { ANSWER_PROMPT } from '../prompts/prompts.ts';
import { asField, type TokenisedUtterance, tokeniseUtterance } from '../tokens/tokenise-utterance.ts';
import { findPassages } from './find-passages.ts';
import { isGrounded } from './is-grounded.ts';

export interface AnsweringModels {
  /** Asked one after the other, the next when the one before does not answer. */
  readonly rungs: readonly ModelRung[];
  readonly budget: LlmBudget;
  readonly clock: Clock;
  readonly onTrace: ((trace: LadderTrace) => void) | undefined;
}

/**
 * Answers a question from the passages that share words with it: a model is shown them, and its answer is taken only when it cites one and says what they say. Nobody is
 * asked when no passage fits. Never throws.
 */
export async function answerFromPassages(models: AnsweringModels, request: AnswerRequest): Promise<Answer> {
  const log = new LadderLog(models.clock, models.clock.monotonic());
  const found = await climb(models, request, log);
  const trace = log.tell(models.onTrace);
  return found === undefined ? { status: 'unknown', trace } : { status: 'answered', ...found, trace };
}

type Found = Pick<Extract<Answer, { status: 'answered' }>, 'text' | 'sources' | 'personal'>;

async function climb({ rungs, budget, clock }: AnsweringModels, request: AnswerRequest, log: LadderLog): Promise<Found | undefined> {
  const passages = findPassages(request.passages, request.question, SHOWN_PASSAGES);
  const shown = passages.map(({ id }) => id);
  const isAny = passages.length > 0;
  log.add({
    rung: 'knowledge',
    name: 'knowledge',
    outcome: isAny ? 'understood' : 'abstained',
    confidence: 0,
    why: isAny ? 'passages_found' : 'no_passage',
    ...(isAny ? { passages: shown } : {}),
  });
  if (!isAny) return undefined;
  let words: TokenisedUtterance;
  try {
    words = tokeniseUtterance(request.question, request.knownValues);
  } catch {
    log.note('masking_failed');
    return undefined;
  }
  const { ms, ...spent } = spentBefore(request);
  const turn = budget.turn(request.conversationId, clock.monotonic() - ms, { ...spent, ms });
  for (const rung of rungs) {
    const { llm } = rung;
    log.begin();
    const step: Pick<LadderStep, 'rung' | 'name' | 'prompt' | 'confidence'> = {
      rung: rungOf(llm.locality),
      name: llm.name,
      prompt: ANSWER_PROMPT.id,
      confidence: 0,
    };
    if (request.isLocalOnly === true && llm.locality === 'remote') {
      log.add({ ...step, outcome: 'skipped', why: 'local_only' });
      continue;
    }
    const answer = await rung.ask(requestFor(words, passages, request), ANSWER_PROMPT.id, turn);
    log.spend(answer.spent);
    if (answer.status !== 'answered') {
      log.add({ ...step, outcome: answer.status, why: answer.why });
      continue;
    }
    const cached = answer.isFromCache ? { isFromCache: true as const } : {};
    const said = believeAnswer(answer.value, passages, words);
    if (said.status === 'answered') {
      log.add({ ...step, ...cached, outcome: 'answered', why: 'sure', passages: said.cited });
      return said.found;
    }
    log.add({ ...step, ...cached, outcome: 'abstained', why: said.why });
  }
  return undefined;
}

interface ModelAnswer {
  readonly found: boolean;
  readonly answer: string;
  readonly sources: readonly string[];
}

function requestFor({ masked }: TokenisedUtterance, passages: readonly Passage[], { language }: AnswerRequest): LlmRequest<ModelAnswer> {
  const schema = z.strictObject({ found: z.boolean(), answer: z.string(), sources: z.array(z.enum(passages.map(({ id }) => id))) });
  const shown = passages.map(({ id, text }) => ({ id: mask(id), text: mask(asField(text)) }));
  return {
    instructions: ANSWER_PROMPT.instructions[language],
    prompt: ANSWER_PROMPT.message({ question: masked, passages: shown }),
    schema,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
}

type Believed =
  | { readonly status: 'answered'; readonly found: Found; readonly cited: readonly string[] }
  | { readonly status: 'refused'; readonly why: 'not_sure' | 'not_grounded' };

/** An answer that cites passages it was given, and says what they say. */
function believeAnswer(answer: ModelAnswer, passages: readonly Passage[], words: TokenisedUtterance): Believed {
  if (!answer.found) return { status: 'refused', why: 'not_sure' };
  const cited = passages.filter(({ id }) => answer.sources.includes(id));
  const text = words.fill(answer.answer)?.trim();
  // What the contact said proves nothing: tokens of the question may be named, its words count for no ground.
  const isUsable = cited.length > 0 && text !== undefined && text !== '' && text.length <= MAX_LENGTH;
  if (!isUsable || !isGrounded(answer.answer.replace(tokenPattern(), ''), cited)) return { status: 'refused', why: 'not_grounded' };
  return {
    status: 'answered',
    cited: cited.map(({ id }) => id),
    found: { text, sources: cited.map(({ title }) => title), personal: words.valuesIn(answer.answer) },
  };
}

const spentBefore = ({ before = [] }: AnswerRequest) =>
  before
    .map(({ ms, spent: { calls, inputTokens, outputTokens, money } }) => ({ calls, tokens: inputTokens + outputTokens, ms, money }))
    .reduce(addSpends, NOTHING_SPENT);

/** More make a prompt longer and hardly an answer better. */
const SHOWN_PASSAGES = 4;
const MAX_OUTPUT_TOKENS = 400;
/** A longer answer is no answer to a question. */
const MAX_LENGTH = 900;
