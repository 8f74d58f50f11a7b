import { BlendedScores, type DenseWeights } from './blended-scores.ts';
import type { ExampleMatrix } from './example-matrix.ts';
import { learnFromLog } from './learn-from-log.ts';
import { leaveOut } from './leave-out.ts';
import { NaiveBayes } from './naive-bayes.ts';
import type { Steps } from './steps.ts';
import { SupportVectorTrainer } from './support-vector-trainer.ts';
import type { UnseenSentence } from './unseen-sentence.ts';
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
  const { matrix, labels, firstLogRow } = corpus;
  const model = emptyModel(corpus);
  const rows = rowsUpTo(firstLogRow);
  yield* passes(model.vectors, rows, rows.length > MANY_ROWS ? 6 : 5);
  yield* model.bayes.learn(rows);
  if (firstLogRow < matrix.rowCount) yield* learnFromLog({ ...corpus, ...model, examples: rows });
  yield* model.blended.blend();
  const unseen = yield* leaveOut(corpus, model.blended);
  return { weights: model.blended.dense, unseen: lessSure(unseen, labels.subarray(firstLogRow), corpus.exampleCount) };
}

/**
 * A sentence left out takes with it what it taught itself, but not what messages of the log have passed on that were understood because of
 * it, and so does too well. How much more familiarity an answer must have, for that, was found with sentences that really were not there:
 * it grows with the root of how many messages there are for an example, in the same way for every bot. Strangers are wrong either way.
 */
function lessSure(unseen: readonly UnseenSentence[], logLabels: Int32Array, exampleCount: number): UnseenSentence[] {
  const understood = logLabels.reduce((count, label) => (label < 0 ? count : count + 1), 0);
  const more = 1 + PASSED_ON * Math.sqrt(understood / exampleCount);
  return unseen.map(({ familiarity, outcome }) => ({ familiarity: outcome === 'stranger' ? familiarity : familiarity * more, outcome }));
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
/** With one message for each example. */
const PASSED_ON = 0.054;
