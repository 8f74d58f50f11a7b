import { describe, expect, it } from 'vitest';
import { publicId } from '../../../privacy/public-id.ts';
import { aJobRow, aSealed, aTakeRequest } from '../../builders.ts';
import { type ContractBench, converse } from './contract-bench.ts';

export function jobsContract(bench: ContractBench): void {
  describe('jobs', () => {
    it('hands out jobs oldest first, as they were committed, each to one relay', async () => {
      const { store } = await bench.open();
      const jobs = [
        aJobRow({ id: 'j1', data: aSealed('secret') }),
        aJobRow({ id: 'j2', data: { id: publicId('x'), count: 2, on: true, none: null }, notBefore: 99 }),
        aJobRow({ id: 'j3', queue: 'other', trace: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }),
      ];
      await converse(store, {}, { jobs });
      const [first, second] = await Promise.all([
        store.relay.takeJobs(aTakeRequest({ limit: 2 })),
        store.relay.takeJobs(aTakeRequest({ limit: 2 })),
      ]);
      expect([...first, ...second]).toEqual(jobs);
      expect(await store.relay.takeJobs(aTakeRequest())).toEqual([]);
      expect(await store.ledger.balance()).toMatchObject({ jobs: 3 });
    });

    it('hands a job out again, before younger ones, when its relay vanished, and never once it is settled', async () => {
      const { store, clock } = await bench.open();
      await converse(store, { inboundId: 'a' }, { jobs: ['j1', 'j2', 'j3'].map((id) => aJobRow({ id })) });
      expect(await store.relay.takeJobs(aTakeRequest({ ttlMs: 1_000, limit: 2 }))).toHaveLength(2);
      await store.relay.settleJobs(['j2', 'unknown']);
      await clock.advance(999);
      await converse(store, { inboundId: 'b' }, { expectedVersion: 1, jobs: [aJobRow({ id: 'j4' })] });
      await clock.advance(1);
      expect((await store.relay.takeJobs(aTakeRequest())).map(({ id }) => id)).toEqual(['j1', 'j3', 'j4']);
      await store.relay.settleJobs(['j1', 'j3', 'j4']);
      expect(await store.ledger.balance()).toMatchObject({ jobs: 0 });
      await clock.advance(60_000);
      expect(await store.relay.takeJobs(aTakeRequest())).toEqual([]);
    });

    it('leaves a job alone whose id is there already', async () => {
      const { store } = await bench.open();
      await converse(store, { inboundId: 'a' }, { jobs: [aJobRow()] });
      await converse(store, { inboundId: 'b' }, { expectedVersion: 1, jobs: [aJobRow({ name: 'Other' })] });
      expect(await store.relay.takeJobs(aTakeRequest())).toEqual([aJobRow()]);
    });
  });
}
