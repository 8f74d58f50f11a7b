import type { ExampleMatrix } from './example-matrix.ts';
import type { NaiveBayes } from './naive-bayes.ts';
import type { SupportVectorTrainer } from './support-vector-trainer.ts';

/** Share of naive Bayes in a score when examples abound, and how many per intent make half of it; the support vectors' share is 1. */
const BAYES_SHARE = 0.3;
const BAYES_HALF = 40;
/** Makes the scores of naive Bayes alone about as large as those of both. */
const BAYES_SHARE_ALONE = 0.3;

/** Support vectors and naive Bayes as one linear model, not yet compressed. */
export interface DenseWeights {
  readonly intentCount: number;
  /** `[column · intents + intent]` */
  readonly weights: Float32Array;
  readonly biases: Float64Array;
  readonly slopes: Float64Array;
}

export interface SumWeightsInputs {
  /** Without them naive Bayes speaks alone. */
  readonly vectors?: SupportVectorTrainer | undefined;
  readonly bayes: NaiveBayes;
  readonly matrix: ExampleMatrix;
  readonly intentCount: number;
  /** Examples an intent has on average. */
  readonly perIntent: number;
}

export function sumWeights({ vectors, bayes, matrix, intentCount, perIntent }: SumWeightsInputs): DenseWeights {
  const { columnCount, rowCount, values } = matrix;
  let amount = 0;
  for (let at = 0; at < values.length; at += 1) amount += values[at]!;
  const bayesShare = vectors === undefined ? BAYES_SHARE_ALONE : BAYES_SHARE * (perIntent / (perIntent + BAYES_HALF));
  const share = (bayesShare * rowCount) / Math.max(amount, 1e-9);
  const cellCount = columnCount * intentCount;
  const weights = vectors === undefined ? new Float32Array(cellCount) : vectors.weights.slice(0, cellCount);
  bayes.addLogRatios(weights, share);
  const biases = new Float64Array(intentCount);
  const slopes = bayes.slopes();
  for (let intent = 0; intent < intentCount; intent += 1) {
    if (vectors !== undefined) biases[intent] = vectors.bias(intent);
    slopes[intent]! *= share;
  }
  return { intentCount, weights, biases, slopes };
}

/** Scores of one example of the matrix. */
export function scoreDensely(
  { intentCount, weights, biases, slopes }: DenseWeights,
  matrix: ExampleMatrix,
  row: number,
  scores: Float64Array,
): void {
  scores.set(biases);
  let amount = 0;
  const { columns, values } = matrix;
  const to = matrix.starts[row + 1]!;
  for (let at = matrix.starts[row]!; at < to; at += 1) {
    const from = columns[at]! * intentCount;
    const value = values[at]!;
    amount += value;
    for (let intent = 0; intent < intentCount; intent += 1) scores[intent]! += weights[from + intent]! * value;
  }
  for (let intent = 0; intent < intentCount; intent += 1) scores[intent]! += slopes[intent]! * amount;
}
