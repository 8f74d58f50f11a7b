import { describe, expect, it } from 'vitest';
import { FAULT_SEED } from './fault-seed.ts';
import { FAULT_KINDS, type StoreKind } from './plan/fault-kinds.ts';
import { runFaults } from './run-faults.ts';
import { whyNoStore } from './stores/start-store.ts';

const stores: readonly StoreKind[] = ['sqlite', 'redis', 'postgres'];

describe('a bot whose processes, store, network and clock fail', () => {
  for (const [at, store] of stores.entries()) {
    const reason = whyNoStore(store);
    it.skipIf(reason !== undefined)(
      `loses nothing, answers nothing twice and keeps order on ${store}${reason === undefined ? '' : ` (${reason})`}`,
      async () => {
        const report = await runFaults({
          store,
          seed: FAULT_SEED + at,
          durationMs: 20_000,
          perSecond: 30,
          conversations: 30,
          backlog: at % 2 === 0 ? 'replay' : 'merge',
        });
        console.log(JSON.stringify({ test: 'faults', ...report }));
        expect(report.violations).toEqual([]);
        expect(Object.keys(report.faults).sort()).toEqual([...FAULT_KINDS[store]].sort());
        // Enough to have been through all of that; how many more is a matter of the machine.
        expect(report.counts.accepted).toBeGreaterThanOrEqual(100);
      },
      150_000,
    );
  }
});
