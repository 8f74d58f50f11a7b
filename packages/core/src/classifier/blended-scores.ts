import type { ExampleMatrix } from './example-matrix.ts';
import type { NaiveBayes } from './naive-bayes.ts';
import type { SupportVectorTrainer } from './support-vector-trainer.ts';

/** Share of naive Bayes in a score when examples abound, and how many per intent make half of it; the support vectors' share is 1. */
const BAYES_SHARE = 0.3;
const BAYES_HALF = 40;
/** Makes the scores of naive Bayes alone about as large as those of both. */
const BAYES_SHARE_ALONE = 0.3;

/** A linear model not yet compressed. */
export interface DenseWeights {
  readonly intentCount: number;
  /** `[column · intents + intent]` */
  readonly weights: Float32Array;
  readonly biases: Float64Array;
  readonly slopes: Float64Array;
}

export interface BlendedScoresInputs {
  /** Without them naive Bayes speaks alone. */
  readonly vectors?: SupportVectorTrainer | undefined;
  readonly bayes: NaiveBayes;
  readonly matrix: ExampleMatrix;
  readonly intentCount: number;
  /** Examples an intent has on average. */
  readonly perIntent: number;
}

/** What support vectors and naive Bayes together say, always of what they have learned so far. */
export class BlendedScores {
  readonly intentCount: number;
  private readonly vectors: SupportVectorTrainer | undefined;
  private readonly bayes: NaiveBayes;
  private readonly matrix: ExampleMatrix;
  private readonly share: number;

  constructor({ vectors, bayes, matrix, intentCount, perIntent }: BlendedScoresInputs) {
    const { rowCount, values } = matrix;
    let amount = 0;
    for (let at = 0; at < values.length; at += 1) amount += values[at]!;
    const share = vectors === undefined ? BAYES_SHARE_ALONE : BAYES_SHARE * (perIntent / (perIntent + BAYES_HALF));
    this.vectors = vectors;
    this.bayes = bayes;
    this.matrix = matrix;
    this.intentCount = intentCount;
    this.share = (share * rowCount) / Math.max(amount, 1e-9);
  }

  /** Scores one example of the matrix. */
  score(row: number, scores: Float64Array): void {
    const { intentCount, vectors, share, bayes } = this;
    const { starts, columns, values } = this.matrix;
    const { ratios, slopes } = bayes;
    const to = starts[row + 1]!;
    scores.fill(0);
    let amount = 0;
    for (let at = starts[row]!; at < to; at += 1) {
      const from = columns[at]! * intentCount;
      const value = values[at]!;
      amount += value;
      for (let intent = 0; intent < intentCount; intent += 1) scores[intent]! += ratios[from + intent]! * value;
    }
    for (let intent = 0; intent < intentCount; intent += 1) scores[intent] = share * (scores[intent]! + slopes[intent]! * amount);
    vectors?.addScores(row, scores);
  }

  /** Scores an example that was learned as if it had not been. */
  scoreLeftOut(row: number, scores: Float64Array): void {
    this.bayes.learnOne(row, -1);
    this.score(row, scores);
    this.bayes.learnOne(row);
    this.vectors?.leaveOut(row, scores);
  }

  toWeights(): DenseWeights {
    const { intentCount, vectors, share, bayes } = this;
    const weights = new Float32Array(bayes.ratios.length);
    for (let cell = 0; cell < weights.length; cell += 1) weights[cell] = share * bayes.ratios[cell]!;
    const biases = new Float64Array(intentCount);
    const slopes = bayes.slopes.map((slope) => slope * share);
    if (vectors !== undefined) {
      for (let cell = 0; cell < weights.length; cell += 1) weights[cell]! += vectors.weights[cell]!;
      for (let intent = 0; intent < intentCount; intent += 1) biases[intent] = vectors.bias(intent);
    }
    return { intentCount, weights, biases, slopes };
  }
}
