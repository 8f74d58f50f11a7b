import type { ExampleMatrix } from './example-matrix.ts';
import type { NaiveBayes } from './naive-bayes.ts';
import type { SupportVectorTrainer } from './support-vector-trainer.ts';

/** Share of naive Bayes in a score when examples abound, and how many per intent make half of it; the support vectors' share is 1. */
const BAYES_SHARE = 0.3;
const BAYES_HALF = 40;

/** Support vectors and naive Bayes as one linear model, not yet compressed. */
export interface DenseWeights {
  readonly intentCount: number;
  readonly bucketCount: number;
  readonly weights: Float32Array;
  readonly biases: Float64Array;
  readonly slopes: Float64Array;
}

/** @param perIntent - Examples an intent has on average. */
export function sumWeights(
  vectors: SupportVectorTrainer,
  bayes: NaiveBayes,
  matrix: ExampleMatrix,
  intentCount: number,
  perIntent: number,
): DenseWeights {
  const { bucketCount, rowCount, values } = matrix;
  let amount = 0;
  for (let at = 0; at < values.length; at += 1) amount += values[at]!;
  const share = (BAYES_SHARE * (perIntent / (perIntent + BAYES_HALF)) * rowCount) / Math.max(amount, 1e-9);
  const weights = bayes.logRatios();
  for (let cell = 0; cell < weights.length; cell += 1) weights[cell] = weights[cell]! * share + vectors.weights[cell]!;
  const biases = new Float64Array(intentCount);
  const slopes = bayes.slopes();
  for (let intent = 0; intent < intentCount; intent += 1) {
    biases[intent] = vectors.bias(intent);
    slopes[intent]! *= share;
  }
  return { intentCount, bucketCount, weights, biases, slopes };
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
  const to = matrix.starts[row + 1]!;
  for (let at = matrix.starts[row]!; at < to; at += 1) {
    const from = matrix.buckets[at]! * intentCount;
    const value = matrix.values[at]!;
    amount += value;
    for (let intent = 0; intent < intentCount; intent += 1) scores[intent]! += weights[from + intent]! * value;
  }
  for (let intent = 0; intent < intentCount; intent += 1) scores[intent]! += slopes[intent]! * amount;
}
