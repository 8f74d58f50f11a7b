import type { ExampleMatrix } from './example-matrix.ts';
import { judgeUnseen, type UnseenSentence } from './judge-unseen.ts';
import type { NaiveBayes } from './naive-bayes.ts';
import type { Steps } from './steps.ts';
import { sumWeights } from './sum-weights.ts';
import type { SupportVectorTrainer } from './support-vector-trainer.ts';
import { drawUnseenFolds } from './unseen-folds.ts';
import type { WordCounter } from './word-weights.ts';

export interface HoldOutInputs {
  readonly matrix: ExampleMatrix;
  readonly labels: Int32Array;
  readonly intentCount: number;
  readonly exampleCount: number;
  /** Without them naive Bayes is judged alone. */
  readonly vectors?: SupportVectorTrainer;
  readonly bayes: NaiveBayes;
  readonly wordCounter: WordCounter;
  readonly seed: number;
}

/**
 * Lets the trained model forget some sentences and some whole intents, settle again, and judge them as if new: a check on unseen text at
 * a fraction of the price of another training. It spoils the support vectors, whose weights must have been taken before.
 */
export function* holdOut({
  matrix,
  labels,
  intentCount,
  exampleCount,
  vectors,
  bayes,
  wordCounter,
  seed,
}: HoldOutInputs): Steps<UnseenSentence[]> {
  const count = exampleCount <= 200 ? 8 : exampleCount <= 1_000 ? 4 : 1;
  const folds = drawUnseenFolds(labels, { exampleCount, intentCount, folds: count, seed });
  const whole = count === 1 ? undefined : vectors?.keep();
  const judged: UnseenSentence[] = [];
  for (const { held, others, strange, strangers, kept } of folds) {
    for (const [rows, rest, unknown] of [
      [held, others, NOBODY],
      [strangers, kept, strange],
    ] as const) {
      if (rows.length === 0) continue;
      vectors?.forget(rows);
      bayes.forget(rows);
      wordCounter.addRows(matrix, rows, -1);
      if (vectors !== undefined) yield* vectors.passQuickly(rest);
      const weights = sumWeights({ vectors, bayes, matrix, intentCount, perIntent: matrix.rowCount / intentCount });
      judged.push(...(yield* judgeUnseen({ matrix, labels, exampleCount, rows, strange: unknown, weights, wordCounter })));
    }
    if (whole !== undefined) vectors?.restore(whole);
    for (const rows of [held, strangers]) {
      bayes.learn(rows);
      wordCounter.addRows(matrix, rows);
    }
  }
  return judged;
}

const NOBODY: ReadonlySet<number> = new Set();
