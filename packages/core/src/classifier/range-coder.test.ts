import { describe, expect, it } from 'vitest';
import { compressWeights } from './linear-model.ts';
import { packBytes, unpackBytes } from './pack-bytes.ts';
import { packWeights, unpackWeights } from './pack-weights.ts';
import { randomSource } from './random-source.ts';

describe('packBytes', () => {
  it.each([0, 1, 5, 1_000, 70_000])('gives %i bytes back as they were', (length) => {
    const random = randomSource(length);
    const bytes = Uint8Array.from({ length }, () => (random() < 0.9 ? 255 : Math.floor(random() * 256)));
    expect(unpackBytes(packBytes(bytes), length)).toEqual(bytes);
  });

  it('carries through bytes that are all ones', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const random = randomSource(seed);
      const bytes = Uint8Array.from({ length: 300 }, () => (random() < 0.5 ? 0 : 255));
      expect(unpackBytes(packBytes(bytes), 300)).toEqual(bytes);
    }
  });

  it('needs little for what is nearly always the same', () => {
    expect(packBytes(new Uint8Array(65_536).fill(255)).length).toBeLessThan(1_000);
  });
});

describe('packWeights', () => {
  it('gives sparse weights back as they were', () => {
    const random = randomSource(7);
    const dense = Float32Array.from({ length: 64 * 10 }, () => (random() < 0.3 ? random() * 2 - 1 : 0)).fill(0, 100, 200);
    const weights = compressWeights(
      { intentCount: 10, weights: dense, biases: new Float64Array(10), slopes: new Float64Array(10) },
      { bucketCount: 80, columnCount: 64, bucketOf: Int32Array.from({ length: 64 }, (_, column) => column + 5) },
    );
    const { starts, intents, levels } = weights;
    expect(unpackWeights(packWeights(weights), 10, 80)).toEqual({ starts, intents, levels });
    expect(Math.max(...levels.map(Math.abs))).toBe(64);
  });
});
