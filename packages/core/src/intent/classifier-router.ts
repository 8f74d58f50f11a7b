import { BackgroundTraining } from '../classifier/background-training.ts';
import { foldWords } from '../classifier/fold-text.ts';
import type { IntentClassifier } from '../classifier/intent-classifier.ts';
import type { IntentExample } from '../classifier/intent-example.ts';
import type { IntentPrediction } from '../classifier/intent-prediction.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { IntentRouter, RouteRequest, Understanding } from '../ports/intent-router/intent-router.ts';
import type { LadderReason, LadderStep } from '../ports/intent-router/ladder-trace.ts';
import { detectPii } from '../privacy/detect-pii.ts';
import { intentExamples } from './intent-examples.ts';
import { createRulesRouter, type RulesRouterOptions } from './rules-router.ts';
import { understandClauses } from './understand-clauses.ts';

export interface ClassifierRouterOptions extends RulesRouterOptions {
  /** Messages of this bot nobody has sorted, to learn its vocabulary from. */
  readonly unlabelled?: readonly string[];
  /** Messages that a person found to mean none of the intents, `none` of an examples file: the classifier leaves them alone. */
  readonly meaningNone?: readonly string[];
  /** Times the rungs when a trace is wanted. @default the system's */
  readonly clock?: Clock;
}

/**
 * The first two rungs of the ladder: rules, and where they are not sure a classifier trained here from the intents' own examples.
 * It is trained when the bot starts, or at the first message that needs it, a few milliseconds at a time so that nothing else waits. Messages
 * that come while `prepare` trains are answered by a rougher classifier, which is there at once; without `prepare` the first message waits.
 * Routers of one list of intents share the classifier. Nothing leaves the machine.
 * A clause that is a wish in so many words counts more than the whole. Where the classifier is not sure enough but likely right, the two likeliest intents are in `among`.
 */
export function createClassifierRouter(options: ClassifierRouterOptions): IntentRouter {
  const rung = new ClassifierRung(options);
  return { specVersion: 1, route: (request) => rung.route(request), prepare: () => rung.prepare() };
}

class ClassifierRung {
  readonly #options: ClassifierRouterOptions;
  readonly #rules: IntentRouter;
  readonly #examples;
  readonly #isTrainable: boolean;
  readonly #thresholds: ReadonlyMap<string, number>;
  readonly #meaningNone: ReadonlySet<string>;
  #training: BackgroundTraining | undefined;
  #isPrepared = false;

  constructor(options: ClassifierRouterOptions) {
    const { intents, meaningNone = [] } = options;
    this.#options = options;
    this.#rules = createRulesRouter(options);
    this.#examples = intentExamples(intents);
    this.#isTrainable = new Set(this.#examples.map(({ intent }) => intent)).size > 1;
    this.#thresholds = new Map(intents.flatMap(({ id, threshold }) => (threshold === undefined ? [] : [[id, threshold] as const])));
    this.#meaningNone = new Set(meaningNone.map(foldedText));
  }

  async route(request: RouteRequest): Promise<Understanding> {
    const startedAt = this.#now();
    const ruled = await this.#rules.route(request);
    if (ruled.confidence >= SURE || !this.#isTrainable || this.#isNone(request)) {
      return request.wantsTrace ? traced(ruled, [stepOf('rules', ruled, this.#now() - startedAt)]) : ruled;
    }
    const clause = ruled.intent === undefined ? await understandClauses(this.#rules, request) : undefined;
    if (clause !== undefined) return request.wantsTrace ? traced(clause, [stepOf('rules', clause, this.#now() - startedAt)]) : clause;
    const classifiedAt = this.#now();
    const prediction = (await this.#classifier()).classify(withoutValues(request.utterance));
    const understanding = this.#understand(ruled, prediction);
    if (request.wantsTrace !== true) return understanding;
    const rules = { ...stepOf('rules', ruled, classifiedAt - startedAt), why: 'not_sure' as const };
    return traced(understanding, [rules, classifierStep(understanding, prediction, this.#now() - classifiedAt)]);
  }

  async prepare(): Promise<void> {
    if (!this.#isTrainable) return;
    this.#isPrepared = true;
    await this.#trained().finished;
  }

  #understand(ruled: Understanding, prediction: IntentPrediction): Understanding {
    const { confidence } = prediction;
    if (confidence <= ruled.confidence) return ruled;
    const best = prediction.intent ?? prediction.ranking[0]!.intent;
    const threshold = this.#thresholds.get(best);
    if (threshold === undefined ? prediction.intent !== null : confidence >= threshold) {
      const { among: _, ...rest } = ruled;
      return { ...rest, intent: best, confidence, source: 'classifier' };
    }
    if (ruled.intent !== undefined || ruled.among !== undefined || !isAboutTwo(prediction)) return ruled;
    return { ...ruled, among: prediction.ranking.slice(0, 2).map(({ intent }) => intent) };
  }

  #now(): number {
    return this.#options.clock?.monotonic() ?? performance.now();
  }

  #isNone({ utterance }: RouteRequest): boolean {
    return this.#meaningNone.size > 0 && this.#meaningNone.has(foldedText(utterance));
  }

  async #classifier(): Promise<IntentClassifier> {
    const training = this.#trained();
    return this.#isPrepared ? (training.best ?? training.first) : training.finished;
  }

  #trained(): BackgroundTraining {
    const { intents, unlabelled } = this.#options;
    this.#training ??=
      unlabelled === undefined ? sharedTraining(intents, this.#examples) : new BackgroundTraining(this.#examples, { unlabelled });
    return this.#training;
  }
}

function sharedTraining(intents: readonly object[], examples: readonly IntentExample[]): BackgroundTraining {
  const training = trainings.get(intents) ?? new BackgroundTraining(examples);
  trainings.set(intents, training);
  return training;
}

const trainings = new WeakMap<readonly object[], BackgroundTraining>();

/** The best is probably right, or it and the second stand out from all others. */
function isAboutTwo({ confidence, ranking }: IntentPrediction): boolean {
  const [, second] = ranking;
  if (second === undefined) return false;
  return confidence >= LIKELY || (ranking.length > 2 && confidence >= MAYBE && confidence + second.probability >= OF_TWO);
}

/** Addresses and numbers of a person say nothing about what they want. */
function withoutValues(utterance: string): string {
  if (utterance.length > LONGEST_READ || !MAY_HOLD_VALUES.test(utterance)) return utterance;
  const parts: string[] = [];
  let at = 0;
  try {
    for (const { start, end } of detectPii(utterance)) {
      parts.push(utterance.slice(at, start));
      at = end;
    }
  } catch {
    return utterance;
  }
  return [...parts, utterance.slice(at)].join(' ');
}

const foldedText = (text: string): string => foldWords(text).join(' ');

function traced(understanding: Understanding, steps: readonly LadderStep[]): Understanding {
  const ms = steps.reduce((sum, step) => sum + step.ms, 0);
  return { ...understanding, trace: { steps, ms, spent: { calls: 0, inputTokens: 0, outputTokens: 0, money: 0 } } };
}

function classifierStep(understanding: Understanding, { confidence, ranking }: IntentPrediction, ms: number): LadderStep {
  const isOwn = understanding.source === 'classifier';
  const step = stepOf('classifier', isOwn ? understanding : { ...understanding, intent: undefined }, ms);
  const why: LadderReason = isOwn ? 'sure' : understanding.among === undefined ? 'not_sure' : 'ambiguous';
  return { ...step, confidence, why, ranking: ranking.slice(0, SHOWN_RANKS) };
}

function stepOf(
  rung: 'rules' | 'classifier',
  { intent, confidence, among }: { readonly intent?: string | undefined; readonly confidence: number; readonly among?: readonly string[] },
  ms: number,
): LadderStep {
  const isUnderstood = intent !== undefined;
  return {
    rung,
    name: rung,
    outcome: isUnderstood ? 'understood' : 'abstained',
    ...(isUnderstood ? { intent } : {}),
    confidence,
    ms,
    why: isUnderstood ? 'sure' : among === undefined ? 'not_sure' : 'ambiguous',
  };
}

/** Whole examples and patterns need no second opinion. */
const SURE = 0.9;
const LIKELY = 0.6;
const MAYBE = 0.4;
const OF_TWO = 0.8;
const MAY_HOLD_VALUES = /[@\d]/;
/** The classifier reads no more. */
const LONGEST_READ = 1_000;
const SHOWN_RANKS = 3;
