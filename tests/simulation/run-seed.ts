import { type Choices, seededChoices } from './choices.ts';
import { Simulation, type SimulationOptions } from './simulation.ts';
import { createTrace } from './trace.ts';

export type SimulationVariant = Pick<SimulationOptions, 'createStore' | 'createQueue'>;

export interface SimulationOutcome {
  /** The first thing that should not have been; `undefined` when all is well. */
  readonly violation: string | undefined;
  readonly choices: readonly number[];
  readonly traceHash: string;
  readonly lines: readonly string[];
  readonly steps: number;
  /** Milliseconds of the simulation. */
  readonly tookMs: number;
  /** What went wrong how often. */
  readonly counts: { readonly [name: string]: number };
}

export const runSeed = (seed: number, variant: SimulationVariant = {}): Promise<SimulationOutcome> =>
  runChoices(seededChoices(seed), variant);

/** One simulation, from the first start to the last account. */
export async function runChoices(
  choices: Choices,
  variant: SimulationVariant = {},
  { keepLines = false } = {},
): Promise<SimulationOutcome> {
  const trace = createTrace({ keepLines });
  const simulation = new Simulation({ ...variant, choices, trace });
  const unhandled = (reason: unknown) =>
    simulation.complain(`a rejection that nobody handled: ${reason instanceof Error ? reason.stack : reason}`);
  process.on('unhandledRejection', unhandled);
  try {
    await simulation.run();
  } finally {
    process.off('unhandledRejection', unhandled);
  }
  return {
    violation: simulation.violation,
    choices: choices.made,
    traceHash: trace.hash,
    lines: trace.lines,
    steps: simulation.scheduler.steps,
    tookMs: simulation.scheduler.now,
    counts: simulation.faults.counts,
  };
}
