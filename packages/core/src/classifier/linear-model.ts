import type { DenseWeights } from './blended-scores.ts';
import type { ExampleMatrix } from './example-matrix.ts';

/**
 * Weights of a trained model, as small as they can be: per bucket only the intents it speaks for or against, in eight bits.
 * Row `bucket` is `intents` and `levels` from `starts[bucket]` to `starts[bucket + 1]`.
 */
export interface LinearWeights {
  readonly intentCount: number;
  readonly bucketCount: number;
  readonly starts: Int32Array;
  readonly intents: Uint16Array;
  readonly levels: Int8Array;
  /** What one level is worth. */
  readonly scale: number;
  /** Score of an intent before any feature, and what it gains per unit of text. */
  readonly biases: Float64Array;
  readonly slopes: Float64Array;
}

/** Rounds dense weights, by column and intent, to levels, and drops those that round to nothing. */
export function compressWeights(
  { intentCount, weights, biases, slopes }: DenseWeights,
  { bucketCount, columnCount, bucketOf }: Pick<ExampleMatrix, 'bucketCount' | 'columnCount' | 'bucketOf'>,
): LinearWeights {
  const scale = largestOf(weights) / MAX_LEVEL;
  const least = scale / 2;
  const columnOf = new Int32Array(bucketCount).fill(-1);
  for (let column = 0; column < columnCount; column += 1) columnOf[bucketOf[column]!] = column;
  const starts = new Int32Array(bucketCount + 1);
  const intents = new Uint16Array(weights.length);
  const levels = new Int8Array(weights.length);
  let at = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    starts[bucket] = at;
    const column = columnOf[bucket]!;
    if (column < 0) continue;
    const from = column * intentCount;
    for (let intent = 0; intent < intentCount; intent += 1) {
      const weight = weights[from + intent]!;
      if (weight < least && weight > -least) continue;
      intents[at] = intent;
      levels[at] = Math.round(weight / scale);
      at += 1;
    }
  }
  starts[bucketCount] = at;
  return { intentCount, bucketCount, biases, slopes, starts, intents: intents.slice(0, at), levels: levels.slice(0, at), scale };
}

function largestOf(weights: Float32Array): number {
  let largest = 1e-6;
  for (let cell = 0; cell < weights.length; cell += 1) {
    const weight = weights[cell]!;
    if (weight > largest) largest = weight;
    else if (-weight > largest) largest = -weight;
  }
  return largest;
}

/** Few enough that small weights, which are many and say little, round to nothing. */
const MAX_LEVEL = 64;
