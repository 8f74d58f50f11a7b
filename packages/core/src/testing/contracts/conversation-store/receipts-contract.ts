import { describe, expect, it } from 'vitest';
import type { ConversationStore } from '../../../ports/conversation-store/conversation-store.ts';
import type { TakenReply } from '../../../ports/conversation-store/relay.ts';
import type { ReceiptStatus } from '../../../ports/transport/transport.ts';
import { aReply, aTakeRequest } from '../../builders.ts';
import { type ContractBench, converse, expectBalanced } from './contract-bench.ts';

export function receiptsContract(bench: ContractBench): void {
  describe('receipts', () => {
    it('settles an ambiguous reply as sent and lets the next one go', async () => {
      const { store, clock } = await bench.open();
      const reply = await takenReply(store);
      await store.relay.settle(reply, { status: 'ambiguous', reconcileAt: clock.now() + 60_000 });
      const seen: string[] = [];
      store.onWork((kind) => seen.push(kind));
      await receive(store, 'delivered');
      await clock.advance(0);
      expect(seen).toContain('outbox');
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 1, waiting: 1, possibleDuplicates: 0 });
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'out-2', attempts: 1 }]);
      await clock.advance(120_000);
      expect((await store.relay.take(aTakeRequest())).map(({ id }) => id)).not.toContain('out-1');
    });

    it('settles a reply that is being sent, before the answer: the dispatcher is told that its token is stale', async () => {
      const { store } = await bench.open();
      const reply = await takenReply(store);
      await receive(store, 'sent');
      expect(await store.relay.settle(reply, { status: 'ambiguous', reconcileAt: 0 })).toEqual({ status: 'stale' });
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 1, waiting: 1 });
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'out-2' }]);
    });

    it('settles an open reply as failed', async () => {
      const { store, clock } = await bench.open();
      const reply = await takenReply(store);
      await store.relay.settle(reply, { status: 'ambiguous', reconcileAt: clock.now() + 60_000 });
      await receive(store, 'failed', '131026');
      expect((await store.ledger.balance()).replies).toMatchObject({ failed: 1, sent: 0, waiting: 1 });
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'out-2' }]);
    });

    it('counts a possible duplicate when a receipt settles a reply that was begun twice', async () => {
      const { store, clock } = await bench.open();
      await takenReply(store);
      await clock.advance(30_000);
      const [again] = await store.relay.take(aTakeRequest());
      expect(again?.suspectSince).toBeDefined();
      await receive(store, 'delivered');
      expect(await store.relay.settle(again!, { status: 'sent', possibleDuplicate: true })).toEqual({ status: 'stale' });
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 1, possibleDuplicates: 1 });
    });

    it('counts no duplicate when the attempts before are certain not to have gone out', async () => {
      const { store, clock } = await bench.open();
      await store.relay.settle(await takenReply(store), { status: 'retry', notBefore: clock.now() });
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'out-1', attempts: 2 }]);
      await receive(store, 'delivered');
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 1, possibleDuplicates: 0 });
    });

    it.each([
      [['sent', 'delivered', 'read'], 'sent'],
      [['read', 'sent', 'delivered'], 'sent'],
      [['sent', 'failed'], 'failed'],
      [['failed', 'sent'], 'failed'],
      [['failed', 'delivered'], 'sent'],
      [['delivered', 'failed'], 'sent'],
      [['played', 'failed', 'failed'], 'sent'],
    ] satisfies readonly [ReceiptStatus[], string][])('judges %j after the answer as %s, in any order', async (statuses, ends) => {
      const { store } = await bench.open();
      await store.relay.settle(await takenReply(store), { status: 'sent', possibleDuplicate: false });
      for (const status of statuses) await receive(store, status);
      const { replies } = await store.ledger.balance();
      expect(replies).toMatchObject({ committed: 2, waiting: 1, sent: ends === 'sent' ? 1 : 0, failed: ends === 'failed' ? 1 : 0 });
      await expectBalanced(store);
    });

    it('turns a dead letter into a sent reply when a receipt proves that it arrived', async () => {
      const { store } = await bench.open();
      await store.relay.settle(await takenReply(store), { status: 'dead-lettered', reason: 'ambiguous' });
      await receive(store, 'failed');
      expect(await store.ledger.deadLetters(10)).toHaveLength(1);
      await receive(store, 'delivered');
      expect(await store.ledger.deadLetters(10)).toEqual([]);
      expect(await store.ledger.redrive('out-1')).toBe(false);
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 1, deadLettered: 0 });
    });

    it('sends nothing twice when a receipt comes for a reply that waits behind another', async () => {
      const { store, clock } = await bench.open();
      const reply = await takenReply(store);
      await store.relay.settle(reply, { status: 'retry', notBefore: clock.now() + 1_000 });
      await store.relay.receipt([{ outboxId: 'out-2', status: 'delivered', at: 1 }]);
      expect(await store.relay.take(aTakeRequest()), 'the first is still held back').toEqual([]);
      await clock.advance(1_000);
      const [again] = await store.relay.take(aTakeRequest());
      expect(again).toMatchObject({ id: 'out-1' });
      expect(await store.relay.settle(again!, { status: 'sent', possibleDuplicate: false }, aTakeRequest())).toEqual({ status: 'settled' });
      expect((await store.ledger.balance()).replies).toMatchObject({ sent: 2, waiting: 0 });
    });

    it('ignores receipts of replies it does not know', async () => {
      const { store } = await bench.open();
      await store.relay.receipt([{ outboxId: 'unknown', status: 'read', at: 1 }]);
      await store.relay.receipt([]);
      expect((await store.ledger.balance()).replies.committed).toBe(0);
    });
  });
}

async function takenReply(store: ConversationStore): Promise<TakenReply> {
  await converse(store, {}, { outbox: [aReply({ id: 'out-1' }), aReply({ id: 'out-2' })] });
  const [reply] = await store.relay.take(aTakeRequest());
  expect(reply?.id).toBe('out-1');
  return reply!;
}

const receive = (store: ConversationStore, status: ReceiptStatus, reason?: string) =>
  store.relay.receipt([{ outboxId: 'out-1', status, at: 1, ...(reason !== undefined && { reason }) }]);
