import { describe, expect, it } from 'vitest';
import { aConversationId, aLeaseRequest, anEntry } from '../../builders.ts';
import { answer, type ContractBench, converse, expectBalanced, leaseOne } from './contract-bench.ts';

export function mailboxContract(bench: ContractBench): void {
  describe('mailbox', () => {
    it('accepts a message and hands it over as it came', async () => {
      const { store } = await bench.open();
      const entry = anEntry({ receivedAt: 123 });
      expect(await store.mailbox.accept([entry])).toEqual(['accepted']);
      const work = await leaseOne(store);
      expect(work.messages).toEqual([{ ...entry, attempts: 0 }]);
      expect(work).toMatchObject({ version: 0, timers: [], checkpoints: [] });
      expect(work.snapshot).toBeUndefined();
    });

    it('drops a duplicate, also inside one batch and also of another conversation', async () => {
      const { store } = await bench.open();
      const [a, b] = [anEntry({ inboundId: 'a' }), anEntry({ inboundId: 'b' })];
      expect(await store.mailbox.accept([a, b, a])).toEqual(['accepted', 'accepted', 'duplicate']);
      expect(await store.mailbox.accept([b, anEntry({ inboundId: 'a', conversationId: aConversationId('rui') })])).toEqual([
        'duplicate',
        'duplicate',
      ]);
      expect((await leaseOne(store)).messages.map(({ inboundId }) => inboundId)).toEqual(['a', 'b']);
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
    });

    it('drops a duplicate of what was consumed, whatever it ended as', async () => {
      const { store } = await bench.open();
      for (const as of ['handled', 'merged', 'dead-lettered'] as const) {
        await converse(
          store,
          { inboundId: as },
          { expectedVersion: (await store.people.snapshot(aConversationId()))?.version ?? 0, consumed: [{ inboundId: as, as }] },
        );
        expect(await store.mailbox.accept([anEntry({ inboundId: as })])).toEqual(['duplicate']);
        expect(await store.ledger.stateOf(as)).toBe(as);
      }
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
    });

    it('answers an empty batch with nothing', async () => {
      const { store } = await bench.open();
      expect(await store.mailbox.accept([])).toEqual([]);
    });

    it('accepts one of many racing copies of a message', async () => {
      const { store } = await bench.open();
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.mailbox.accept([anEntry()])));
      expect(outcomes.flat().filter((outcome) => outcome === 'accepted')).toHaveLength(1);
      expect(await store.ledger.balance()).toMatchObject({ accepted: 1, pending: 1 });
    });

    it('keeps the order of each conversation under 50 concurrent senders', async () => {
      const { store } = await bench.open();
      const senders = Array.from({ length: 50 }, (_, i) => aConversationId(`contact-${i % 10}`, `channel-${Math.floor(i / 10)}`));
      await Promise.all(
        senders.map(async (conversationId) => {
          for (let i = 0; i < 8; i += 1) await store.mailbox.accept([anEntry({ inboundId: `${conversationId}#${i}`, conversationId })]);
        }),
      );
      const seen = new Map<string, string[]>();
      const work = async () => {
        for (
          let turn = await store.turns.lease(aLeaseRequest({ maxMessages: 3 }));
          turn;
          turn = await store.turns.lease(aLeaseRequest({ maxMessages: 3 }))
        ) {
          const { conversationId } = turn.lease;
          seen.set(conversationId, [...(seen.get(conversationId) ?? []), ...turn.messages.map(({ inboundId }) => inboundId)]);
          expect(await store.turns.commit(answer(turn))).toMatchObject({ status: 'committed' });
        }
      };
      await Promise.all(Array.from({ length: 8 }, work));
      await work();
      for (const id of senders) expect(seen.get(id)).toEqual(Array.from({ length: 8 }, (_, i) => `${id}#${i}`));
      expect(await store.ledger.balance()).toMatchObject({ accepted: 400, handled: 400, pending: 0 });
      await expectBalanced(store);
    });
  });
}
