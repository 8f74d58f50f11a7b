import { expect, it } from 'vitest';
import { FAULT_KINDS } from './fault-kinds.ts';
import { planFaults } from './plan-faults.ts';

const { redis: kinds } = FAULT_KINDS;

it('plans the same faults for the same seed and others for another', () => {
  const plan = (seed: number) => planFaults({ seed, durationMs: 60_000, everyMs: 1_000, kinds });
  expect(plan(7)).toEqual(plan(7));
  expect(plan(7)).not.toEqual(plan(8));
});

it.each([500, 5_000, 60_000])('plans every kind in %i ms, in order of time and within the run', (durationMs) => {
  for (let seed = 0; seed < 50; seed += 1) {
    const plan = planFaults({ seed, durationMs, everyMs: 1_000, kinds });
    expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(plan.map(({ atMs }) => atMs)).toEqual(plan.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
    expect(plan.every(({ atMs }) => atMs >= 0 && atMs < durationMs)).toBe(true);
  }
});

it('plans nothing when there is nothing to do', () => {
  expect(planFaults({ seed: 1, durationMs: 1_000, everyMs: 100, kinds: [] })).toEqual([]);
});
