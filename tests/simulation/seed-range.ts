import { expect, it } from 'vitest';
import { reportViolation } from './report-violation.ts';
import { simulateSeeds } from './simulate-seeds.ts';

const SEEDS = Number(process.env.RECADO_SIMULATION_SEEDS ?? 10_000);
const FIRST_SEED = Number(process.env.RECADO_SIMULATION_FIRST_SEED ?? 1);
const ONE_SEED = process.env.RECADO_SIMULATION_SEED;

/** What every run of many seeds has to have met; a simulation in which nothing goes wrong proves nothing. */
const MET = [
  'crashes',
  'pauses',
  'deploys',
  'delays',
  'lostHints',
  'unsentCalls',
  'unansweredCalls',
  'takeovers',
  'lostLeases',
  'staleCommits',
  'staleCheckpoints',
  'staleSettles',
  'actionsFailed',
  'actionsRepeated',
  'deadlyActions',
  'duplicate',
  'webhookAnswersLost',
  'suspectTakes',
  'lostafterSends',
  'lostbeforeSends',
  'refusedfornowSends',
  'refusedforgoodSends',
  'duplicates',
  'jobs',
  'handled',
  'merged',
  'dead-lettered InjectedFailure',
  'dead-lettered PROCESS_DIED',
];

/**
 * Declares the test of one part of the seeds; the parts are files of their own, so that they run side by side. How many seeds there are is
 * fixed and printed: `RECADO_SIMULATION_SEEDS` for more, `RECADO_SIMULATION_SEED` for one, with its trace.
 */
export function simulatesPart(part: number, parts: number): void {
  if (ONE_SEED !== undefined) {
    it.runIf(part === 1)(
      `keeps every promise with seed ${ONE_SEED}`,
      async () => {
        const report = await reportViolation(Number(ONE_SEED));
        expect(report, report).toBe('');
      },
      TIMEOUT_MS,
    );
    return;
  }
  const count = Math.floor(SEEDS / parts);
  const from = FIRST_SEED + (part - 1) * count;
  it(
    `keeps every promise with the seeds ${from} to ${from + count - 1}`,
    async () => {
      const startedAt = performance.now();
      const summary = await simulateSeeds({ from, count });
      const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
      console.log(JSON.stringify({ test: 'simulation', ...summary, seconds }));
      expect(summary.seeds).toBe(count);
      if (count >= 1_000) for (const name of MET) expect(summary.counts[name] ?? 0, name).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
}

/** Only so that a hang ends; nothing is judged by time. */
const TIMEOUT_MS = 1_800_000;
