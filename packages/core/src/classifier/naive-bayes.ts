import type { ExampleMatrix } from './example-matrix.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** How much of a feature an intent is taken to have seen before it saw anything. */
const SMOOTHING = 0.01;

/**
 * Multinomial naive Bayes over weighted features. It learns by adding up, so it is there at once, and unlearns by subtracting.
 * Where support vectors say what tells intents apart, it says what they are made of, which helps to notice what is none of them.
 */
export class NaiveBayes {
  /** Logarithm of how much more often an intent shows each feature than one that never saw it: `[column · intents + intent]`, ≥ 0. */
  readonly ratios: Float32Array;
  /** What each intent's score loses per unit of text, because it has talked about more things. Centred on zero. */
  readonly slopes: Float64Array;
  private readonly matrix: ExampleMatrix;
  private readonly labels: Int32Array;
  private readonly rowWeights: Float32Array;
  private readonly intentCount: number;
  private readonly sums: Float32Array;
  private readonly totals: Float64Array;

  constructor(matrix: ExampleMatrix, labels: Int32Array, rowWeights: Float32Array, intentCount: number) {
    this.matrix = matrix;
    this.labels = labels;
    this.rowWeights = rowWeights;
    this.intentCount = intentCount;
    this.sums = new Float32Array(matrix.columnCount * intentCount);
    this.ratios = new Float32Array(matrix.columnCount * intentCount);
    this.totals = new Float64Array(intentCount);
    this.slopes = new Float64Array(intentCount);
  }

  *learn(rows: Int32Array, sign: 1 | -1 = 1): Steps<void> {
    for (let at = 0; at < rows.length; at += 1) {
      if (at % ROWS_A_STEP === 0) yield;
      this.learnRow(rows[at]!, sign);
    }
    this.updateSlopes();
  }

  forget(rows: Int32Array): Steps<void> {
    return this.learn(rows, -1);
  }

  learnOne(row: number, sign: 1 | -1 = 1): void {
    this.learnRow(row, sign);
    this.updateSlopes();
  }

  private learnRow(row: number, sign: 1 | -1): void {
    const { starts, columns, values } = this.matrix;
    const { sums, ratios, intentCount } = this;
    const intent = this.labels[row]!;
    const weight = sign * this.rowWeights[row]!;
    const to = starts[row + 1]!;
    let total = 0;
    for (let at = starts[row]!; at < to; at += 1) {
      const value = weight * values[at]!;
      const cell = columns[at]! * intentCount + intent;
      const sum = sums[cell]! + value;
      sums[cell] = sum;
      // What is left of a feature taken back is rounding.
      ratios[cell] = sum > 1e-4 ? Math.log1p(sum / SMOOTHING) : 0;
      total += value;
    }
    this.totals[intent]! += total;
  }

  private updateSlopes(): void {
    const { slopes, intentCount } = this;
    let mean = 0;
    for (let intent = 0; intent < intentCount; intent += 1) {
      const slope = -Math.log(this.totals[intent]! + SMOOTHING * this.matrix.bucketCount);
      slopes[intent] = slope;
      mean += slope / intentCount;
    }
    for (let intent = 0; intent < intentCount; intent += 1) slopes[intent]! -= mean;
  }
}
