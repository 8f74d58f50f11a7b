import type { LinearWeights } from './linear-model.ts';

/** Values of features are rounded to this part of one, and a pair of levels lies this many times apart: see {@link TextScorer}. */
const GRAIN = 2 ** 11;
const APART = 2 ** 24;

/**
 * Scores texts by compressed weights.
 *
 * A feature that few intents have levels for is a list. One that many have is a row of all intents, two in a number: `first · APART +
 * second`. A multiplication by a whole value then does for both, and their sums stay apart, for a text has too few features to reach
 * `APART / 2`. Rows are added four at a time, which spares reading and writing the sums.
 */
export class TextScorer {
  private readonly weights: LinearWeights;
  private readonly pairCount: number;
  /** By bucket, where its row of `pairs` begins, or -1 when it is a list. */
  private readonly rowOf: Int32Array;
  private readonly pairs: Int32Array;
  private readonly sums: Float64Array;
  /** Rows of the text, and what they count. */
  private rows = new Int32Array(1_024);
  private factors = new Float64Array(1_024);

  constructor(weights: LinearWeights) {
    const { starts, intents, levels, bucketCount, intentCount } = weights;
    this.weights = weights;
    this.pairCount = (intentCount + 1) >> 1;
    this.rowOf = new Int32Array(bucketCount).fill(-1);
    this.sums = new Float64Array(this.pairCount);
    let size = 0;
    for (let bucket = 0; bucket < bucketCount; bucket += 1) {
      if (starts[bucket + 1]! - starts[bucket]! <= intentCount * LONGEST_LIST) continue;
      this.rowOf[bucket] = size;
      size += this.pairCount;
    }
    this.pairs = new Int32Array(Math.max(size, this.pairCount));
    for (let bucket = 0; bucket < bucketCount; bucket += 1) {
      const row = this.rowOf[bucket]!;
      if (row < 0) continue;
      for (let at = starts[bucket]!; at < starts[bucket + 1]!; at += 1) {
        const intent = intents[at]!;
        this.pairs[row + (intent >> 1)]! += (intent & 1) === 0 ? levels[at]! * APART : levels[at]!;
      }
    }
  }

  /** Scores of the intents for a text of `size` features. */
  score(buckets: Int32Array, values: Float32Array, size: number, scores: Float64Array): void {
    const { rowOf } = this;
    const { starts, intents, levels, scale, biases, slopes, intentCount } = this.weights;
    if (this.rows.length < size + ROWS_AT_ONCE) {
      this.rows = new Int32Array(size * 2);
      this.factors = new Float64Array(size * 2);
    }
    const { rows, factors } = this;
    let rowCount = 0;
    let amount = 0;
    scores.fill(0);
    for (let feature = 0; feature < size; feature += 1) {
      const bucket = buckets[feature]!;
      const value = values[feature]!;
      const row = rowOf[bucket]!;
      amount += value;
      if (row >= 0) {
        rows[rowCount] = row;
        factors[rowCount] = (value * GRAIN + 0.5) | 0;
        rowCount += 1;
        continue;
      }
      const to = starts[bucket + 1]!;
      for (let at = starts[bucket]!; at < to; at += 1) scores[intents[at]!]! += levels[at]! * value;
    }
    this.addRows(rowCount);
    this.addSums(scores);
    for (let intent = 0; intent < intentCount; intent += 1) {
      scores[intent] = scores[intent]! * scale + biases[intent]! + slopes[intent]! * amount;
    }
  }

  private addRows(count: number): void {
    const { rows, factors, pairs, sums, pairCount } = this;
    rows.fill(0, count, count + ROWS_AT_ONCE);
    factors.fill(0, count, count + ROWS_AT_ONCE);
    sums.fill(0);
    for (let at = 0; at < count; at += ROWS_AT_ONCE) {
      const a = rows[at]!;
      const b = rows[at + 1]!;
      const c = rows[at + 2]!;
      const d = rows[at + 3]!;
      const p = factors[at]!;
      const q = factors[at + 1]!;
      const r = factors[at + 2]!;
      const s = factors[at + 3]!;
      for (let pair = 0; pair < pairCount; pair += 1) {
        sums[pair]! += pairs[a + pair]! * p + pairs[b + pair]! * q + pairs[c + pair]! * r + pairs[d + pair]! * s;
      }
    }
  }

  /** Takes the sums of each pair apart. */
  private addSums(scores: Float64Array): void {
    const { sums } = this;
    for (let intent = 0; intent < scores.length; intent += 1) {
      const sum = sums[intent >> 1]!;
      const first = Math.round(sum / APART);
      scores[intent]! += ((intent & 1) === 0 ? first : sum - first * APART) / GRAIN;
    }
  }
}

/** A feature with levels for at most this share of the intents stays a list. */
const LONGEST_LIST = 0.35;
const ROWS_AT_ONCE = 4;
