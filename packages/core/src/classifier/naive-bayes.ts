import type { ExampleMatrix } from './example-matrix.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** How much of a feature an intent is taken to have seen before it saw anything. */
const SMOOTHING = 0.01;
/** What is left of a feature taken back is rounding. */
const LEAST_SUM = 1e-4;

/**
 * Multinomial naive Bayes over weighted features. It learns by adding up, so it is there at once, and unlearns by subtracting.
 * Where support vectors say what tells intents apart, it says what they are made of, which helps to notice what is none of them.
 */
export class NaiveBayes {
  /** How much of each feature an intent has shown: `[column · intents + intent]`. */
  readonly sums: Float32Array;
  private readonly matrix: ExampleMatrix;
  private readonly labels: Int32Array;
  private readonly rowWeights: Float32Array;
  private readonly intentCount: number;
  /** How much of all features together. */
  private readonly totals: Float64Array;

  constructor(matrix: ExampleMatrix, labels: Int32Array, rowWeights: Float32Array, intentCount: number) {
    this.matrix = matrix;
    this.labels = labels;
    this.rowWeights = rowWeights;
    this.intentCount = intentCount;
    this.sums = new Float32Array(matrix.columnCount * intentCount);
    this.totals = new Float64Array(intentCount);
  }

  *learn(rows: Int32Array, sign: 1 | -1 = 1): Steps<void> {
    for (let at = 0; at < rows.length; at += 1) {
      if (at % ROWS_A_STEP === 0) yield;
      this.learnRow(rows[at]!, sign);
    }
  }

  forget(rows: Int32Array): Steps<void> {
    return this.learn(rows, -1);
  }

  /** What each intent's score loses per unit of text, because it has talked about more things. Centred on zero. */
  slopes(): Float64Array {
    const slopes = this.totals.map((total) => this.slopeOf(total));
    const mean = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
    return slopes.map((slope) => slope - mean);
  }

  /** What leaving a row out does to its own intent; the others score as before, but for a trifle. */
  leaveOut(row: number): LeftOutRow {
    const { starts, columns, values } = this.matrix;
    const { sums, intentCount } = this;
    const intent = this.labels[row]!;
    const weight = this.rowWeights[row]!;
    const to = starts[row + 1]!;
    let amount = 0;
    let loss = 0;
    let own = 0;
    let squares = 0;
    for (let at = starts[row]!; at < to; at += 1) {
      const value = values[at]!;
      const part = (weight * value) / (SMOOTHING + sums[columns[at]! * intentCount + intent]!);
      // The series of the logarithm is near enough for a small part, and most parts are.
      loss += value * (part < 0.1 ? part + (part * part) / 2 : -Math.log(1 - part));
      amount += value;
      own += part * part * value * value;
      squares += value * value;
    }
    const total = this.totals[intent]!;
    loss += amount * (this.slopeOf(total) - this.slopeOf(total - weight * amount));
    return { loss, novelty: own / Math.max(squares, 1e-9) };
  }

  private learnRow(row: number, sign: 1 | -1): void {
    const { starts, columns, values } = this.matrix;
    const { sums, intentCount } = this;
    const intent = this.labels[row]!;
    const weight = sign * this.rowWeights[row]!;
    const to = starts[row + 1]!;
    let total = 0;
    for (let at = starts[row]!; at < to; at += 1) {
      const value = weight * values[at]!;
      sums[columns[at]! * intentCount + intent]! += value;
      total += value;
    }
    this.totals[intent]! += total;
  }

  private slopeOf(total: number): number {
    return -Math.log(total + SMOOTHING * this.matrix.bucketCount);
  }
}

export interface LeftOutRow {
  /** What its intent scores less. */
  readonly loss: number;
  /** How much of it hardly any other example of its intent shows, 0–1. */
  readonly novelty: number;
}

/** Logarithm of how much more often an intent shows a feature than one that never saw it, ≥ 0. */
export function ratioOf(sum: number): number {
  return sum > LEAST_SUM ? Math.log(1 + sum / SMOOTHING) : 0;
}
