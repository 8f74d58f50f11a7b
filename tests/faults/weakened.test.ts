import { describe, expect, it } from 'vitest';
import type { Weakness } from './bot/weaknesses.ts';
import type { ViolationKind } from './checker/violation.ts';
import type { FaultRunOptions } from './fault-run-options.ts';
import { FAULT_SEED } from './fault-seed.ts';
import { runFaults } from './run-faults.ts';

/** Short of faults, so that what is found can only come of the weakness. */
const base = {
  store: 'sqlite',
  seed: FAULT_SEED,
  backlog: 'replay',
  durationMs: 6_000,
  perSecond: 30,
  conversations: 12,
  poisonPerMille: 0,
  settleMs: 5_000,
  kinds: [],
} as const satisfies FaultRunOptions;

interface Weakened {
  readonly weakness: Weakness;
  readonly run: Partial<FaultRunOptions>;
  /** Any of these shows it. */
  readonly shows: readonly ViolationKind[];
}

const weakened: readonly Weakened[] = [
  { weakness: 'dedupe', run: {}, shows: ['answered-twice'] },
  {
    // Always in the middle of a turn, so that a pause leaves old turns behind; long enough for several pauses on a machine that is busy.
    weakness: 'fencing',
    run: { kinds: ['worker-paused'], faultEveryMs: 1_000, durationMs: 15_000, actionMs: 600, conversations: 6, inFlight: 60 },
    shows: ['sequence-repeated'],
  },
  { weakness: 'outbox', run: {}, shows: ['lost'] },
  {
    weakness: 'marks',
    run: { kinds: ['dispatcher-killed'], faultEveryMs: 1_000, durationMs: 6_000, receiptsAfterMs: 2_500, graphLatencyMs: 400 },
    shows: ['reply-twice'],
  },
  { weakness: 'renewal', run: { slowPerMille: 100 }, shows: ['action-repeated'] },
  { weakness: 'acknowledgement', run: { kinds: ['webhook-killed'], faultEveryMs: 800 }, shows: ['lost'] },
  { weakness: 'job-ids', run: { settleMs: 20_000 }, shows: ['job-doubled'] },
];

describe('the checker', () => {
  it.each(weakened)(
    'finds what is wrong with a bot without $weakness',
    async ({ weakness, run, shows }) => {
      const report = await runFaults({ ...base, ...run, weakness });
      const found = [...new Set(report.violations.map(({ kind }) => kind))];
      console.log(JSON.stringify({ test: 'faults', weakness, seed: report.seed, violations: report.violations.length, found }));
      expect(found).toEqual(expect.arrayContaining([...shows]));
    },
    60_000,
  );

  it('finds nothing wrong with the same bot, whole, in the same conditions', async () => {
    const kinds = weakened.flatMap(({ run }) => run.kinds ?? []);
    const report = await runFaults({
      ...base,
      kinds,
      durationMs: 8_000,
      slowPerMille: 100,
      receiptsAfterMs: 2_500,
      graphLatencyMs: 400,
      settleMs: 40_000,
    });
    console.log(JSON.stringify({ test: 'faults', weakness: 'none', ...report }));
    expect(report.violations).toEqual([]);
  }, 90_000);
});
