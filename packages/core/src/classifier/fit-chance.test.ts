import { describe, expect, it } from 'vitest';
import { chanceAt, evenInput, fitChance } from './fit-chance.ts';
import { randomSource } from './random-source.ts';

function observed(inputs: readonly number[], outcomes: readonly number[], weights = inputs.map(() => 1)) {
  return { inputs: Float64Array.from(inputs), outcomes: Uint8Array.from(outcomes), weights: Float64Array.from(weights) };
}

function drawn(slope: number, constant: number, count: number) {
  const random = randomSource(3);
  const inputs = Array.from({ length: count }, () => random() * 4 - 2);
  return observed(
    inputs,
    inputs.map((input) => (random() < chanceAt({ slope, constant }, input) ? 1 : 0)),
  );
}

describe('fitChance', () => {
  it('finds the line that made the outcomes', () => {
    const { slope, constant } = fitChance(drawn(2, -1, 20_000), { slope: 0, constant: 0 }, 0.01);
    expect(slope).toBeCloseTo(2, 0);
    expect(constant).toBeCloseTo(-1, 0);
  });

  it('stays with what was believed when nothing was seen', () => {
    expect(fitChance(observed([], []), { slope: 5, constant: -6 }, 1)).toEqual({ slope: 5, constant: -6 });
  });

  it('stays finite when the outcomes can be told apart perfectly', () => {
    const line = fitChance(observed([-2, -1, 1, 2], [0, 0, 1, 1]), { slope: 50, constant: -70 }, 1e-6);
    expect(Object.values(line).every(Number.isFinite)).toBe(true);
  });

  it('counts an observation as often as its weight says', () => {
    const line = fitChance(observed([0, 0], [1, 0], [3, 1]), { slope: 0, constant: 0 }, 1e-6);
    expect(chanceAt(line, 0)).toBeCloseTo(0.75, 3);
  });

  it('knows where the chance is one half', () => {
    const line = { slope: 3, constant: -4 };
    expect(chanceAt(line, evenInput(line))).toBeCloseTo(0.5, 12);
  });
});
