import { randomSource, shuffle } from './random-source.ts';

/** Some examples of each intent to leave out, and then some intents with all of theirs. */
export interface UnseenFold {
  /** Sentences left out. */
  readonly held: Int32Array;
  /** All other rows. */
  readonly others: Int32Array;
  /** Intents left out after that, and their rows among the others. */
  readonly strange: ReadonlySet<number>;
  readonly strangers: Int32Array;
  /** What is left then. */
  readonly kept: Int32Array;
}

/**
 * Draws folds that leave out different examples and different intents.
 * @param labels - Intent of each row; the first `exampleCount` are sentences, the others names of intents, which stay with their intent.
 */
export function drawUnseenFolds(
  labels: Int32Array,
  { exampleCount, intentCount, folds, seed }: { exampleCount: number; intentCount: number; folds: number; seed: number },
): UnseenFold[] {
  const random = randomSource(seed + 1);
  const heldCount = Math.floor(Math.min(exampleCount * HELD_SHARE, MAX_HELD_OUT));
  const order = Int32Array.from({ length: exampleCount }, (_, row) => row);
  shuffle(order, random);
  const intents = Int32Array.from({ length: intentCount }, (_, intent) => intent);
  shuffle(intents, random);
  const strangeCount = intentCount < 4 ? 0 : Math.max(1, Math.round(intentCount * (folds === 1 ? 0.15 : 0.1)));
  const rows = Int32Array.from(labels.keys());
  return Array.from({ length: folds }, (_, fold) => {
    const strange = new Set(intents.subarray(fold * strangeCount, (fold + 1) * strangeCount));
    const held = new Set(order.subarray(fold * heldCount, (fold + 1) * heldCount));
    const others = rows.filter((row) => !held.has(row));
    return {
      held: rows.filter((row) => held.has(row)),
      others,
      strange,
      strangers: others.filter((row) => strange.has(labels[row]!)),
      kept: others.filter((row) => !strange.has(labels[row]!)),
    };
  });
}

const HELD_SHARE = 0.1;
const MAX_HELD_OUT = 1_500;
