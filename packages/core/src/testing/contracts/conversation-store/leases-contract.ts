import { describe, expect, it } from 'vitest';
import { aConversationId, aLeaseRequest, anEntry, aReply, aSealed, aTakeRequest } from '../../builders.ts';
import { answer, type ContractBench, leaseOne, takeTurn } from './contract-bench.ts';

export function leasesContract(bench: ContractBench): void {
  describe('leases', () => {
    it('has nothing to lease in an empty store', async () => {
      const { store } = await bench.open();
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
    });

    it('gives a conversation to one of many racing workers', async () => {
      const { store, reopen } = await bench.open();
      const other = (await reopen?.()) ?? store;
      await store.mailbox.accept([anEntry()]);
      const leases = await Promise.all(
        Array.from({ length: 40 }, (_, i) => (i % 2 ? store : other).turns.lease(aLeaseRequest({ owner: `worker-${i}` }))),
      );
      expect(leases.filter((work) => work !== undefined)).toHaveLength(1);
    });

    it('gives different conversations to racing workers, each once', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept(
        Array.from({ length: 20 }, (_, i) => anEntry({ inboundId: `in-${i}`, conversationId: aConversationId(`contact-${i}`) })),
      );
      const leases = await Promise.all(Array.from({ length: 40 }, () => store.turns.lease(aLeaseRequest())));
      const conversations = leases.filter((work) => work !== undefined).map((work) => work.lease.conversationId);
      expect(conversations).toHaveLength(20);
      expect(new Set(conversations).size).toBe(20);
    });

    it('does not lease a leased conversation to which more arrives', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'a' })]);
      const work = await leaseOne(store);
      await store.mailbox.accept([anEntry({ inboundId: 'b' })]);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await store.turns.commit(answer(work));
      expect((await leaseOne(store)).messages.map(({ inboundId }) => inboundId)).toEqual(['b']);
    });

    it('loads no more than asked for, the rest stays', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept(['a', 'b', 'c'].map((inboundId) => anEntry({ inboundId })));
      const work = await leaseOne(store, { maxMessages: 2 });
      expect(work.messages.map(({ inboundId }) => inboundId)).toEqual(['a', 'b']);
      await store.turns.commit(answer(work));
      expect((await leaseOne(store)).messages.map(({ inboundId }) => inboundId)).toEqual(['c']);
    });

    it('serves the conversation that waits longest first', async () => {
      const { store, clock } = await bench.open();
      for (const contact of ['c', 'a', 'b']) {
        await store.mailbox.accept([anEntry({ inboundId: `${contact}1`, conversationId: aConversationId(contact) })]);
        await clock.advance(5);
      }
      await store.mailbox.accept([anEntry({ inboundId: 'c2', conversationId: aConversationId('c') })]);
      const order: string[] = [];
      for (let i = 0; i < 3; i += 1) order.push((await leaseOne(store)).lease.conversationId);
      expect(order).toEqual(['c', 'a', 'b'].map((contact) => aConversationId(contact)));
    });

    it('puts a busy conversation behind the others after its turn', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept(['a1', 'a2', 'a3'].map((inboundId) => anEntry({ inboundId, conversationId: aConversationId('a') })));
      await clock.advance(5);
      await store.mailbox.accept([anEntry({ inboundId: 'b1', conversationId: aConversationId('b') })]);
      await clock.advance(5);
      const first = await leaseOne(store, { maxMessages: 1 });
      expect(first.lease.conversationId).toBe(aConversationId('a'));
      await store.turns.commit(answer(first));
      expect((await leaseOne(store)).lease.conversationId).toBe(aConversationId('b'));
    });

    it('lets another take over a lapsed lease and fences the first off everywhere', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const first = await leaseOne(store, { ttlMs: 1_000 });
      await clock.advance(999);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await clock.advance(1);
      const second = await leaseOne(store);
      expect(second.lease.fencingToken).toBeGreaterThan(first.lease.fencingToken);
      expect(second.messages).toEqual(first.messages);

      expect(await store.turns.renew(first.lease, 1_000)).toBe('lost');
      expect(await store.turns.checkpoint(first.lease, { key: 'k', result: aSealed('late') })).toBe('stale');
      expect(await store.turns.commit(answer(first, { outbox: [aReply()] }))).toEqual({ status: 'stale' });
      await store.turns.release(first.lease, { failedInboundId: 'in-1' });
      expect(await store.turns.lease(aLeaseRequest()), 'the release of a lost lease frees nothing').toBeUndefined();
      expect(await store.turns.renew(second.lease, 1_000)).toBe('renewed');
      expect((await store.ledger.balance()).replies.committed).toBe(0);
      expect(await store.ledger.open(10)).toMatchObject([{ attempts: 0 }]);
      expect(await store.turns.commit(answer(second))).toEqual({ status: 'committed', version: 1 });
    });

    it('commits, checkpoints and renews under a lapsed lease that nobody took', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const work = await leaseOne(store, { ttlMs: 1_000 });
      await clock.advance(5_000);
      expect(await store.turns.checkpoint(work.lease, { key: 'k', result: aSealed('r') })).toBe('stored');
      expect(await store.turns.commit(answer(work, { keepLease: true }))).toEqual({ status: 'committed', version: 1 });
      expect(await store.turns.renew(work.lease, 1_000)).toBe('renewed');
    });

    it('counts the leases that lapsed with no commit between, not those that were handed back', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'a' }), anEntry({ inboundId: 'b' })]);
      const lapse = async () => {
        const { takeovers } = await leaseOne(store, { ttlMs: 1_000 });
        await clock.advance(1_000);
        return takeovers;
      };
      expect([await lapse(), await lapse(), await lapse()]).toEqual([0, 1, 2]);
      const handedBack = await leaseOne(store);
      await store.turns.release(handedBack.lease, { failedInboundId: 'a' });
      const work = await leaseOne(store);
      expect([handedBack.takeovers, work.takeovers]).toEqual([3, 3]);
      await store.turns.commit(answer(work, { consumed: [{ inboundId: 'a', as: 'handled' }], keepLease: true }));
      await clock.advance(30_000);
      expect(await leaseOne(store)).toMatchObject({ takeovers: 1, messages: [{ inboundId: 'b' }] });
    });

    it('tells its own time with what it hands out', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      await clock.advance(1_234);
      const work = await leaseOne(store);
      expect(work.leasedAt).toBe(clock.now());
      await store.turns.commit(answer(work, { outbox: [aReply({ id: 'r1' }), aReply({ id: 'r2' })] }));
      await clock.advance(5);
      const [first] = await store.relay.take(aTakeRequest());
      expect(first?.takenAt).toBe(clock.now());
      await clock.advance(5);
      expect(await store.relay.settle(first!, { status: 'sent', possibleDuplicate: false }, aTakeRequest())).toMatchObject({
        next: { takenAt: clock.now() },
      });
    });

    it('extends a lease from now', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const work = await leaseOne(store, { ttlMs: 1_000 });
      await clock.advance(900);
      expect(await store.turns.renew(work.lease, 1_000)).toBe('renewed');
      await clock.advance(999);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await clock.advance(1);
      expect(await store.turns.lease(aLeaseRequest())).toBeDefined();
    });

    it('loses a lease by giving it back', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const work = await leaseOne(store);
      await store.turns.release(work.lease);
      expect(await store.turns.renew(work.lease, 1_000)).toBe('lost');
      expect(await store.turns.checkpoint(work.lease, { key: 'k', result: aSealed('r') })).toBe('stale');
      expect(await store.turns.commit(answer(work))).toEqual({ status: 'stale' });
      expect((await leaseOne(store)).messages).toHaveLength(1);
    });

    it('holds a conversation back until retryAt, also when more arrives', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'a' })]);
      const work = await leaseOne(store);
      await store.turns.release(work.lease, { retryAt: clock.now() + 500 });
      await store.mailbox.accept([anEntry({ inboundId: 'b' })]);
      await clock.advance(499);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await clock.advance(1);
      expect((await leaseOne(store)).messages.map(({ inboundId }) => inboundId)).toEqual(['a', 'b']);
    });

    it('counts failed tries of a message', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'a' }), anEntry({ inboundId: 'b' })]);
      for (let i = 0; i < 2; i += 1) await store.turns.release((await leaseOne(store)).lease, { failedInboundId: 'b' });
      expect((await leaseOne(store)).messages.map(({ attempts }) => attempts)).toEqual([0, 2]);
      expect(await store.ledger.open(10)).toMatchObject([{ attempts: 0 }, { attempts: 2 }]);
    });

    it('goes on with the same lease when the commit keeps it', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'a' }), anEntry({ inboundId: 'b' })]);
      const work = await leaseOne(store);
      expect(await store.turns.commit(answer(work, { consumed: [{ inboundId: 'a', as: 'handled' }], keepLease: true }))).toEqual({
        status: 'committed',
        version: 1,
      });
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      const second = answer(work, { expectedVersion: 1, consumed: [{ inboundId: 'b', as: 'handled' }] });
      expect(await store.turns.commit(second)).toEqual({ status: 'committed', version: 2 });
      expect(await store.turns.commit(second)).toEqual({ status: 'stale' });
    });

    it('does not lease a conversation whose lease lapsed with nothing left to do', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const work = await leaseOne(store, { ttlMs: 1_000 });
      await store.turns.commit(answer(work, { keepLease: true }));
      await clock.advance(2_000);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await store.mailbox.accept([anEntry({ inboundId: 'later' })]);
      expect(await takeTurn(store)).toMatchObject({ version: 1 });
    });
  });
}
