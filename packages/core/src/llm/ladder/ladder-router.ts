import { ConfigurationError } from '../../errors/configuration-error.ts';
import { askedAnswers } from '../../flow/compile/asked-answers.ts';
import { type CompiledFlow, compileFlow } from '../../flow/compile/compiled-flow.ts';
import { createClassifierRouter } from '../../intent/classifier-router.ts';
import { matchCommand } from '../../intent/commands.ts';
import { findSaidSlots } from '../../intent/find-said-slots.ts';
import { sureEnoughFor } from '../../intent/is-sure-enough.ts';
import type { Answer, Answerer, AnswerRequest } from '../../ports/answerer/answerer.ts';
import type { IntentRouter, RouteRequest, Understanding } from '../../ports/intent-router/intent-router.ts';
import type { LadderReason, LadderStep } from '../../ports/intent-router/ladder-trace.ts';
import type { Llm } from '../../ports/llm/llm.ts';
import { mask } from '../../privacy/mask.ts';
import { type CircuitBreaker, createCircuitBreaker } from '../../resilience/circuit-breaker.ts';
import type { ObservedBreaker } from '../../resilience/observed-breaker.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { utteranceWords } from '../../text/normalise-utterance.ts';
import { answerFromPassages } from '../answer/answer-from-passages.ts';
import { LlmBudget, type TurnBudget } from '../budget/llm-budget.ts';
import type { LlmBudgetOptions } from '../budget/llm-budget-options.ts';
import { spendingInCircuit } from '../budget/spending-in-circuit.ts';
import type { LlmCache } from '../cache/llm-cache.ts';
import { llmCacheInCircuit } from '../cache/llm-cache-in-circuit.ts';
import { createMemoryLlmCache } from '../cache/memory-llm-cache.ts';
import { UNDERSTAND_PROMPT } from '../prompts/prompts.ts';
import { type TokenisedUtterance, tokeniseUtterance } from '../tokens/tokenise-utterance.ts';
import { type BelievedChoice, believeChoice } from './believe-choice.ts';
import { LadderLog } from './ladder-log.ts';
import { type LadderModel, rungOf } from './ladder-model.ts';
import type { LadderRouterOptions } from './ladder-router-options.ts';
import { ModelRung } from './model-rung.ts';
import { readsAsAnswer } from './open-question.ts';
import { askedSlots, type UnderstandChoices, understandChoices } from './understand-choices.ts';

/**
 * The whole ladder: rules and the embedded classifier, and where they abstain the models, in order, within a budget.
 *
 * A model sees masked words as data, chooses from closed lists, and copies words of the message: nothing else of what it says is used. It is
 * not asked when the message reads as an answer to the open question. When every model is down, slow or talks nonsense the result is that of
 * the classifier, no later than `budget.turn.ms`.
 * @throws ConfigurationError for two models of one name, and for a limit of money over a remote model without a price.
 */
export function createLadderRouter(options: LadderRouterOptions): LadderRouter {
  const ladder = new Ladder(options);
  return {
    specVersion: 1,
    route: (request) => ladder.climb(request),
    prepare: () => ladder.prepare(),
    answer: (request) => ladder.answer(request),
    breakers: ladder.breakers,
  };
}

/** Understands messages, and answers questions from passages with the same models, within the same budget. */
export interface LadderRouter extends IntentRouter, Answerer {
  /** Of its models (`llm <name>`), and of the `llm-spending` and the `llm-cache` that it was given. */
  readonly breakers: readonly ObservedBreaker[];
}

class Ladder {
  readonly breakers: readonly ObservedBreaker[];
  readonly #options: LadderRouterOptions;
  readonly #clock;
  readonly #offline: IntentRouter;
  readonly #rungs: readonly ModelRung[];
  readonly #budget: LlmBudget;
  /** Newest version of each flow. */
  readonly #flows: ReadonlyMap<string, CompiledFlow>;
  readonly #flowOfIntent: ReadonlyMap<string, string>;
  readonly #offered: ReadonlySet<string>;
  readonly #isSureEnough;
  readonly #choices = new Map<Llm['locality'], UnderstandChoices>();

  constructor(options: LadderRouterOptions) {
    const { intents, withheld = [], clock = systemClock, cache, cacheTtlMs = DAY_MS } = options;
    this.#options = options;
    this.#clock = clock;
    this.#offline = options.offline ?? createClassifierRouter(options);
    const circuits: CircuitBreaker[] = [];
    const circuitOf = (name: string) => {
      const circuit = createCircuitBreaker({ name, clock, openMs: 2_000, maxOpenMs: 30_000 });
      circuits.push(circuit);
      return circuit;
    };
    const { spending } = options.budget ?? {};
    this.#budget = new LlmBudget(
      { ...options.budget, ...(spending && { spending: spendingInCircuit(spending, circuitOf('llm-spending'), clock) }) },
      clock,
    );
    this.#flows = newestFlows(options);
    this.#flowOfIntent = new Map(intents.map((intent) => [intent.id, intent.flow]));
    this.#offered = new Set(intents.map(({ id }) => id).filter((id) => !withheld.includes(id)));
    this.#isSureEnough = sureEnoughFor(intents);
    const answers = cache === false ? undefined : this.#answersIn(cache, circuitOf);
    const models = modelsOf(options);
    assertPriced(models, options.budget);
    this.#rungs = models.map((model) => new ModelRung({ model, clock, cache: answers, cacheTtlMs }));
    this.breakers = [...this.#rungs.map(({ breaker }) => breaker), ...circuits];
  }

  #answersIn(cache: LlmCache | undefined, circuitOf: (name: string) => CircuitBreaker): LlmCache {
    if (cache === undefined) return createMemoryLlmCache({ now: () => this.#clock.monotonic() });
    return llmCacheInCircuit(cache, circuitOf('llm-cache'), this.#clock);
  }

  async prepare(): Promise<void> {
    await this.#offline.prepare?.();
  }

  answer(request: AnswerRequest): Promise<Answer> {
    const { onTrace } = this.#options;
    return answerFromPassages({ rungs: this.#rungs, budget: this.#budget, clock: this.#clock, onTrace }, request);
  }

  async climb(request: RouteRequest): Promise<Understanding> {
    const startedAt = this.#clock.monotonic();
    const log = new LadderLog(this.#clock, startedAt);
    const offline = this.#withSaidSlots(await this.#offline.route({ ...request, wantsTrace: true }), request.utterance);
    const { why, isSettled } = this.#afterOffline(request, offline);
    const isOfMessage = OF_THE_MESSAGE.has(why);
    log.offline(offline, isOfMessage ? 'not_sure' : why);
    if (isOfMessage) log.note(why);
    const understanding = isSettled ? offline : await this.#askModels(request, offline, log, startedAt);
    return log.finish(understanding, this.#options.onTrace);
  }

  /** What the message answers by itself need not be asked of a model. */
  #withSaidSlots(offline: Understanding, utterance: string): Understanding {
    const intent = this.#options.intents.find(({ id }) => id === offline.intent);
    const flow = this.#flowFor(offline.intent);
    if (intent === undefined || flow === undefined) return offline;
    return { ...offline, slots: { ...findSaidSlots({ intent, answers: askedAnswers(flow), utterance }), ...offline.slots } };
  }

  /** Whether the offline rungs settle it, and why. */
  #afterOffline(request: RouteRequest, offline: Understanding): { readonly why: LadderReason; readonly isSettled: boolean } {
    if (this.#rungs.length === 0 || this.#offered.size === 0)
      return { why: offline.intent === undefined ? 'not_sure' : 'sure', isSettled: true };
    if (offline.intent !== undefined) {
      const isWanted = this.#wantsSlots(request, offline);
      return { why: isWanted ? 'slots_wanted' : 'sure', isSettled: !isWanted };
    }
    if (utteranceWords(request.utterance).every((word) => !LETTERS.test(word))) return { why: 'nothing_to_read', isSettled: true };
    if (matchCommand(request.utterance, request.language) !== undefined) return { why: 'reads_as_command', isSettled: true };
    const { expecting } = request;
    if (expecting !== undefined && readsAsAnswer(this.#flows, expecting, request.utterance))
      return { why: 'reads_as_answer', isSettled: true };
    return { why: 'not_sure', isSettled: false };
  }

  /** A long message with a clear wish may hold answers to the questions that come next. */
  #wantsSlots({ utterance }: RouteRequest, { intent, slots }: Understanding): boolean {
    const flow = this.#flowFor(intent);
    if (flow === undefined || askedSlots(flow).every((slot) => slot in slots)) return false;
    return utteranceWords(utterance).length >= (this.#options.longUtteranceWords ?? 12);
  }

  async #askModels(request: RouteRequest, offline: Understanding, log: LadderLog, startedAt: number): Promise<Understanding> {
    let utterance: TokenisedUtterance;
    try {
      utterance = tokeniseUtterance(request.utterance, request.knownValues);
    } catch {
      log.note('masking_failed');
      return offline;
    }
    const budget = this.#budget.turn(request.conversationId, startedAt);
    for (const rung of this.#rungs) {
      const choice = await this.#askModel(rung, request, utterance, budget, log, offline.intent);
      if (choice === undefined || !isUseful(choice, offline)) continue;
      return understandingOf(choice, offline, rung.llm.locality);
    }
    return offline;
  }

  async #askModel(
    rung: ModelRung,
    request: RouteRequest,
    utterance: TokenisedUtterance,
    budget: TurnBudget,
    log: LadderLog,
    known: string | undefined,
  ): Promise<BelievedChoice | undefined> {
    const { llm } = rung;
    log.begin();
    const entry = { rung: rungOf(llm.locality), name: llm.name, prompt: UNDERSTAND_PROMPT.id } satisfies Partial<LadderStep>;
    if (request.isLocalOnly === true && llm.locality === 'remote') {
      log.add({ ...entry, outcome: 'skipped', confidence: 0, why: 'local_only' });
      return undefined;
    }
    const { schema, instructions } = this.#choicesFor(llm.locality);
    const language = request.language ?? this.#options.languages?.[0] ?? 'pt';
    const prompt = UNDERSTAND_PROMPT.message({
      message: utterance.masked,
      question: request.expecting === undefined ? undefined : mask(request.expecting),
    });
    const answer = await rung.ask(
      { instructions: instructions(language), prompt, schema, maxOutputTokens: MAX_OUTPUT_TOKENS },
      UNDERSTAND_PROMPT.id,
      budget,
    );
    log.spend(answer.spent);
    if (answer.status !== 'answered') {
      log.add({ ...entry, outcome: answer.status, confidence: 0, why: answer.why });
      return undefined;
    }
    const choice = believeChoice(answer.value, {
      offered: this.#offered,
      isSureEnough: this.#isSureEnough,
      utterance,
      flowOf: (intent) => this.#slotFlow(intent ?? known, request, llm.locality),
    });
    log.model(entry, choice, answer.isFromCache);
    return choice;
  }

  /** The flow whose slots a model may fill; none of a flow that demands local models, when the model is not. */
  #slotFlow(intent: string | undefined, { expecting }: RouteRequest, locality: Llm['locality']): CompiledFlow | undefined {
    const flow = intent === undefined ? this.#flows.get(expecting?.slice(0, expecting.indexOf('.')) ?? '') : this.#flowFor(intent);
    return locality === 'remote' && flow?.graph.llm === 'local' ? undefined : flow;
  }

  #flowFor(intent: string | undefined): CompiledFlow | undefined {
    return this.#flows.get(this.#flowOfIntent.get(intent ?? '') ?? '');
  }

  #choicesFor(locality: Llm['locality']): UnderstandChoices {
    const made =
      this.#choices.get(locality) ??
      understandChoices(
        { intents: this.#options.intents.filter(({ id }) => this.#offered.has(id)), flows: this.#flows, prompt: UNDERSTAND_PROMPT },
        locality,
      );
    this.#choices.set(locality, made);
    return made;
  }
}

/** What the classifier is sure of stays; a model adds slots to it and nothing else. */
function understandingOf(choice: BelievedChoice, offline: Understanding, locality: Llm['locality']): Understanding {
  const { among, ...known } = offline;
  if (offline.intent !== undefined) return { ...known, slots: { ...choice.slots, ...offline.slots } };
  const { intent, confidence, slots } = choice;
  return {
    ...known,
    ...(among === undefined || intent !== undefined ? {} : { among }),
    ...(intent === undefined ? {} : { intent }),
    confidence,
    slots,
    source: rungOf(locality),
  };
}

/** Slots alone are of use to an intent that is known, or to the open question. */
function isUseful(choice: BelievedChoice, offline: Understanding): boolean {
  const hasSlots = Object.keys(choice.slots).length > 0;
  return offline.intent === undefined
    ? choice.intent !== undefined || hasSlots
    : hasSlots && (choice.intent ?? offline.intent) === offline.intent;
}

function newestFlows({ flows = [] }: LadderRouterOptions): ReadonlyMap<string, CompiledFlow> {
  return new Map(flows.toSorted((a, b) => a.graph.version - b.graph.version).map((flow) => [flow.graph.id, compileFlow(flow)]));
}

function modelsOf({ models }: LadderRouterOptions): readonly LadderModel[] {
  const rungs = models.map((model) => ('llm' in model ? model : { llm: model }));
  const names = rungs.map(({ llm }) => llm.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return rungs;
  throw new ConfigurationError({ message: `Two models of the ladder are called "${twice}".`, hint: 'Give each its own model.' });
}

/** A limit that nothing counts towards would let everything through. */
function assertPriced(models: readonly LadderModel[], budget: LlmBudgetOptions = {}): void {
  const { turn, conversation, tenant, day } = budget;
  if ([turn, conversation, tenant, day].every((limits) => limits?.money === undefined)) return;
  const unpriced = models.find(({ llm, price }) => llm.locality === 'remote' && price === undefined);
  if (unpriced === undefined) return;
  throw new ConfigurationError({
    message: `The budget limits money, and the remote model "${unpriced.llm.name}" has no price.`,
    hint: 'Give { llm, price: { inputPerMillion, outputPerMillion } }; 0 for a server that costs nothing.',
  });
}

const OF_THE_MESSAGE: ReadonlySet<LadderReason> = new Set(['reads_as_answer', 'reads_as_command', 'nothing_to_read']);
/** What a model can have an opinion on has letters. */
const LETTERS = /\p{L}{2}/u;
const DAY_MS = 24 * 60 * 60_000;
/** A choice with many slots takes about 200. */
const MAX_OUTPUT_TOKENS = 400;
