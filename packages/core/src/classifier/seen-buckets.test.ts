import { describe, expect, it } from 'vitest';
import { SeenBuckets } from './seen-buckets.ts';

const RARE = 1;
const SKEWED = 2;
const SHARED = 3;

/** Ten rows of each of two intents: `SKEWED` is in half of one intent's, `SHARED` in as many of both together, `RARE` in one row. */
function seenBuckets(): SeenBuckets {
  const seen = new SeenBuckets(8, 2);
  for (const intent of [0, 1]) {
    for (let row = 0; row < 10; row += 1) {
      const isSkewed = intent === 0 && row < 6;
      const buckets = [...(isSkewed ? [SKEWED] : []), ...(row < 3 ? [SHARED] : []), ...(intent === 1 && row === 9 ? [RARE] : [])];
      seen.add(Int32Array.from(buckets), buckets.length, intent);
    }
  }
  return seen;
}

describe('SeenBuckets', () => {
  it('keeps the buckets in the order they were met, with the rows that have them', () => {
    const seen = seenBuckets();
    expect([...seen.buckets.subarray(0, seen.size)]).toEqual([SKEWED, SHARED, RARE]);
    expect([SKEWED, SHARED, RARE].map((bucket) => seen.counts[bucket])).toEqual([6, 6, 1]);
  });

  it('finds a rare feature more telling than a frequent one', () => {
    const tellingness = seenBuckets().tellingness();
    expect(tellingness[RARE]).toBeGreaterThan(tellingness[SHARED]!);
  });

  it('finds a feature of one intent more telling than one as frequent that intents share', () => {
    const tellingness = seenBuckets().tellingness();
    expect(tellingness[SKEWED]).toBeGreaterThan(tellingness[SHARED]!);
  });

  it('leaves out what is in most of many rows', () => {
    const seen = new SeenBuckets(4, 1);
    for (let row = 0; row < 60; row += 1) seen.add(Int32Array.of(0, row % 3 === 0 ? 1 : 2), 2, 0);
    expect(seen.tellingness()[0]).toBe(0);
    expect(seen.tellingness()[1]).toBeGreaterThan(0);
  });
});
