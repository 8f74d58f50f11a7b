import type { ExampleMatrix } from './example-matrix.ts';
import { type NaiveBayes, ratioOf } from './naive-bayes.ts';
import type { Steps } from './steps.ts';
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

/** What support vectors and naive Bayes together say. */
export class BlendedScores {
  readonly intentCount: number;
  /** Of what both had learned at the last {@link blend}. */
  readonly dense: DenseWeights;
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
    this.dense = {
      intentCount,
      weights: new Float32Array(matrix.columnCount * intentCount),
      biases: new Float64Array(intentCount),
      slopes: new Float64Array(intentCount),
    };
  }

  /** Takes over what has been learned so far. */
  *blend(): Steps<void> {
    const { share, vectors, bayes } = this;
    const { weights, biases, slopes } = this.dense;
    for (let from = 0; from < weights.length; from += CELLS_A_STEP) {
      this.blendCells(from, Math.min(weights.length, from + CELLS_A_STEP));
      yield;
    }
    slopes.set(bayes.slopes().map((slope) => slope * share));
    if (vectors !== undefined) for (let intent = 0; intent < biases.length; intent += 1) biases[intent] = vectors.bias(intent);
  }

  private blendCells(from: number, to: number): void {
    const { share, vectors } = this;
    const { weights } = this.dense;
    const { sums } = this.bayes;
    if (vectors === undefined) weights.fill(0, from, to);
    else weights.set(vectors.weights.subarray(from, to), from);
    for (let cell = from; cell < to; cell += 1) if (sums[cell] !== 0) weights[cell]! += share * ratioOf(sums[cell]!);
  }

  /** Scores one example of the matrix. */
  score(row: number, scores: Float64Array): void {
    const { intentCount, weights, biases, slopes } = this.dense;
    const { starts, columns, values } = this.matrix;
    const to = starts[row + 1]!;
    scores.set(biases);
    let amount = 0;
    for (let at = starts[row]!; at < to; at += 1) {
      const from = columns[at]! * intentCount;
      const value = values[at]!;
      amount += value;
      for (let intent = 0; intent < intentCount; intent += 1) scores[intent]! += weights[from + intent]! * value;
    }
    for (let intent = 0; intent < intentCount; intent += 1) scores[intent]! += slopes[intent]! * amount;
  }

  /**
   * Turns the scores of an example of `intent` that was learned into those it had if it had not been.
   * @param rowCount - Of its intent. With few, one less does much harm; but the finished model has them all, so less of it is done here.
   */
  leaveOut(row: number, intent: number, rowCount: number, scores: Float64Array): void {
    const { loss, novelty } = this.bayes.leaveOut(row);
    scores[intent]! -= this.share * loss;
    const pairs = rowCount * (rowCount - 1);
    this.vectors?.leaveOut(row, { missed: pairs / (pairs + FEW_PAIRS), novelty }, scores);
  }

  /** Turns those scores into the ones it had if nothing of its intent had been learned. */
  leaveOutIntent(row: number, intent: number, scores: Float64Array): void {
    this.vectors?.leaveOutIntent(row, scores);
    scores[intent] = Number.NEGATIVE_INFINITY;
  }
}

/** Pairs of rows of an intent, each counted twice, of which one row less does half of its harm. */
const FEW_PAIRS = 14;
/** Weights that one step goes through. */
const CELLS_A_STEP = 200_000;
