import { foldWords } from './fold-text.ts';
import type { IntentExample } from './intent-example.ts';

/** Something in the examples that makes a classifier worse, and where. Positions count from 0 in the list of examples. */
export type ExampleProblem =
  /** An intent with fewer than {@link LEAST_EXAMPLES} different examples. */
  | { readonly kind: 'too-few-examples'; readonly intent: string; readonly count: number }
  /** The same sentence again, case, accents and punctuation aside. */
  | { readonly kind: 'duplicate-example'; readonly intent: string; readonly text: string; readonly positions: readonly number[] }
  /** The same sentence under several intents. */
  | {
      readonly kind: 'contradictory-example';
      readonly intents: readonly string[];
      readonly text: string;
      readonly positions: readonly number[];
    }
  /** An example in which there is nothing to read; `place` as its author finds it, such as `pt[2]`, where that is known. */
  | { readonly kind: 'empty-example'; readonly intent: string; readonly position: number; readonly place?: string }
  /** Two intents whose examples are taken for each other; `count` is how many of `total`. */
  | { readonly kind: 'overlapping-intents'; readonly intents: readonly [string, string]; readonly count: number; readonly total: number };

/** Different examples an intent should have at least. */
export const LEAST_EXAMPLES = 3;

/** What can be seen without training. Overlapping intents are found by `reportIntents`. */
export function findExampleProblems(examples: readonly IntentExample[]): ExampleProblem[] {
  const problems: ExampleProblem[] = [];
  const byText = new Map<string, { readonly text: string; readonly uses: { readonly intent: string; readonly position: number }[] }>();
  const sentences = new Map<string, Set<string>>();
  for (const [position, { text, intent }] of examples.entries()) {
    const known = sentences.get(intent) ?? new Set();
    sentences.set(intent, known);
    const folded = foldWords(text).join(' ');
    if (folded === '') {
      problems.push({ kind: 'empty-example', intent, position });
      continue;
    }
    known.add(folded);
    const same = byText.get(folded);
    if (same === undefined) byText.set(folded, { text, uses: [{ intent, position }] });
    else same.uses.push({ intent, position });
  }
  for (const [intent, known] of sentences) {
    if (known.size < LEAST_EXAMPLES) problems.push({ kind: 'too-few-examples', intent, count: known.size });
  }
  for (const { text, uses } of byText.values()) {
    const intents = [...new Set(uses.map(({ intent }) => intent))];
    if (intents.length > 1) {
      problems.push({ kind: 'contradictory-example', intents, text, positions: uses.map(({ position }) => position) });
    }
    for (const intent of intents) {
      const positions = uses.filter((use) => use.intent === intent).map(({ position }) => position);
      if (positions.length > 1) problems.push({ kind: 'duplicate-example', intent, text, positions });
    }
  }
  return problems;
}
