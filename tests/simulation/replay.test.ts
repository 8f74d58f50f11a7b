import { describe, expect, it } from 'vitest';
import { replayedChoices, seededChoices } from './choices.ts';
import { reportViolation } from './report-violation.ts';
import { runChoices, runSeed } from './run-seed.ts';
import { decisionsIn, shrink } from './shrink.ts';
import { storeLosingSettlements } from './weakened-stores.ts';

const WEAKENED = { createStore: storeLosingSettlements };

describe('a simulation', () => {
  it('does the same for the same seed, whatever ran before, and something else for another', async () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const first: string[] = [];
    for (const seed of seeds) first.push((await runSeed(seed)).traceHash);
    const again: string[] = [];
    for (const seed of [...seeds].reverse()) again.unshift((await runSeed(seed)).traceHash);
    expect(again).toEqual(first);
    expect(new Set(first).size).toBe(seeds.length);
  });

  it('is given by its choices alone', async () => {
    const seeded = await runSeed(7);
    const replayed = await runChoices(replayedChoices(seeded.choices));
    expect(replayed.traceHash).toBe(seeded.traceHash);
    expect(replayed.choices).toEqual(seeded.choices);
  });

  it('is dull when every choice is the dullest: one process, one message, nothing goes wrong', async () => {
    const { violation, counts, lines } = await runChoices(replayedChoices([]), {}, { keepLines: true });
    expect(violation).toBeUndefined();
    expect(counts).toEqual({ accepted: 1, committedCommits: 1, handled: 1 });
    expect(lines.filter((line) => line.includes(' starts as '))).toHaveLength(1);
  });

  it('shrinks what fails to fewer decisions that fail too', async () => {
    const seed = await firstFailing();
    const { choices } = await runSeed(seed, WEAKENED);
    const shrunk = await shrink(choices, WEAKENED);
    expect(shrunk.violation).toBeDefined();
    expect(decisionsIn(shrunk.choices)).toBeLessThan(decisionsIn(choices) / 4);
    expect((await runChoices(replayedChoices(shrunk.choices), WEAKENED)).violation).toBe(shrunk.violation);
  }, 60_000);

  it('reports the seed, the shorter way there and how to see it again', async () => {
    const seed = await firstFailing();
    const report = await reportViolation(seed, WEAKENED);
    expect(report).toContain(`Seed ${seed}: the reply`);
    expect(report).toContain('Shrunk from ');
    expect(report).toContain('VIOLATION: ');
    expect(report).toContain(`RECADO_SIMULATION_SEED=${seed} npx vitest run tests/simulation`);
    expect(await reportViolation(seed)).toBe('');
  }, 60_000);

  it('chooses the same for the same seed', () => {
    const draw = (seed: number) => {
      const choices = seededChoices(seed);
      return [choices.pick(10), choices.rare(0.5, 4), choices.pick(1_000)];
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });
});

async function firstFailing(): Promise<number> {
  for (let seed = 1; seed <= 100; seed += 1) if ((await runSeed(seed, WEAKENED)).violation !== undefined) return seed;
  throw new Error('No seed fails.');
}
