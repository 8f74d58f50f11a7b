import { type CrossValidationOptions, crossValidate, type UnseenResult } from './cross-validate.ts';
import { type ExampleProblem, findExampleProblems } from './find-example-problems.ts';
import type { IntentExample } from './intent-example.ts';

/** How well the examples tell the intents apart, by cross-validation. Shares are in 0–1. */
export interface IntentReport {
  readonly exampleCount: number;
  /** Share of unseen examples whose best intent is right. */
  readonly accuracy: number;
  /** Share of unseen examples that are answered rather than abstained from, and share of the answers that are right. */
  readonly answered: number;
  readonly answeredRight: number;
  /** Mean distance between confidence and share of right ones, over ten bins. */
  readonly calibrationError: number;
  /** In the order of the examples. */
  readonly intents: readonly IntentQuality[];
  /** What was taken for what, the most frequent first. */
  readonly confusions: readonly IntentConfusion[];
  /** Examples that look like another intent's, the most convincing first: move, reword or drop them. */
  readonly misleading: readonly UnseenResult[];
  /** Those of `findExampleProblems`, and intents that overlap. */
  readonly problems: readonly ExampleProblem[];
}

export interface IntentQuality {
  readonly intent: string;
  readonly exampleCount: number;
  /** Share of its unseen examples that were recognised; 0 when none could be asked. */
  readonly recall: number;
  /** Share of what was taken for it that was right; 0 when nothing was. */
  readonly precision: number;
}

export interface IntentConfusion {
  readonly intent: string;
  readonly takenFor: string;
  readonly texts: readonly string[];
}

/** Trains the examples several times, each without a part of them, and reports how that part was understood. */
export function reportIntents(examples: readonly IntentExample[], options: CrossValidationOptions = {}): IntentReport {
  const results = examples.length === 0 ? [] : crossValidate(examples, options);
  const right = results.filter(({ intent, best }) => intent === best);
  const answered = results.filter(({ isAnswered }) => isAnswered);
  const confusions = confusionsOf(results);
  return {
    exampleCount: examples.length,
    accuracy: share(right.length, results.length),
    answered: share(answered.length, results.length),
    answeredRight: share(answered.filter(({ intent, best }) => intent === best).length, answered.length),
    calibrationError: calibrationErrorOf(results),
    intents: qualitiesOf(examples, results),
    confusions,
    misleading: results.filter(({ intent, best }) => intent !== best).toSorted((a, b) => b.confidence - a.confidence),
    problems: [...findExampleProblems(examples), ...overlapsOf(examples, confusions)],
  };
}

function qualitiesOf(examples: readonly IntentExample[], results: readonly UnseenResult[]): IntentQuality[] {
  return [...new Set(examples.map(({ intent }) => intent))].map((intent) => {
    const own = results.filter((result) => result.intent === intent);
    const taken = results.filter(({ best }) => best === intent);
    const hits = own.filter(({ best }) => best === intent).length;
    return {
      intent,
      exampleCount: examples.filter((example) => example.intent === intent).length,
      recall: share(hits, own.length),
      precision: share(hits, taken.length),
    };
  });
}

function confusionsOf(results: readonly UnseenResult[]): IntentConfusion[] {
  const found = new Map<string, { readonly intent: string; readonly takenFor: string; readonly texts: string[] }>();
  for (const { intent, best, text } of results) {
    if (intent === best) continue;
    const key = JSON.stringify([intent, best]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { intent, takenFor: best, texts: [text] });
    else known.texts.push(text);
  }
  return [...found.values()].sort((a, b) => b.texts.length - a.texts.length);
}

/** Pairs of which at least two examples and a fifth of all are taken for each other. */
function overlapsOf(examples: readonly IntentExample[], confusions: readonly IntentConfusion[]): ExampleProblem[] {
  const counts = new Map<string, { readonly pair: readonly [string, string]; count: number }>();
  for (const { intent, takenFor, texts } of confusions) {
    const pair: readonly [string, string] = intent < takenFor ? [intent, takenFor] : [takenFor, intent];
    const key = JSON.stringify(pair);
    const known = counts.get(key) ?? { pair, count: 0 };
    known.count += texts.length;
    counts.set(key, known);
  }
  return [...counts.values()]
    .map(({ pair, count }) => {
      const total = examples.filter(({ intent }) => pair.includes(intent)).length;
      return { kind: 'overlapping-intents' as const, intents: pair, count, total };
    })
    .filter(({ count, total }) => count >= 2 && count / total >= OVERLAP_SHARE)
    .sort((a, b) => b.count / b.total - a.count / a.total);
}

const OVERLAP_SHARE = 0.2;

/** Expected calibration error over ten bins of equal width. */
export function calibrationErrorOf(results: readonly Pick<UnseenResult, 'intent' | 'best' | 'confidence'>[]): number {
  const misses = new Float64Array(10);
  for (const { intent, best, confidence } of results) {
    misses[Math.min(9, Math.floor(confidence * 10))]! += (intent === best ? 1 : 0) - confidence;
  }
  return share(
    misses.reduce((sum, miss) => sum + Math.abs(miss), 0),
    results.length,
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
