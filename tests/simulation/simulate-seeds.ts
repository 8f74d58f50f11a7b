import { reportViolation } from './report-violation.ts';
import { runSeed } from './run-seed.ts';

export interface SeedsOptions {
  readonly from: number;
  readonly count: number;
}

export interface SeedsSummary {
  readonly from: number;
  readonly seeds: number;
  /** Things that happened, all seeds together. */
  readonly steps: number;
  /** Simulated time, all seeds together. */
  readonly simulatedSeconds: number;
  /** What went wrong how often, and what came of it. */
  readonly counts: { readonly [name: string]: number };
}

/**
 * Runs seeds one after the other.
 * @throws Error with the report of the first that fails.
 */
export async function simulateSeeds({ from, count }: SeedsOptions): Promise<SeedsSummary> {
  const counts: { [name: string]: number } = {};
  let steps = 0;
  let tookMs = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const outcome = await runSeed(seed);
    if (outcome.violation !== undefined) throw new Error(await reportViolation(seed));
    steps += outcome.steps;
    tookMs += outcome.tookMs;
    for (const [name, times] of Object.entries(outcome.counts)) counts[name] = (counts[name] ?? 0) + times;
  }
  return { from, seeds: count, steps, simulatedSeconds: Math.round(tookMs / 1_000), counts };
}
