import { describe, expect, it } from 'vitest';
import { aConversationId, aLeaseRequest, anEntry } from '../../builders.ts';
import { answer, type ContractBench, converse, leaseOne, takeTurn } from './contract-bench.ts';

export function timersContract(bench: ContractBench): void {
  describe('timers', () => {
    it('makes a conversation leasable when a timer is due, and tells which', async () => {
      const { store, clock } = await bench.open();
      const start = clock.now();
      const [late, early] = [
        { id: 'late', dueAt: start + 3_000 },
        { id: 'early', dueAt: start + 1_000 },
      ];
      await converse(store, {}, { timers: { set: [late, early], cancel: [] } });
      expect(await store.timers.next()).toBe(early.dueAt);
      expect(await store.timers.of(aConversationId())).toEqual([early, late]);
      await clock.advance(999);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await clock.advance(1);
      expect(await takeTurn(store)).toMatchObject({ messages: [], timers: [early] });
      expect(await store.timers.next()).toBe(late.dueAt);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await clock.advance(5_000);
      expect(await store.timers.next()).toBe(late.dueAt);
      expect((await takeTurn(store)).timers).toEqual([late]);
      expect(await store.timers.next()).toBeUndefined();
      expect(await store.ledger.balance()).toMatchObject({ timers: 0 });
    });

    it('moves, cancels and sets again', async () => {
      const { store, clock } = await bench.open();
      const start = clock.now();
      await converse(
        store,
        { inboundId: 'a' },
        {
          timers: {
            set: [
              { id: 'x', dueAt: start + 1_000 },
              { id: 'y', dueAt: start + 2_000 },
            ],
            cancel: [],
          },
        },
      );
      await converse(store, { inboundId: 'b' }, { timers: { set: [{ id: 'x', dueAt: start + 4_000 }], cancel: ['y', 'unknown'] } });
      expect(await store.timers.of(aConversationId())).toEqual([{ id: 'x', dueAt: start + 4_000 }]);
      expect(await store.timers.next()).toBe(start + 4_000);
      await clock.advance(3_000);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await clock.advance(1_000);
      await takeTurn(store, { timers: { set: [{ id: 'x', dueAt: start + 9_000 }], cancel: [] } });
      expect(await store.timers.of(aConversationId()), 'fired and set again in one turn').toEqual([{ id: 'x', dueAt: start + 9_000 }]);
    });

    it('hands a due timer over again until a turn has dealt with it', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { timers: { set: [{ id: 'x', dueAt: clock.now() }], cancel: [] } });
      await store.turns.release((await leaseOne(store)).lease);
      const work = await leaseOne(store);
      expect(work.timers.map(({ id }) => id)).toEqual(['x']);
      await store.turns.commit(answer(work, { firedTimers: [] }));
      expect((await takeTurn(store)).timers.map(({ id }) => id)).toEqual(['x']);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
    });

    it('hands messages and due timers over together', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { timers: { set: [{ id: 'x', dueAt: clock.now() + 10 }], cancel: [] } });
      await clock.advance(10);
      await store.mailbox.accept([anEntry({ inboundId: 'in-2' })]);
      expect(await leaseOne(store)).toMatchObject({ messages: [{ inboundId: 'in-2' }], timers: [{ id: 'x' }] });
    });

    it('lets a message in before a timer that is far away, and holds a due timer back with its conversation', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { timers: { set: [{ id: 'x', dueAt: clock.now() + 1_000 }], cancel: [] } });
      await store.mailbox.accept([anEntry({ inboundId: 'in-2' })]);
      const work = await leaseOne(store);
      expect(work.timers).toEqual([]);
      await store.turns.release(work.lease, { retryAt: clock.now() + 2_000 });
      await clock.advance(1_500);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await clock.advance(500);
      expect(await leaseOne(store)).toMatchObject({ messages: [{ inboundId: 'in-2' }], timers: [{ id: 'x' }] });
    });

    it('keeps timers of the same id in different conversations apart', async () => {
      const { store, clock } = await bench.open();
      const set = (dueAt: number) => ({ timers: { set: [{ id: 'x', dueAt }], cancel: [] } });
      await converse(store, { inboundId: 'a' }, set(clock.now() + 1_000));
      await converse(store, { inboundId: 'b', conversationId: aConversationId('rui') }, set(clock.now() + 500));
      expect(await store.ledger.balance()).toMatchObject({ timers: 2 });
      await clock.advance(1_000);
      expect((await takeTurn(store)).lease.conversationId, 'the one due longest').toBe(aConversationId('rui'));
      expect((await takeTurn(store)).lease.conversationId).toBe(aConversationId());
    });

    it('does not wake a leased conversation, but finds its timer when the lease lapses', async () => {
      const { store, clock } = await bench.open();
      await converse(store, { inboundId: 'a' }, { timers: { set: [{ id: 'x', dueAt: clock.now() + 100 }], cancel: [] } });
      await store.mailbox.accept([anEntry({ inboundId: 'b' })]);
      const work = await leaseOne(store, { ttlMs: 1_000 });
      await store.turns.commit(answer(work, { keepLease: true }));
      await clock.advance(500);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await clock.advance(500);
      expect((await leaseOne(store)).timers.map(({ id }) => id)).toEqual(['x']);
    });
  });
}
