import { describe, expect, it } from 'vitest';
import { contactId } from '../../../conversation/ids.ts';
import { aConversationId, aJobRow, aLeaseRequest, anEntry, aReply, aSealed, aSnapshot, aTakeRequest } from '../../builders.ts';
import { answer, type ContractBench, converse, expectBalanced, leaseOne } from './contract-bench.ts';

export function restartContract(bench: ContractBench, skip: string | undefined): void {
  describe('restart', () => {
    it('keeps everything over a crash', async (test) => {
      test.skip(skip !== undefined, skip);
      const { store, clock, reopen } = await bench.open();
      const flows = [{ flowId: 'f', version: 1, structureHash: 'h' }];
      await store.people.resolve({ keys: ['k'], candidate: contactId('ana') });
      await converse(
        store,
        { inboundId: 'a' },
        {
          flows,
          outbox: [aReply({ id: 'r1' }), aReply({ id: 'r2' })],
          jobs: [aJobRow()],
          timers: { set: [{ id: 't', dueAt: clock.now() + 1_000 }], cancel: [] },
        },
      );
      const [sending] = await store.relay.take(aTakeRequest({ ttlMs: 1_000 }));
      await store.mailbox.accept([anEntry({ inboundId: 'b' })]);
      const work = await leaseOne(store, { ttlMs: 1_000 });
      await store.turns.checkpoint(work.lease, { key: 'k', result: aSealed('r') });
      await store.mailbox.accept([anEntry({ inboundId: 'c' })]);

      const again = await reopen!();
      expect(await again.mailbox.accept([anEntry({ inboundId: 'a' }), anEntry({ inboundId: 'c' })])).toEqual(['duplicate', 'duplicate']);
      expect(await again.turns.lease(aLeaseRequest()), 'the lease of the dead worker holds until it lapses').toBeUndefined();
      expect(await again.timers.next()).toBe(clock.now() + 1_000);
      expect(await again.turns.flowsInUse()).toEqual([{ ...flows[0], conversations: 1 }]);
      expect(await again.relay.takeJobs(aTakeRequest())).toEqual([aJobRow()]);
      expect(await again.people.resolve({ keys: ['k'], candidate: contactId('eva') })).toEqual({
        contactId: contactId('ana'),
        isNew: false,
      });

      await clock.advance(1_000);
      const resumed = await leaseOne(again);
      expect(resumed).toMatchObject({
        version: 1,
        snapshot: aSnapshot(),
        timers: [{ id: 't' }],
        checkpoints: [{ key: 'k', result: aSealed('r') }],
      });
      expect(resumed.messages.map(({ inboundId }) => inboundId)).toEqual(['b', 'c']);
      expect(await store.turns.commit(answer(work)), 'the old process is fenced off').toEqual({ status: 'stale' });
      expect(await again.turns.commit(answer(resumed))).toEqual({ status: 'committed', version: 2 });
      expect(await again.relay.take(aTakeRequest())).toMatchObject([{ id: 'r1', attempts: 2, suspectSince: clock.now() - 1_000 }]);
      expect(await store.relay.settle(sending!, { status: 'sent', possibleDuplicate: false })).toEqual({ status: 'stale' });
      expect(await again.ledger.balance()).toMatchObject({
        accepted: 3,
        handled: 3,
        pending: 0,
        replies: { committed: 2, waiting: 2 },
        timers: 0,
        jobs: 1,
      });
      await expectBalanced(again);
    });

    it('shares the work of one database between two stores', async (test) => {
      test.skip(skip !== undefined, skip);
      const { store, reopen } = await bench.open();
      const stores = [store, await reopen!(), await reopen!()];
      await Promise.all(
        Array.from({ length: 60 }, (_, i) =>
          stores[i % 3]!.mailbox.accept([anEntry({ inboundId: `in-${i}`, conversationId: aConversationId(`c${i % 7}`) })]),
        ),
      );
      const handled: string[] = [];
      await Promise.all(
        stores.map(async (own) => {
          for (
            let work = await own.turns.lease(aLeaseRequest({ maxMessages: 2 }));
            work;
            work = await own.turns.lease(aLeaseRequest({ maxMessages: 2 }))
          ) {
            const outcome = await own.turns.commit(answer(work));
            expect(outcome.status).toBe('committed');
            handled.push(...work.messages.map(({ inboundId }) => inboundId));
          }
        }),
      );
      expect(handled.length).toBe(new Set(handled).size);
      expect(await store.ledger.balance()).toMatchObject({ accepted: 60, handled: handled.length });
      await expectBalanced(store);
    });
  });
}
