import type { ExampleMatrix } from './example-matrix.ts';
import { judgeUnseen, type UnseenSentence } from './judge-unseen.ts';
import { learnFromLog } from './learn-from-log.ts';
import { NaiveBayes } from './naive-bayes.ts';
import type { Steps } from './steps.ts';
import { type DenseWeights, sumWeights } from './sum-weights.ts';
import { SupportVectorTrainer } from './support-vector-trainer.ts';
import { drawUnseenFolds } from './unseen-folds.ts';
import type { WordCounter } from './word-weights.ts';

/** What is learned from: rows of examples, then of intent names, then (from `firstLogRow`) of a log. */
export interface Corpus {
  readonly matrix: ExampleMatrix;
  /** Those of log rows are written while learning. */
  readonly labels: Int32Array;
  readonly intentCount: number;
  readonly exampleCount: number;
  readonly firstLogRow: number;
  readonly wordCounter: WordCounter;
  readonly seed: number;
}

export interface Learned {
  readonly vectors: SupportVectorTrainer;
  readonly bayes: NaiveBayes;
  readonly weights: DenseWeights;
}

/** Learns the given rows, then the log if there is one. */
export function* learn({ matrix, labels, intentCount, firstLogRow, seed }: Corpus, rows: Int32Array): Steps<Learned> {
  const rowWeights = new Float32Array(matrix.rowCount).fill(1, 0, firstLogRow);
  labels.fill(-1, firstLogRow);
  const vectors = new SupportVectorTrainer(matrix, labels, rowWeights, intentCount, seed);
  const passes = firstLogRow > MANY_ROWS ? PASSES - 1 : PASSES;
  for (let pass = 0; pass < passes; pass += 1) {
    if (pass === 0 || pass === 2) yield* vectors.passThoroughly(rows);
    else yield* vectors.passQuickly(rows);
  }
  const bayes = new NaiveBayes(matrix, labels, rowWeights, intentCount);
  bayes.learn(rows);
  yield;
  if (firstLogRow < matrix.rowCount) {
    yield* learnFromLog({ matrix, labels, rowWeights, intentCount, examples: rows, firstLogRow, vectors, bayes });
  }
  return { vectors, bayes, weights: sumWeights({ vectors, bayes, matrix, intentCount, perIntent: firstLogRow / intentCount }) };
}

/** Learns without some examples and intents, log included, and judges them: a log teaches so much that forgetting is not enough. */
export function* rehearse(corpus: Corpus): Steps<UnseenSentence[]> {
  const { matrix, labels, intentCount, exampleCount, firstLogRow, wordCounter, seed } = corpus;
  const [fold] = drawUnseenFolds(labels.subarray(0, firstLogRow), { exampleCount, intentCount, folds: 1, seed });
  if (fold === undefined || fold.kept.length === 0) return [];
  const { held, strangers, strange, kept } = fold;
  const { weights } = yield* learn(corpus, kept);
  for (const rows of [held, strangers]) wordCounter.addRows(matrix, rows, -1);
  const judged: UnseenSentence[] = [];
  for (const rows of [held, strangers]) {
    judged.push(...(yield* judgeUnseen({ matrix, labels, exampleCount, rows, strange, weights, wordCounter })));
  }
  for (const rows of [held, strangers]) wordCounter.addRows(matrix, rows);
  return judged;
}

const PASSES = 5;
const MANY_ROWS = 3_000;
