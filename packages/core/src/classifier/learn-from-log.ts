import type { BlendedScores } from './blended-scores.ts';
import { type BestScores, familiarityOf, readBestScores } from './confidence-model.ts';
import type { ExampleMatrix } from './example-matrix.ts';
import { logistic } from './fit-chance.ts';
import type { NaiveBayes } from './naive-bayes.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';
import type { SupportVectorTrainer } from './support-vector-trainer.ts';

/** Times the log is read: each time the classifier understands more of it. */
const ROUNDS = 4;
/** What a message that is understood for sure counts beside an example. */
const MESSAGE_WEIGHT = 0.3;
/** A message must be this likely understood to teach anything. */
const LEAST_LIKELIHOOD = 0.2;
/** From familiarity to a likelihood, before anything could be measured. */
const SLOPE = 5.5;
const HALF = 0.88;

export interface LearnFromLogInputs {
  readonly matrix: ExampleMatrix;
  /** Those of log rows are written: the intent a message is taken for, or -1. */
  readonly labels: Int32Array;
  readonly rowWeights: Float32Array;
  readonly intentCount: number;
  /** The rows learned for sure. */
  readonly examples: Int32Array;
  readonly firstLogRow: number;
  readonly vectors: SupportVectorTrainer;
  readonly bayes: NaiveBayes;
  /** Of both. */
  readonly blended: BlendedScores;
}

/**
 * Self-training: takes each message of a log for what the classifier so far believes it means, counts it by how sure that is, and
 * learns on. Words that keep company with an intent's words become its words too. `vectors` and `bayes` must have learned the examples.
 */
export function* learnFromLog({
  matrix,
  labels,
  rowWeights,
  intentCount,
  examples,
  firstLogRow,
  vectors,
  bayes,
  blended,
}: LearnFromLogInputs): Steps<void> {
  const scores = new Float64Array(intentCount);
  const bestScores: BestScores = { best: 0, top: 0, second: 0 };
  const next = labels.slice(firstLogRow);
  const nextWeights = rowWeights.slice(firstLogRow);
  const taken = () => Int32Array.from(labels.keys()).filter((row) => row >= firstLogRow && labels[row]! >= 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    yield* blended.blend();
    for (let row = firstLogRow; row < matrix.rowCount; row += 1) {
      if (row % ROWS_A_STEP === 0) yield;
      blended.score(row, scores);
      readBestScores(scores, bestScores);
      const likelihood = logistic(SLOPE * (familiarityOf(bestScores, 1) - HALF));
      const isUsed = likelihood >= LEAST_LIKELIHOOD;
      next[row - firstLogRow] = isUsed ? bestScores.best : -1;
      nextWeights[row - firstLogRow] = isUsed ? MESSAGE_WEIGHT * likelihood : 0;
    }
    const before = taken();
    yield* vectors.forget(before);
    yield* bayes.forget(before);
    labels.set(next, firstLogRow);
    rowWeights.set(nextWeights, firstLogRow);
    const now = taken();
    yield* bayes.learn(now);
    const rows = new Int32Array(examples.length + now.length);
    rows.set(examples);
    rows.set(now, examples.length);
    yield* vectors.passThoroughly(rows);
    yield* vectors.passQuickly(rows);
    yield* vectors.passQuickly(rows);
  }
}
