import type { ExampleMatrix } from './example-matrix.ts';
import { judgeUnseen, type UnseenSentence } from './judge-unseen.ts';
import type { NaiveBayes } from './naive-bayes.ts';
import { sumWeights } from './sum-weights.ts';
import type { SupportVectorTrainer } from './support-vector-trainer.ts';
import { drawUnseenFolds } from './unseen-folds.ts';
import type { WordCounter } from './word-weights.ts';

export interface HoldOutInputs {
  readonly matrix: ExampleMatrix;
  readonly labels: Int32Array;
  readonly intentCount: number;
  readonly exampleCount: number;
  readonly vectors: SupportVectorTrainer;
  readonly bayes: NaiveBayes;
  readonly wordCounter: WordCounter;
  readonly seed: number;
}

/**
 * Lets the trained model forget some sentences and some whole intents, settle again, and judge them as if new: a check on unseen text at
 * a fraction of the price of another training. It spoils the models, whose weights must have been taken before.
 */
export function holdOut({ matrix, labels, intentCount, exampleCount, vectors, bayes, wordCounter, seed }: HoldOutInputs): UnseenSentence[] {
  const count = exampleCount <= 200 ? 8 : exampleCount <= 1_000 ? 4 : 1;
  const folds = drawUnseenFolds(labels, { exampleCount, intentCount, folds: count, seed });
  const whole = count === 1 ? undefined : vectors.keep();
  const without = (rows: Int32Array, rest: Int32Array, strange: ReadonlySet<number>): UnseenSentence[] => {
    if (rows.length === 0) return [];
    vectors.forget(rows);
    bayes.forget(rows);
    wordCounter.addRows(matrix, rows, -1);
    vectors.passQuickly(rest);
    const weights = sumWeights(vectors, bayes, matrix, intentCount, matrix.rowCount / intentCount);
    return judgeUnseen({ matrix, labels, exampleCount, rows, strange, weights, wordWeights: wordCounter.weights() });
  };
  return folds.flatMap(({ held, others, strange, strangers, kept }) => {
    const judged = [...without(held, others, NOBODY), ...without(strangers, kept, strange)];
    if (whole !== undefined) {
      vectors.restore(whole);
      for (const rows of [held, strangers]) {
        bayes.learn(rows);
        wordCounter.addRows(matrix, rows);
      }
    }
    return judged;
  });
}

const NOBODY: ReadonlySet<number> = new Set();
