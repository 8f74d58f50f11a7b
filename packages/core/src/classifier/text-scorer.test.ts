import { describe, expect, it } from 'vitest';
import { compressWeights } from './linear-model.ts';
import { randomSource } from './random-source.ts';
import { TextScorer } from './text-scorer.ts';

const BUCKETS = 2_048;

/** Weights of which a bucket has few, some or all, by its number. */
function someWeights(intentCount: number) {
  const random = randomSource(5);
  const weights = Float32Array.from({ length: BUCKETS * intentCount }, (_, cell) => {
    const bucket = Math.floor(cell / intentCount);
    return random() * 4 > bucket % 5 ? 0 : random() * 2 - 1;
  });
  const biases = Float64Array.from({ length: intentCount }, () => random() - 0.5);
  const slopes = Float64Array.from({ length: intentCount }, () => (random() - 0.5) / 10);
  const columns = { bucketCount: BUCKETS, columnCount: BUCKETS, bucketOf: Int32Array.from({ length: BUCKETS }, (_, bucket) => bucket) };
  return compressWeights({ intentCount, weights, biases, slopes }, columns);
}

function text(size: number) {
  const random = randomSource(size);
  const buckets = Int32Array.from({ length: size }, (_, at) => at);
  const values = Float32Array.from({ length: size }, () => random() / Math.sqrt(size));
  return { buckets, values };
}

describe('TextScorer', () => {
  it.each([
    [150, 139],
    [3, 6],
    [2, 1],
    [1, 9],
    [7, 2_000],
  ])('adds up what %i intents have for a text of %i features', (intentCount, size) => {
    const weights = someWeights(intentCount);
    const { buckets, values } = text(size);
    const scores = new Float64Array(intentCount);
    new TextScorer(weights).score(buckets, values, size, scores);
    const amount = values.reduce((sum, value) => sum + value, 0);
    const expected = Float64Array.from(weights.biases, (bias, intent) => bias + weights.slopes[intent]! * amount);
    for (let feature = 0; feature < size; feature += 1) {
      for (let at = weights.starts[feature]!; at < weights.starts[feature + 1]!; at += 1) {
        expected[weights.intents[at]!]! += weights.levels[at]! * weights.scale * values[feature]!;
      }
    }
    // Values are rounded to one in two thousand.
    for (const [intent, score] of scores.entries()) expect(Math.abs(score - expected[intent]!)).toBeLessThan(0.0005 * Math.sqrt(size));
  });

  it('reads a long text and then a short one', () => {
    const scorer = new TextScorer(someWeights(5));
    const [short, long] = [text(4), text(2_048)];
    const [before, between, after] = [new Float64Array(5), new Float64Array(5), new Float64Array(5)];
    scorer.score(short.buckets, short.values, 4, before);
    scorer.score(long.buckets, long.values, 2_048, between);
    scorer.score(short.buckets, short.values, 4, after);
    expect(after).toEqual(before);
    expect(between).not.toEqual(before);
  });
});
