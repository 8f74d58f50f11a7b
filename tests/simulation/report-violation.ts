import { runSeed, type SimulationOutcome, type SimulationVariant } from './run-seed.ts';
import { decisionsIn, shrink } from './shrink.ts';

/** What somebody needs to find out why a seed fails: what broke, a shorter way there, and how to see it again. Empty when it does not fail. */
export async function reportViolation(seed: number, variant: SimulationVariant = {}): Promise<string> {
  const { choices, violation } = await runSeed(seed, variant);
  if (violation === undefined) return '';
  const shrunk = await shrink(choices, variant);
  return [
    `Seed ${seed}: ${violation}`,
    '',
    ...describe(choices, shrunk),
    '',
    `Again: RECADO_SIMULATION_SEED=${seed} npx vitest run tests/simulation`,
  ].join('\n');
}

function describe(choices: readonly number[], shrunk: SimulationOutcome): readonly string[] {
  return [
    `Shrunk from ${decisionsIn(choices)} decisions to ${decisionsIn(shrunk.choices)}: ${shrunk.violation}`,
    ...shrunk.lines.filter((line) => !isIdle(line)),
  ];
}

/** Looking for work and finding none, which says little. */
const isIdle = (line: string): boolean => /relay\.take(?:Jobs)?$|timers\.next$|flowsInUse$|look$|timer$/.test(line);
