import { describe, expect, it } from 'vitest';
import type { ConversationStore } from '../../../ports/conversation-store/conversation-store.ts';
import type { TurnCommit } from '../../../ports/conversation-store/turns.ts';
import { aConversationId, aJobRow, anEntry, aReply, aSealed, aSnapshot, aTakeRequest } from '../../builders.ts';
import { answer, type ContractBench, converse, expectBalanced, leaseOne, takeTurn } from './contract-bench.ts';

export function turnsContract(bench: ContractBench): void {
  describe('turns', () => {
    it('writes everything a turn changed', async () => {
      const { store, clock } = await bench.open();
      const next = aSnapshot({ state: '{"a":1}', personal: aSealed('p') });
      const timer = { id: 'reminder', dueAt: clock.now() + 1_000 };
      await converse(
        store,
        {},
        { next, flows: [flow('f', 2)], outbox: [aReply()], jobs: [aJobRow()], timers: { set: [timer], cancel: [] } },
      );
      expect(await store.ledger.stateOf('in-1')).toBe('handled');
      expect(await store.people.snapshot(aConversationId())).toEqual({ version: 1, snapshot: next });
      expect(await store.relay.take(aTakeRequest())).toMatchObject([aReply()]);
      expect(await store.relay.takeJobs(aTakeRequest())).toEqual([aJobRow()]);
      expect(await store.timers.of(aConversationId())).toEqual([timer]);
      await store.mailbox.accept([anEntry({ inboundId: 'in-2' })]);
      expect(await leaseOne(store)).toMatchObject({ version: 1, snapshot: next, messages: [{ inboundId: 'in-2' }] });
    });

    it('takes the first reply with the commit, as a dispatcher would have', async () => {
      const { store, clock } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const outbox = [aReply({ id: 'r1' }), aReply({ id: 'r2' })];
      const outcome = await store.turns.commit(answer(await leaseOne(store), { outbox, take: aTakeRequest({ ttlMs: 1_000 }) }));
      expect(outcome).toMatchObject({ status: 'committed', taken: { ...outbox[0], attempts: 1, takenAt: clock.now() } });
      expect(await store.relay.take(aTakeRequest())).toEqual([]);
      await clock.advance(1_000);
      const [again] = await store.relay.take(aTakeRequest());
      expect(again).toMatchObject({ id: 'r1', attempts: 2, suspectSince: clock.now() - 1_000 });
      expect(await store.relay.settle(again!, { status: 'sent', possibleDuplicate: false }, aTakeRequest())).toMatchObject({
        next: { id: 'r2' },
      });
    });

    it('takes no reply with the commit when another one waits before it, or there is none', async () => {
      const { store } = await bench.open();
      await converse(store, { inboundId: 'a' }, { outbox: [aReply({ id: 'r1' })] });
      await store.mailbox.accept([anEntry({ inboundId: 'b' })]);
      const behind = await store.turns.commit(answer(await leaseOne(store), { outbox: [aReply({ id: 'r2' })], take: aTakeRequest() }));
      expect(behind).toEqual({ status: 'committed', version: 2 });
      const [first] = await store.relay.take(aTakeRequest());
      expect(first).toMatchObject({ id: 'r1', attempts: 1 });
      await store.relay.settle(first!, { status: 'sent', possibleDuplicate: false });
      expect(await store.relay.take(aTakeRequest())).toMatchObject([{ id: 'r2' }]);
      await store.mailbox.accept([anEntry({ inboundId: 'c', conversationId: aConversationId('rui') })]);
      const silent = await store.turns.commit(answer(await leaseOne(store), { take: aTakeRequest() }));
      expect(silent).toEqual({ status: 'committed', version: 1 });
    });

    it.each([
      [
        'a message consumed before',
        {
          consumed: [
            { inboundId: 'b', as: 'handled' },
            { inboundId: 'a', as: 'handled' },
          ],
        },
        { status: 'duplicate', inboundId: 'a' },
      ],
      [
        'a message never accepted',
        {
          consumed: [
            { inboundId: 'b', as: 'handled' },
            { inboundId: 'nobody', as: 'handled' },
          ],
        },
        { status: 'duplicate', inboundId: 'nobody' },
      ],
      [
        'a message of another conversation',
        {
          consumed: [
            { inboundId: 'b', as: 'handled' },
            { inboundId: 'other', as: 'handled' },
          ],
        },
        { status: 'duplicate', inboundId: 'other' },
      ],
      [
        'the same message twice',
        {
          consumed: [
            { inboundId: 'b', as: 'handled' },
            { inboundId: 'b', as: 'handled' },
          ],
        },
        { status: 'duplicate', inboundId: 'b' },
      ],
      ['a version that moved', { expectedVersion: 0 }, { status: 'stale' }],
      ['a version that is not there yet', { expectedVersion: 2 }, { status: 'stale' }],
      ['a fencing token never given', { lease: { conversationId: aConversationId(), fencingToken: 99 } }, { status: 'stale' }],
      ['a conversation never heard of', { lease: { conversationId: aConversationId('nobody'), fencingToken: 1 } }, { status: 'stale' }],
    ] satisfies readonly [string, Partial<TurnCommit>, object][])('writes nothing when a commit has %s', async (_, wrong, outcome) => {
      const { store, clock } = await bench.open();
      const timer = { id: 'kept', dueAt: clock.now() + 1_000 };
      await converse(store, { inboundId: 'a' }, { timers: { set: [timer], cancel: [] } });
      await store.mailbox.accept([anEntry({ inboundId: 'b' })]);
      const work = await leaseOne(store);
      await store.mailbox.accept([anEntry({ inboundId: 'other', conversationId: aConversationId('rui') })]);
      const before = await picture(store);
      const commit = answer(work, {
        next: aSnapshot({ state: '{"wrong":true}' }),
        outbox: [aReply()],
        jobs: [aJobRow()],
        timers: { set: [{ id: 'new', dueAt: clock.now() }], cancel: ['kept'] },
        firedTimers: ['kept'],
      });
      expect(await store.turns.commit({ ...commit, ...wrong })).toEqual(outcome);
      expect(await picture(store)).toEqual(before);
      expect(await store.turns.commit(answer(work)), 'the lease is still good').toEqual({ status: 'committed', version: 2 });
      await expectBalanced(store);
    });

    it('lets exactly one of two racing commits of a lease win', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const work = await leaseOne(store);
      const outcomes = await Promise.all([1, 2, 3].map((i) => store.turns.commit(answer(work, { outbox: [aReply({ id: `out-${i}` })] }))));
      expect(outcomes.filter(({ status }) => status === 'committed')).toHaveLength(1);
      expect((await store.ledger.balance()).replies.committed).toBe(1);
    });

    it('answers a repeated commit under a kept lease with duplicate', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const commit = answer(await leaseOne(store), { keepLease: true, outbox: [aReply()] });
      await store.turns.commit(commit);
      expect(await store.turns.commit(commit)).toEqual({ status: 'duplicate', inboundId: 'in-1' });
      expect((await store.ledger.balance()).replies.committed).toBe(1);
    });

    it('keeps checkpoints over failed tries until the commit, each key once', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const first = await leaseOne(store);
      expect(await store.turns.checkpoint(first.lease, { key: 'b', result: aSealed('one') })).toBe('stored');
      expect(await store.turns.checkpoint(first.lease, { key: 'a', result: aSealed('two') })).toBe('stored');
      expect(await store.turns.checkpoint(first.lease, { key: 'b', result: aSealed('other') })).toBe('stored');
      await store.turns.release(first.lease, { failedInboundId: 'in-1' });
      const second = await leaseOne(store);
      expect(second.checkpoints).toEqual([
        { key: 'b', result: aSealed('one') },
        { key: 'a', result: aSealed('two') },
      ]);
      await store.turns.commit(answer(second));
      await store.mailbox.accept([anEntry({ inboundId: 'in-2' })]);
      expect((await leaseOne(store)).checkpoints).toEqual([]);
    });

    it('names the flow versions that conversations stand in', async () => {
      const { store } = await bench.open();
      const [v1, v2, other] = [flow('register', 1), flow('register', 2), flow('menu', 1)];
      const stacks = { ana: [v1], rui: [v1, other], eva: [v2, v2], leo: [] };
      for (const [contact, flows] of Object.entries(stacks)) {
        await converse(store, { inboundId: contact, conversationId: aConversationId(contact) }, { flows });
      }
      const inUse = await store.turns.flowsInUse();
      expect(inUse).toHaveLength(3);
      expect(inUse).toEqual(
        expect.arrayContaining([
          { ...v1, conversations: 2 },
          { ...v2, conversations: 1 },
          { ...other, conversations: 1 },
        ]),
      );
      await store.mailbox.accept([anEntry({ inboundId: 'again', conversationId: aConversationId('eva') })]);
      await takeTurn(store, { flows: [] });
      expect(await store.turns.flowsInUse()).not.toContainEqual(expect.objectContaining(v2));
    });

    it('hints at a turn to take, a reply to send and a job to relay', async () => {
      const { store, clock } = await bench.open();
      const seen = new Set<string>();
      const stop = store.onWork((kind) => seen.add(kind));
      await store.mailbox.accept([anEntry()]);
      await clock.advance(0);
      expect([...seen]).toEqual(['turn']);
      await takeTurn(store, { outbox: [aReply()], jobs: [aJobRow()] });
      await clock.advance(0);
      expect(seen).toEqual(new Set(['turn', 'outbox', 'job']));
      stop();
      seen.clear();
      await store.mailbox.accept([anEntry({ inboundId: 'in-2' })]);
      await clock.advance(0);
      expect(seen.size).toBe(0);
    });
  });
}

const flow = (flowId: string, version: number) => ({ flowId, version, structureHash: `${flowId}-${version}` });

/** Everything of a store that a refused commit could have touched. */
async function picture(store: ConversationStore): Promise<unknown> {
  return {
    balance: await store.ledger.balance(),
    open: await store.ledger.open(10),
    snapshot: await store.people.snapshot(aConversationId()),
    timers: await store.timers.of(aConversationId()),
    next: await store.timers.next(),
    flows: await store.turns.flowsInUse(),
  };
}
