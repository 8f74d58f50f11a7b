import { describe, expect, it } from 'vitest';
import { fitLogistic, logistic } from './fit-logistic.ts';
import { randomSource } from './random-source.ts';

function drawn(slope: number, constant: number, count: number) {
  const random = randomSource(3);
  const inputs = Array.from({ length: count }, () => Float64Array.of(random() * 4 - 2));
  const outcomes = inputs.map(([input]) => (random() < logistic(slope * input! + constant) ? 1 : 0));
  return { inputs, outcomes, weights: inputs.map(() => 1) };
}

describe('fitLogistic', () => {
  it('finds the coefficients that made the outcomes', () => {
    const [slope, constant] = fitLogistic(drawn(2, -1, 20_000), [0, 0], 0.01);
    expect(slope).toBeCloseTo(2, 0);
    expect(constant).toBeCloseTo(-1, 0);
  });

  it('stays with what was believed when nothing was seen', () => {
    expect(fitLogistic({ inputs: [], outcomes: [], weights: [] }, [5, -6], 1)).toEqual([5, -6]);
  });

  it('stays finite when the outcomes can be told apart perfectly', () => {
    const inputs = [-2, -1, 1, 2].map((input) => Float64Array.of(input));
    const coefficients = fitLogistic({ inputs, outcomes: [0, 0, 1, 1], weights: [1, 1, 1, 1] }, [50, -70], 1e-6);
    expect(coefficients.every(Number.isFinite)).toBe(true);
  });

  it('counts an observation as often as its weight says', () => {
    const inputs = [Float64Array.of(0), Float64Array.of(0)];
    const [, constant] = fitLogistic({ inputs, outcomes: [1, 0], weights: [3, 1] }, [0, 0], 1e-6);
    expect(logistic(constant!)).toBeCloseTo(0.75, 3);
  });
});
