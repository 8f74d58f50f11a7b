import { describe, expect, it } from 'vitest';
import { runSeed, type SimulationVariant } from './run-seed.ts';
import {
  queueWithoutDedupe,
  storeIgnoringRenewals,
  storeLosingCheckpoints,
  storeLosingMessages,
  storeLosingSettlements,
  storeWithoutDedupe,
  storeWithoutFencing,
  storeWithoutSuspicion,
} from './weakened-stores.ts';

/** How many seeds a protection taken away may stay unnoticed. */
const SEEDS = 150;

const WEAKENED: readonly (readonly [protection: string, variant: SimulationVariant, noticed: RegExp])[] = [
  ['dedupe', { createStore: storeWithoutDedupe }, /was consumed twice/],
  ['fencing', { createStore: storeWithoutFencing }, /was consumed twice|replies where .* are owed|began the action .* without the lease/],
  ['settling the outbox', { createStore: storeLosingSettlements }, /was handed out again although it was settled/],
  ['lease renewal', { createStore: storeIgnoringRenewals }, /leased a conversation that .* was told it holds/],
  ['checkpoints of actions', { createStore: storeLosingCheckpoints }, /again although its result was stored/],
  ['keeping what was accepted', { createStore: storeLosingMessages }, /was answered with 200 and is lost/],
  ['suspicion of what a dead sender had taken', { createStore: storeWithoutSuspicion }, /sent again with nobody suspecting it/],
  ['dedupe of jobs', { createQueue: queueWithoutDedupe }, /the job .* was done twice/],
];

describe('a simulation with a protection taken away', () => {
  for (const [protection, variant, noticed] of WEAKENED) {
    it(`notices within ${SEEDS} seeds that ${protection} is missing`, async () => {
      const found: string[] = [];
      for (let seed = 1; seed <= SEEDS && !found.some((violation) => noticed.test(violation)); seed += 1) {
        const { violation } = await runSeed(seed, variant);
        if (violation !== undefined) found.push(violation);
      }
      expect(found.join('\n')).toMatch(noticed);
    }, 120_000);
  }
});
