import type { FeatureExtractor } from './feature-extractor.ts';
import { SeenBuckets } from './seen-buckets.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/**
 * Examples as sparse rows of unit length: row `i` is `columns` and `values` from `starts[i]` to `starts[i + 1]`. A column is a bucket that
 * occurs: a few examples need few of them.
 */
export interface ExampleMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The bucket of each column, the most frequent first. */
  readonly bucketOf: Int32Array;
  readonly bucketCount: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** The features of row `i` that weigh more than its average are those before `heavyEnds[i]`. */
  readonly heavyEnds: Int32Array;
  /** The words of row `i`, in 16 bits each, are `wordSlots` from `wordStarts[i]` to `wordStarts[i + 1]`. */
  readonly wordStarts: Int32Array;
  readonly wordSlots: Uint16Array;
}

/**
 * The matrix of the sentences, and by bucket how telling it is, 0–255.
 * @param labels - Number of each sentence's intent, or -1.
 */
export function* buildExampleMatrix(
  sentences: readonly (readonly string[])[],
  { extractor, labels, intentCount }: { readonly extractor: FeatureExtractor; readonly labels: Int32Array; readonly intentCount: number },
): Steps<{ readonly matrix: ExampleMatrix; readonly tellingness: Uint8Array }> {
  const { bucketCount } = extractor;
  const rowCount = sentences.length;
  const starts = new Int32Array(rowCount + 1);
  const wordStarts = new Int32Array(rowCount + 1);
  let wordCount = 0;
  for (const words of sentences) wordCount += words.length;
  const wordSlots = new Uint16Array(wordCount);
  const seen = new SeenBuckets(bucketCount, intentCount);
  let columns = new Int32Array(rowCount * 96 + 1_024);
  let values = new Float32Array(columns.length);
  let size = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (row % ROWS_A_STEP === 0) yield;
    extractor.read(sentences[row]!);
    if (size + extractor.size > columns.length) {
      const length = (size + extractor.size) * Math.max(1.1, (1.1 * rowCount) / (row + 1));
      columns = grown(columns, new Int32Array(length));
      values = grown(values, new Float32Array(columns.length));
    }
    size = takeFeatures(extractor, columns, values, size);
    seen.add(extractor.buckets, extractor.size, labels[row]!);
    starts[row + 1] = size;
    wordSlots.set(extractor.wordSlots.subarray(0, extractor.wordCount), wordStarts[row]!);
    wordStarts[row + 1] = wordStarts[row]! + extractor.wordCount;
  }

  const tellingness = seen.tellingness();
  const { columnOf, bucketOf } = numberColumns(seen, tellingness, rowCount);
  const heavyEnds = new Int32Array(rowCount);
  size = 0;
  for (let row = 0, from = 0; row < rowCount; row += 1) {
    if (row % (ROWS_A_STEP * 8) === 0) yield;
    const to = starts[row + 1]!;
    const start = size;
    size = takeColumns(columns, values, from, to, size, columnOf, tellingness);
    heavyEnds[row] = putHeavyFirst(columns, values, start, size);
    from = to;
    starts[row + 1] = size;
  }
  const matrix = {
    rowCount,
    columnCount: bucketOf.length,
    bucketOf,
    bucketCount,
    starts,
    columns: columns.subarray(0, size),
    values: values.subarray(0, size),
    heavyEnds,
    wordStarts,
    wordSlots,
  };
  return { matrix, tellingness: tellingnessLevels(seen, tellingness) };
}

/** Copies the features just read behind the first `size`. Returns how many there are then. */
function takeFeatures(
  { buckets, counts, weights, size: count }: FeatureExtractor,
  columns: Int32Array,
  values: Float32Array,
  size: number,
): number {
  for (let at = 0; at < count; at += 1) {
    columns[size + at] = buckets[at]!;
    values[size + at] = dampedCount(counts[at]!) * weights[at]!;
  }
  return size + count;
}

/** In 255ths of the most telling. */
function tellingnessLevels({ buckets, size, unseenTellingness }: SeenBuckets, tellingness: Float32Array): Uint8Array {
  let most = unseenTellingness;
  for (let at = 0; at < size; at += 1) if (tellingness[buckets[at]!]! > most) most = tellingness[buckets[at]!]!;
  const levels = new Uint8Array(tellingness.length).fill(Math.round((255 * unseenTellingness) / most));
  for (let at = 0; at < size; at += 1) levels[buckets[at]!] = Math.round((255 * tellingness[buckets[at]!]!) / most);
  return levels;
}

/**
 * Numbers the buckets that occur and say something, the most frequent first, so that what is read often lies close together in memory; the
 * others are -1.
 */
function numberColumns(
  { counts, buckets, size }: SeenBuckets,
  tellingness: Float32Array,
  rowCount: number,
): { readonly columnOf: Int32Array; readonly bucketOf: Int32Array } {
  const columnOf = new Int32Array(counts.length).fill(-1);
  const telling = buckets.subarray(0, size).filter((bucket) => tellingness[bucket] !== 0);
  const places = new Int32Array(rowCount + 2);
  for (let at = 0; at < telling.length; at += 1) places[counts[telling[at]!]!]! += 1;
  for (let count = rowCount; count >= 0; count -= 1) places[count]! += places[count + 1]!;
  const bucketOf = new Int32Array(telling.length);
  for (let at = 0; at < telling.length; at += 1) {
    const bucket = telling[at]!;
    const count = counts[bucket]!;
    const column = places[count + 1]!;
    places[count + 1]! += 1;
    columnOf[bucket] = column;
    bucketOf[column] = bucket;
  }
  return { columnOf, bucketOf };
}

/** Turns the buckets of a row into columns with values of unit length, moved to `size`. Returns where they end. */
function takeColumns(
  columns: Int32Array,
  values: Float32Array,
  from: number,
  to: number,
  size: number,
  columnOf: Int32Array,
  tellingness: Float32Array,
): number {
  let end = size;
  let squares = 0;
  for (let at = from; at < to; at += 1) {
    const bucket = columns[at]!;
    const column = columnOf[bucket]!;
    if (column < 0) continue;
    const value = values[at]! * tellingness[bucket]!;
    squares += value * value;
    columns[end] = column;
    values[end] = value;
    end += 1;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = size; at < end; at += 1) values[at]! *= scale;
  return end;
}

/** Swaps features until those above the average come first. Returns where they end. */
function putHeavyFirst(columns: Int32Array, values: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += values[at]!;
  const average = sum / Math.max(1, to - from);
  let end = from;
  for (let at = from; at < to; at += 1) {
    const value = values[at]!;
    if (value < average) continue;
    const column = columns[at]!;
    columns[at] = columns[end]!;
    values[at] = values[end]!;
    columns[end] = column;
    values[end] = value;
    end += 1;
  }
  return end;
}

/** A feature that occurs twice says little more than one that occurs once. */
export function dampedCount(count: number): number {
  return count < DAMPED.length ? DAMPED[count]! : 1 + Math.log(count);
}

/** Of the counts that are met all the time; a logarithm takes longer to find than to look up. */
const DAMPED: readonly number[] = Array.from({ length: 32 }, (_, count) => 1 + Math.log(count));

function grown<Values extends Int32Array | Float32Array>(values: Values, larger: Values): Values {
  larger.set(values);
  return larger;
}
