import { describe, expect, it } from 'vitest';
import { aConversationId, aReply, aTakeRequest } from '../../builders.ts';
import { type ContractBench, converse, expectBalanced } from './contract-bench.ts';

export function relayContract(bench: ContractBench): void {
  describe('relay', () => {
    it('hands out the oldest reply of each conversation, with a token', async () => {
      const { store, clock } = await bench.open();
      await converse(store, { inboundId: 'a' }, { outbox: replies('a1', 'a2') });
      const rui = aConversationId('rui');
      await converse(store, { inboundId: 'b', conversationId: rui }, { outbox: [aReply({ id: 'b1', conversationId: rui })] });
      const taken = await store.relay.take(aTakeRequest());
      expect(taken).toEqual([
        { ...aReply({ id: 'a1' }), token: 1, attempts: 1, takenAt: clock.now() },
        { ...aReply({ id: 'b1', conversationId: rui }), token: 1, attempts: 1, takenAt: clock.now() },
      ]);
      expect(await store.relay.take(aTakeRequest())).toEqual([]);
      expect((await store.ledger.balance()).replies).toMatchObject({ committed: 3, waiting: 3, sent: 0 });
    });

    it('hands out no more than asked for', async () => {
      const { store } = await bench.open();
      for (const contact of ['a', 'b', 'c']) {
        const conversationId = aConversationId(contact);
        await converse(store, { inboundId: contact, conversationId }, { outbox: [aReply({ id: contact, conversationId })] });
      }
      expect(await store.relay.take(aTakeRequest({ limit: 2 }))).toHaveLength(2);
      expect(await store.relay.take(aTakeRequest({ limit: 2 }))).toHaveLength(1);
    });

    it('gives a reply to one of many racing dispatchers', async () => {
      const { store, reopen } = await bench.open();
      const other = (await reopen?.()) ?? store;
      await converse(store, {}, { outbox: replies('a1', 'a2') });
      const takes = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).relay.take(aTakeRequest({ owner: `d${i}` }))),
      );
      expect(takes.flat().map(({ id }) => id)).toEqual(['a1']);
    });

    it('hands out the replies of a conversation in order, the next one with the settling of the last', async () => {
      const { store } = await bench.open();
      await converse(store, { inboundId: 'a' }, { outbox: replies('a1', 'a2') });
      await converse(store, { inboundId: 'b' }, { expectedVersion: 1, outbox: replies('a3') });
      const order: string[] = [];
      let [reply] = await store.relay.take(aTakeRequest());
      while (reply) {
        order.push(reply.id);
        const settled = await store.relay.settle(reply, { status: 'sent', possibleDuplicate: false }, aTakeRequest());
        expect(settled.status).toBe('settled');
        reply = settled.status === 'settled' ? settled.next : undefined;
      }
      expect(order).toEqual(['a1', 'a2', 'a3']);
      expect((await store.ledger.balance()).replies).toMatchObject({ committed: 3, waiting: 0, sent: 3, possibleDuplicates: 0 });
    });

    it('leaves the next reply to others when the settling does not ask for it', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { outbox: replies('a1', 'a2') });
      const [reply] = await store.relay.take(aTakeRequest());
      const seen: string[] = [];
      store.onWork((kind) => seen.push(kind));
      expect(await store.relay.settle(reply!, { status: 'sent', possibleDuplicate: false })).toEqual({ status: 'settled' });
      await clock.advance(0);
      expect(seen).toContain('outbox');
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'a2', attempts: 1 }]);
    });

    it('settles once: afterwards the token is stale and writes nothing', async () => {
      const { store } = await bench.open();
      await converse(store, {}, { outbox: replies('a1', 'a2') });
      const [reply] = await store.relay.take(aTakeRequest());
      await store.relay.settle(reply!, { status: 'sent', possibleDuplicate: false });
      expect(await store.relay.settle(reply!, { status: 'dead-lettered', reason: 'late' }, aTakeRequest())).toEqual({ status: 'stale' });
      expect(await store.relay.settle({ id: 'unknown', token: 1 }, { status: 'sent', possibleDuplicate: false })).toEqual({
        status: 'stale',
      });
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 1, waiting: 1, deadLettered: 0 });
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'a2' }]);
    });

    it('brings back a reply whose dispatcher vanished, as suspect, and fences that dispatcher off', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { outbox: replies('a1', 'a2') });
      const firstTakenAt = clock.now();
      const [first] = await store.relay.take(aTakeRequest({ ttlMs: 1_000 }));
      expect(first?.suspectSince).toBeUndefined();
      await clock.advance(999);
      expect(await store.relay.take(aTakeRequest())).toEqual([]);
      await clock.advance(1);
      const [second] = await store.relay.take(aTakeRequest({ ttlMs: 1_000 }));
      expect(second).toMatchObject({ id: 'a1', attempts: 2, suspectSince: firstTakenAt });
      expect(second!.token).toBeGreaterThan(first!.token);
      expect(await store.relay.settle(first!, { status: 'sent', possibleDuplicate: false })).toEqual({ status: 'stale' });
      expect(await store.relay.settle(second!, { status: 'sent', possibleDuplicate: true }, aTakeRequest())).toMatchObject({
        next: { id: 'a2' },
      });
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 1, possibleDuplicates: 1 });
      // The second copy failed; the first may have arrived all the same.
      await store.relay.receipt([{ outboxId: 'a1', status: 'failed', at: clock.now() }]);
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 0, failed: 1, possibleDuplicates: 1 });
    });

    it('settles under a lapsed token that nobody took over', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { outbox: replies('a1') });
      const [reply] = await store.relay.take(aTakeRequest({ ttlMs: 1_000 }));
      await clock.advance(5_000);
      expect(await store.relay.settle(reply!, { status: 'sent', possibleDuplicate: false })).toEqual({ status: 'settled' });
    });

    it('holds back a reply to be retried and the ones behind it', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { outbox: replies('a1', 'a2') });
      const [reply] = await store.relay.take(aTakeRequest());
      const outcome = { status: 'retry', notBefore: clock.now() + 500 } as const;
      expect(await store.relay.settle(reply!, outcome, aTakeRequest())).toEqual({ status: 'settled' });
      expect(await store.relay.settle(reply!, outcome), 'the token is used up').toEqual({ status: 'stale' });
      await converse(store, { inboundId: 'b' }, { expectedVersion: 1, outbox: replies('a3') });
      await clock.advance(499);
      expect(await store.relay.take(aTakeRequest())).toEqual([]);
      await clock.advance(1);
      const [again] = await store.relay.take(aTakeRequest());
      expect(again).toMatchObject({ id: 'a1', attempts: 2 });
      expect(again?.suspectSince, 'it certainly did not go out').toBeUndefined();
      expect(await store.relay.settle(reply!, { status: 'sent', possibleDuplicate: false })).toEqual({ status: 'stale' });
    });

    it('brings an ambiguous reply back as suspect at reconcileAt, and holds back the ones behind it', async () => {
      const { store, clock } = await bench.open();
      await converse(store, {}, { outbox: replies('a1', 'a2') });
      const began = clock.now();
      const [reply] = await store.relay.take(aTakeRequest());
      await clock.advance(10);
      expect(await store.relay.settle(reply!, { status: 'ambiguous', reconcileAt: clock.now() + 60_000 }, aTakeRequest())).toEqual({
        status: 'settled',
      });
      await clock.advance(59_999);
      expect(await store.relay.take(aTakeRequest())).toEqual([]);
      await clock.advance(1);
      const [suspect] = await store.relay.take(aTakeRequest());
      expect(suspect).toMatchObject({ id: 'a1', attempts: 2, suspectSince: began });
      await store.relay.settle(suspect!, { status: 'retry', notBefore: clock.now() });
      const [third] = await store.relay.take(aTakeRequest());
      expect(third, 'the first attempt is still in doubt').toMatchObject({ id: 'a1', attempts: 3, suspectSince: began });
    });

    it('goes on behind a dead letter', async () => {
      const { store } = await bench.open();
      await converse(store, {}, { outbox: replies('a1', 'a2') });
      const [reply] = await store.relay.take(aTakeRequest());
      const settled = await store.relay.settle(reply!, { status: 'dead-lettered', reason: '131047' }, aTakeRequest());
      expect(settled).toMatchObject({ status: 'settled', next: { id: 'a2' } });
      expect(await store.ledger.deadLetters(10)).toMatchObject([{ id: 'a1', kind: 'reply', reason: '131047' }]);
      expect((await store.ledger.balance()).replies).toMatchObject({ committed: 2, waiting: 1, deadLettered: 1 });
      await expectBalanced(store);
    });

    it('leaves a reply alone whose id is there already', async () => {
      const { store } = await bench.open();
      await converse(store, { inboundId: 'a' }, { outbox: replies('a1') });
      const [reply] = await store.relay.take(aTakeRequest());
      await store.relay.settle(reply!, { status: 'sent', possibleDuplicate: false });
      await converse(store, { inboundId: 'b' }, { expectedVersion: 1, outbox: replies('a1', 'a2') });
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'a2' }]);
      expect((await store.ledger.balance()).replies).toMatchObject({ committed: 2, sent: 1, waiting: 1 });
    });
  });
}

const replies = (...ids: string[]) => ids.map((id) => aReply({ id }));
