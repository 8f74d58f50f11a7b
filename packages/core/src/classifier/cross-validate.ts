import { ConfigurationError } from '../errors/configuration-error.ts';
import { foldWords } from './fold-text.ts';
import type { IntentExample } from './intent-example.ts';
import { randomSource, shuffle } from './random-source.ts';
import { trainIntentClassifier } from './train-intent-classifier.ts';

/** How an example fared with a classifier that had not seen it. */
export interface UnseenResult {
  /** Its place in the list of examples. */
  readonly position: number;
  readonly text: string;
  readonly intent: string;
  /** What it was taken for, also when the classifier would have abstained. */
  readonly best: string;
  readonly confidence: number;
  readonly isAnswered: boolean;
}

export interface CrossValidationOptions {
  /** Trainings, each without one part of the examples; 2 at least. @default 5 */
  readonly folds?: number;
  /** @default 1 */
  readonly seed?: number;
}

/**
 * Trains several times, each time without a part of every intent's examples, and asks about that part. An example that is there twice is
 * in one part. Intents with a single one are left out of the asking: without it there is nothing to know them by. In order of the examples.
 * @throws ConfigurationError for fewer than two parts.
 */
export function crossValidate(
  examples: readonly IntentExample[],
  { folds = 5, seed = 1 }: CrossValidationOptions = {},
): readonly UnseenResult[] {
  if (!(folds >= 2)) {
    throw new ConfigurationError({ message: 'One part leaves nothing to learn from.', hint: 'Split the examples into 2 parts at least.' });
  }
  const random = randomSource(seed);
  const positions = new Map<string, number[]>();
  for (const [position, { intent }] of examples.entries()) {
    const known = positions.get(intent);
    if (known === undefined) positions.set(intent, [position]);
    else known.push(position);
  }
  const foldOf = new Int32Array(examples.length).fill(-1);
  for (const own of positions.values()) {
    const textAt = (position: number) => foldWords(examples[position]!.text).join(' ');
    if (new Set(own.map(textAt)).size < 2) continue;
    const order = Int32Array.from(own);
    shuffle(order, random);
    const first = Math.floor(random() * folds);
    const foldOfText = new Map<string, number>();
    for (const position of order) {
      const text = textAt(position);
      const fold = foldOfText.get(text) ?? (first + foldOfText.size) % folds;
      foldOfText.set(text, fold);
      foldOf[position] = fold;
    }
  }

  const results: UnseenResult[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    if (!foldOf.includes(fold)) continue;
    const known = examples.filter((_, position) => foldOf[position] !== fold);
    if (known.length === 0) continue;
    const classifier = trainIntentClassifier(known, { seed });
    for (const [position, { text, intent }] of examples.entries()) {
      if (foldOf[position] !== fold) continue;
      const { intent: answer, confidence, ranking } = classifier.classify(text);
      results.push({ position, text, intent, best: ranking[0]!.intent, confidence, isAnswered: answer !== null });
    }
  }
  return results.sort((a, b) => a.position - b.position);
}
