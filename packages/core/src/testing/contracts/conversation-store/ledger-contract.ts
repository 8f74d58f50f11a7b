import { describe, expect, it } from 'vitest';
import { aConversationId, aLeaseRequest, anEntry, aReply, aTakeRequest } from '../../builders.ts';
import { answer, type ContractBench, converse, expectBalanced, leaseOne, takeTurn } from './contract-bench.ts';

export function ledgerContract(bench: ContractBench): void {
  describe('ledger', () => {
    it('is all zero in an empty store', async () => {
      const { store } = await bench.open();
      expect(await store.ledger.balance()).toEqual({
        accepted: 0,
        pending: 0,
        handled: 0,
        merged: 0,
        deadLettered: 0,
        replies: { committed: 0, waiting: 0, sent: 0, failed: 0, deadLettered: 0, possibleDuplicates: 0 },
        jobs: 0,
        timers: 0,
      });
      expect(await store.ledger.stateOf('nobody')).toBeUndefined();
      expect(await store.ledger.open(10)).toEqual([]);
      expect(await store.ledger.deadLetters(10)).toEqual([]);
    });

    it('accounts for every inbound id', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept(['a', 'b', 'c', 'd'].map((inboundId, i) => anEntry({ inboundId, receivedAt: 100 + i })));
      await takeTurn(store, {
        consumed: [
          { inboundId: 'a', as: 'handled' },
          { inboundId: 'b', as: 'merged' },
          { inboundId: 'c', as: 'dead-lettered', reason: 'TURN_FAILED' },
        ],
      });
      expect(await store.ledger.balance()).toMatchObject({ accepted: 4, pending: 1, handled: 1, merged: 1, deadLettered: 1 });
      expect(await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.ledger.stateOf(id)))).toEqual([
        'handled',
        'merged',
        'dead-lettered',
        'pending',
      ]);
      expect(await store.ledger.open(10)).toEqual([{ inboundId: 'd', conversationId: aConversationId(), receivedAt: 103, attempts: 0 }]);
    });

    it('lists what is open, oldest first, within the limit', async () => {
      const { store } = await bench.open();
      for (const id of ['c', 'a', 'b']) await store.mailbox.accept([anEntry({ inboundId: id, conversationId: aConversationId(id) })]);
      expect((await store.ledger.open(2)).map(({ inboundId }) => inboundId)).toEqual(['c', 'a']);
    });

    it('lists dead letters of both kinds, oldest first, within the limit', async () => {
      const { store, clock } = await bench.open();
      const diedAt = clock.now();
      await converse(
        store,
        { inboundId: 'm1' },
        { consumed: [{ inboundId: 'm1', as: 'dead-lettered', reason: 'TURN_FAILED' }], outbox: [aReply()] },
      );
      await clock.advance(10);
      const [reply] = await store.relay.take(aTakeRequest());
      await store.relay.settle(reply!, { status: 'dead-lettered', reason: '131047' });
      await clock.advance(10);
      await converse(store, { inboundId: 'm2' }, { expectedVersion: 1, consumed: [{ inboundId: 'm2', as: 'dead-lettered' }] });
      const letters = await store.ledger.deadLetters(2);
      expect(letters).toEqual([
        { id: 'm1', kind: 'message', conversationId: aConversationId(), reason: 'TURN_FAILED', diedAt },
        { id: 'out-1', kind: 'reply', conversationId: aConversationId(), reason: '131047', diedAt: diedAt + 10 },
      ]);
      expect((await store.ledger.deadLetters(10)).map(({ id }) => id)).toEqual(['m1', 'out-1', 'm2']);
    });

    it('puts a dead-lettered message back at the end of its mailbox, whole', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'a' }), anEntry({ inboundId: 'b' })]);
      await store.turns.release((await leaseOne(store)).lease, { failedInboundId: 'a' });
      await takeTurn(store, { consumed: [{ inboundId: 'a', as: 'dead-lettered' }] });
      expect(await store.ledger.redrive('a')).toBe(true);
      expect(await store.ledger.redrive('a')).toBe(false);
      expect(await store.ledger.redrive('b')).toBe(false);
      expect(await store.ledger.balance()).toMatchObject({ accepted: 2, pending: 2, deadLettered: 0 });
      const work = await leaseOne(store);
      expect(work.messages).toEqual([
        { ...anEntry({ inboundId: 'b' }), attempts: 0 },
        { ...anEntry({ inboundId: 'a' }), attempts: 0 },
      ]);
      expect(await store.turns.commit(answer(work))).toMatchObject({ status: 'committed' });
    });

    it('tells why nothing can be done with a message, which counts as no failed try, and forgets it once something was', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'a' }), anEntry({ inboundId: 'b' })]);
      const blocked = { inboundId: 'a', reason: 'SEAL_BROKEN' };
      await store.turns.release((await leaseOne(store)).lease, { blocked });
      const where = { conversationId: aConversationId(), receivedAt: anEntry().receivedAt, attempts: 0 };
      expect(await store.ledger.open(10)).toEqual([
        { inboundId: 'a', ...where, reason: 'SEAL_BROKEN' },
        { inboundId: 'b', ...where },
      ]);
      const old = (await leaseOne(store)).lease;
      await store.turns.release(old, { failedInboundId: 'a' });
      await store.turns.release(old, { blocked: { inboundId: 'b', reason: 'SEAL_BROKEN' } });
      expect(await store.ledger.open(10)).toMatchObject([{ attempts: 1, reason: 'SEAL_BROKEN' }, { inboundId: 'b' }]);
      expect((await store.ledger.open(10))[1]).not.toHaveProperty('reason');
      await takeTurn(store, { consumed: [{ inboundId: 'a', as: 'dead-lettered', reason: 'TURN_FAILED' }] });
      await store.ledger.redrive('a');
      const open = await store.ledger.open(10);
      expect(open.map(({ inboundId }) => inboundId).sort()).toEqual(['a', 'b']);
      for (const entry of open) expect(entry).not.toHaveProperty('reason');
    });

    it('gives a pending message up: it is a dead letter, whole, and what is behind it goes on', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept(['a', 'b'].map((inboundId) => anEntry({ inboundId })));
      await store.turns.release((await leaseOne(store)).lease, { blocked: { inboundId: 'a', reason: 'SEAL_BROKEN' } });
      expect(await store.ledger.giveUp('a', 'SEAL_BROKEN')).toBe(true);
      expect(await store.ledger.giveUp('a', 'SEAL_BROKEN')).toBe(false);
      expect(await store.ledger.giveUp('nobody', 'SEAL_BROKEN')).toBe(false);
      expect(await store.ledger.balance()).toMatchObject({ accepted: 2, pending: 1, deadLettered: 1 });
      expect(await store.ledger.deadLetters(10)).toEqual([
        { id: 'a', kind: 'message', conversationId: aConversationId(), reason: 'SEAL_BROKEN', diedAt: clock.now() },
      ]);
      expect((await takeTurn(store)).messages.map(({ inboundId }) => inboundId)).toEqual(['b']);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      expect(await store.ledger.redrive('a')).toBe(true);
      expect((await takeTurn(store, { expectedVersion: 1 })).messages).toEqual([{ ...anEntry({ inboundId: 'a' }), attempts: 0 }]);
      await expectBalanced(store);
    });

    it('gives up the only message of a conversation, also one that a turn is on, whose commit is a duplicate then', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'first' })]);
      expect(await store.ledger.giveUp('first', 'SEAL_BROKEN')).toBe(true);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await store.mailbox.accept([anEntry({ inboundId: 'second' })]);
      const work = await leaseOne(store);
      expect(work.messages.map(({ inboundId }) => inboundId)).toEqual(['second']);
      expect(await store.ledger.giveUp('second', 'SEAL_BROKEN')).toBe(true);
      expect(await store.turns.commit(answer(work))).toEqual({ status: 'duplicate', inboundId: 'second' });
      await store.turns.release(work.lease);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      await expectBalanced(store);
    });

    it('does not put a waiting conversation behind the others when one of its messages is redriven', async () => {
      const { store, clock } = await bench.open();
      await converse(store, { inboundId: 'dead' }, { consumed: [{ inboundId: 'dead', as: 'dead-lettered' }] });
      await store.mailbox.accept([anEntry({ inboundId: 'waiting' })]);
      await clock.advance(5);
      await store.mailbox.accept([anEntry({ inboundId: 'other', conversationId: aConversationId('rui') })]);
      await clock.advance(5);
      await store.ledger.redrive('dead');
      expect((await leaseOne(store)).messages.map(({ inboundId }) => inboundId)).toEqual(['waiting', 'dead']);
    });

    it('puts a dead-lettered reply back into the outbox, behind what waits', async () => {
      const { store } = await bench.open();
      await converse(store, {}, { outbox: [aReply({ id: 'a1' }), aReply({ id: 'a2' }), aReply({ id: 'a3' })] });
      const [first] = await store.relay.take(aTakeRequest());
      const settled = await store.relay.settle(first!, { status: 'dead-lettered', reason: 'x' }, aTakeRequest());
      expect(await store.ledger.redrive('a1')).toBe(true);
      expect(await store.relay.take(aTakeRequest()), 'one reply of a conversation at a time').toEqual([]);
      const order: string[] = [];
      let reply = settled.status === 'settled' ? settled.next : undefined;
      while (reply) {
        order.push(reply.id);
        const result = await store.relay.settle(reply, { status: 'sent', possibleDuplicate: false }, aTakeRequest());
        reply = result.status === 'settled' ? result.next : undefined;
      }
      expect(order).toEqual(['a2', 'a3', 'a1']);
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 3, deadLettered: 0 });
      expect(await store.ledger.redrive('a1')).toBe(false);
    });

    it('records a possible duplicate when a redriven reply may have gone out before', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { outbox: [aReply()] });
      await store.relay.take(aTakeRequest());
      await clock.advance(30_000);
      const [first] = await store.relay.take(aTakeRequest());
      expect(first?.suspectSince).toBeDefined();
      await store.relay.settle(first!, { status: 'dead-lettered', reason: 'ambiguous' });
      await store.ledger.redrive('out-1');
      const [again] = await store.relay.take(aTakeRequest());
      expect(again, 'the operator has decided').toMatchObject({ attempts: 1 });
      expect(again?.suspectSince).toBeUndefined();
      expect(again!.token).toBeGreaterThan(first!.token);
      await store.relay.settle(again!, { status: 'sent', possibleDuplicate: false });
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 1, possibleDuplicates: 1 });
    });

    it('offers no reply before its time when another of its conversation is redriven', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { outbox: [aReply({ id: 'a1' }), aReply({ id: 'a2' })] });
      const [first] = await store.relay.take(aTakeRequest());
      const settled = await store.relay.settle(first!, { status: 'dead-lettered', reason: 'x' }, aTakeRequest());
      expect(settled).toMatchObject({ next: { id: 'a2' } });
      await store.relay.settle({ id: 'a2', token: 1 }, { status: 'retry', notBefore: clock.now() + 1_000 });
      await store.ledger.redrive('a1');
      expect(await store.relay.take(aTakeRequest())).toEqual([]);
      await clock.advance(1_000);
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'a2' }]);
    });

    it('wakes workers and dispatchers for what is redriven', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { consumed: [{ inboundId: 'in-1', as: 'dead-lettered' }], outbox: [aReply()] });
      const [reply] = await store.relay.take(aTakeRequest());
      await store.relay.settle(reply!, { status: 'dead-lettered', reason: 'x' });
      const seen = new Set<string>();
      store.onWork((kind) => seen.add(kind));
      await store.ledger.redrive('in-1');
      await store.ledger.redrive('out-1');
      await clock.advance(0);
      expect(seen).toEqual(new Set(['turn', 'outbox']));
    });

    it('forgets what was settled before, and never what is open', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept(['old', 'dead', 'open'].map((inboundId) => anEntry({ inboundId })));
      await takeTurn(store, {
        consumed: [
          { inboundId: 'old', as: 'handled' },
          { inboundId: 'dead', as: 'dead-lettered' },
        ],
        outbox: [aReply({ id: 'sent' }), aReply({ id: 'waiting' })],
      });
      const [reply] = await store.relay.take(aTakeRequest());
      await store.relay.settle(reply!, { status: 'sent', possibleDuplicate: false });
      await clock.advance(1_000);
      const settledBefore = clock.now();
      expect(await store.ledger.forget(settledBefore)).toBe(3);
      expect(await store.ledger.forget(settledBefore)).toBe(0);
      expect(await store.ledger.stateOf('old')).toBeUndefined();
      expect(await store.ledger.stateOf('dead')).toBeUndefined();
      expect(await store.ledger.redrive('dead')).toBe(false);
      expect((await store.ledger.balance()).replies).toMatchObject({ committed: 1, waiting: 1 });
      expect(await store.mailbox.accept([anEntry({ inboundId: 'old' })]), 'a forgotten id is new').toEqual(['accepted']);
      await store.relay.receipt([{ outboxId: 'sent', status: 'read', at: 1 }]);
      await expectBalanced(store);
    });

    it('does not forget what was settled at that very moment or later', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {});
      expect(await store.ledger.forget(clock.now())).toBe(0);
      expect(await store.ledger.forget(clock.now() + 1)).toBe(1);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      expect(await store.people.snapshot(aConversationId()), 'a conversation is not settled business').toMatchObject({ version: 1 });
    });
  });
}
