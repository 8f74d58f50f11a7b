import type { FeatureExtractor } from './feature-extractor.ts';

/** Examples as sparse rows of unit length: row `i` is `buckets` and `values` from `starts[i]` to `starts[i + 1]`. */
export interface ExampleMatrix {
  readonly rowCount: number;
  readonly bucketCount: number;
  readonly starts: Int32Array;
  readonly buckets: Int32Array;
  readonly values: Float32Array;
  /** The features of row `i` that weigh more than its average are those before `heavyEnds[i]`. */
  readonly heavyEnds: Int32Array;
  /** The words of row `i`, in 16 bits each, are `wordSlots` from `wordStarts[i]` to `wordStarts[i + 1]`. */
  readonly wordStarts: Int32Array;
  readonly wordSlots: Uint16Array;
}

/** The matrix of the sentences, and how telling each feature is: the root of its inverse document frequency, 0 for one left out. */
export function buildExampleMatrix(
  sentences: readonly (readonly string[])[],
  extractor: FeatureExtractor,
): { readonly matrix: ExampleMatrix; readonly tellingness: Float32Array } {
  const { bucketCount } = extractor;
  const rowCount = sentences.length;
  const starts = new Int32Array(rowCount + 1);
  const wordStarts = new Int32Array(rowCount + 1);
  let wordCount = 0;
  for (const words of sentences) wordCount += words.length;
  const wordSlots = new Uint16Array(wordCount);
  const documentCounts = new Int32Array(bucketCount);
  let buckets = new Int32Array(rowCount * 64 + 1_024);
  let values = new Float32Array(buckets.length);
  let size = 0;
  for (let row = 0; row < rowCount; row += 1) {
    extractor.read(sentences[row]!);
    if (size + extractor.size > buckets.length) {
      buckets = grown(buckets, new Int32Array((size + extractor.size) * 2));
      values = grown(values, new Float32Array(buckets.length));
    }
    for (let at = 0; at < extractor.size; at += 1, size += 1) {
      const bucket = extractor.buckets[at]!;
      documentCounts[bucket]! += 1;
      buckets[size] = bucket;
      values[size] = dampedCount(extractor.counts[at]!) * extractor.weights[at]!;
    }
    starts[row + 1] = size;
    wordSlots.set(extractor.wordSlots.subarray(0, extractor.wordCount), wordStarts[row]!);
    wordStarts[row + 1] = wordStarts[row]! + extractor.wordCount;
  }

  const heavyEnds = new Int32Array(rowCount);
  const tellingness = new Float32Array(bucketCount);
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const information = Math.log((rowCount + 1) / (documentCounts[bucket]! + 0.5));
    const isCommon = rowCount >= FEW_ROWS && information < LEAST_INFORMATION;
    tellingness[bucket] = isCommon ? 0 : Math.sqrt(information);
  }
  size = 0;
  for (let row = 0, from = 0; row < rowCount; row += 1) {
    const to = starts[row + 1]!;
    const start = size;
    let squares = 0;
    for (let at = from; at < to; at += 1) {
      const bucket = buckets[at]!;
      const value = values[at]! * tellingness[bucket]!;
      if (value === 0) continue;
      buckets[size] = bucket;
      values[size] = value;
      squares += value * value;
      size += 1;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = start; at < size; at += 1) values[at]! *= scale;
    heavyEnds[row] = putHeavyFirst(buckets, values, start, size);
    from = to;
    starts[row + 1] = size;
  }
  const matrix = {
    rowCount,
    bucketCount,
    starts,
    buckets: buckets.slice(0, size),
    values: values.slice(0, size),
    heavyEnds,
    wordStarts,
    wordSlots,
  };
  return { matrix, tellingness };
}

/** Swaps features until those above the average come first. Returns where they end. */
function putHeavyFirst(buckets: Int32Array, values: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += values[at]!;
  const average = sum / Math.max(1, to - from);
  let end = from;
  for (let at = from; at < to; at += 1) {
    const value = values[at]!;
    if (value < average) continue;
    const bucket = buckets[at]!;
    buckets[at] = buckets[end]!;
    values[at] = values[end]!;
    buckets[end] = bucket;
    values[end] = value;
    end += 1;
  }
  return end;
}

/** A feature in more than about a third of many examples says too little for the time it takes, and is left out. */
const LEAST_INFORMATION = 1;
const FEW_ROWS = 50;

/** A feature that occurs twice says little more than one that occurs once. */
export function dampedCount(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count);
}

function grown<Values extends Int32Array | Float32Array>(values: Values, larger: Values): Values {
  larger.set(values);
  return larger;
}
