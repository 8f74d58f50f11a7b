import { BlendedScores, type DenseWeights } from './blended-scores.ts';
import type { ExampleMatrix } from './example-matrix.ts';
import { judgeUnseen, type UnseenSentence } from './judge-unseen.ts';
import { learnFromLog } from './learn-from-log.ts';
import { leaveOut } from './leave-out.ts';
import { NaiveBayes } from './naive-bayes.ts';
import type { Steps } from './steps.ts';
import { SupportVectorTrainer } from './support-vector-trainer.ts';
import { drawUnseenFold } from './unseen-fold.ts';
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
  readonly weights: DenseWeights;
  /** How sentences fared with a model that had not seen them. */
  readonly unseen: readonly UnseenSentence[];
}

/** Learns all there is, and finds out how well it does on what it has not seen. */
export function* learn(corpus: Corpus): Steps<Learned> {
  if (corpus.firstLogRow < corpus.matrix.rowCount) return yield* learnWithLog(corpus);
  const model = emptyModel(corpus);
  const rows = rowsUpTo(corpus.firstLogRow);
  yield* passes(model.vectors, rows, rows.length > MANY_ROWS ? 6 : 5);
  yield* model.bayes.learn(rows);
  yield* model.blended.blend();
  return { weights: model.blended.dense, unseen: yield* leaveOut(corpus, model.blended) };
}

/** A log teaches so much that forgetting is not enough: all is learned twice, the first time without some examples and intents. */
function* learnWithLog(corpus: Corpus): Steps<Learned> {
  const { matrix, labels, intentCount, exampleCount, firstLogRow, wordCounter, seed } = corpus;
  const { held, strange, strangers, kept } = drawUnseenFold(labels.subarray(0, firstLogRow), { exampleCount, intentCount, seed });
  const unseen: UnseenSentence[] = [];
  if (kept.length > 0) {
    const blended = yield* learnRowsAndLog(corpus, kept);
    for (const rows of [held, strangers]) wordCounter.addRows(matrix, rows, -1);
    for (const rows of [held, strangers]) {
      unseen.push(...(yield* judgeUnseen({ matrix, labels, exampleCount, rows, strange, blended, wordCounter })));
    }
    for (const rows of [held, strangers]) wordCounter.addRows(matrix, rows);
  }
  const blended = yield* learnRowsAndLog(corpus, rowsUpTo(firstLogRow));
  return { weights: blended.dense, unseen };
}

function* learnRowsAndLog(corpus: Corpus, rows: Int32Array): Steps<BlendedScores> {
  corpus.labels.fill(-1, corpus.firstLogRow);
  const model = emptyModel(corpus);
  yield* passes(model.vectors, rows, 5);
  yield* model.bayes.learn(rows);
  yield;
  yield* learnFromLog({ ...corpus, ...model, examples: rows });
  yield* model.blended.blend();
  return model.blended;
}

interface Model {
  readonly rowWeights: Float32Array;
  readonly vectors: SupportVectorTrainer;
  readonly bayes: NaiveBayes;
  readonly blended: BlendedScores;
}

function emptyModel({ matrix, labels, intentCount, firstLogRow, seed }: Corpus): Model {
  const rowWeights = new Float32Array(matrix.rowCount).fill(1, 0, firstLogRow);
  const vectors = new SupportVectorTrainer(matrix, labels, rowWeights, intentCount, seed);
  const bayes = new NaiveBayes(matrix, labels, rowWeights, intentCount);
  const blended = new BlendedScores({ vectors, bayes, matrix, intentCount, perIntent: firstLogRow / intentCount });
  return { rowWeights, vectors, bayes, blended };
}

function* passes(vectors: SupportVectorTrainer, rows: Int32Array, count: number): Steps<void> {
  for (let pass = 0; pass < count; pass += 1) {
    if (pass % 2 === 0 && pass < 4) yield* vectors.passThoroughly(rows);
    else yield* vectors.passQuickly(rows);
  }
}

function rowsUpTo(end: number): Int32Array {
  return Int32Array.from({ length: end }, (_, row) => row);
}

const MANY_ROWS = 3_000;
