import { describe, expect, it } from 'vitest';
import { contactId } from '../../../conversation/ids.ts';
import { KeyMissingError } from '../../../errors/key-missing-error.ts';
import { createSealer } from '../../../privacy/sealer.ts';
import { assertSameLookupKey } from '../../../runtime/same-lookup-key.ts';
import { aConversationId, aJobRow, aLeaseRequest, anEntry, aReply, aSealed, aSnapshot, aTakeRequest } from '../../builders.ts';
import { answer, type ContractBench, converse, expectBalanced, leaseOne } from './contract-bench.ts';

const [ana, rui, eva] = ['ana', 'rui', 'eva'].map((name) => contactId(name)) as [
  ReturnType<typeof contactId>,
  ReturnType<typeof contactId>,
  ReturnType<typeof contactId>,
];

const sealerWith = (id: string, seed: number) => createSealer({ current: { id, secret: new Uint8Array(32).fill(seed) }, previous: [] });

export function peopleContract(bench: ContractBench): void {
  describe('people', () => {
    it('makes the candidate the contact of keys never seen, and finds it by any of them', async () => {
      const { store } = await bench.open();
      expect(await store.people.resolve({ keys: ['k1', 'k2'], candidate: ana })).toEqual({ contactId: ana, isNew: true });
      expect(await store.people.resolve({ keys: ['k2'], candidate: rui })).toEqual({ contactId: ana, isNew: false });
      expect(await store.people.resolve({ keys: ['k3'], candidate: rui })).toEqual({ contactId: rui, isNew: true });
    });

    it('links keys not known yet to the contact found', async () => {
      const { store } = await bench.open();
      await store.people.resolve({ keys: ['phone'], candidate: ana });
      await store.people.resolve({ keys: ['bsuid', 'phone'], candidate: rui });
      expect(await store.people.resolve({ keys: ['bsuid'], candidate: rui })).toEqual({ contactId: ana, isNew: false });
    });

    it('merges contacts whose keys turn out to belong together, into the one of the first known key', async () => {
      const { store } = await bench.open();
      await store.people.resolve({ keys: ['phone', 'lid'], candidate: ana });
      await store.people.resolve({ keys: ['bsuid'], candidate: rui });
      expect(await store.people.resolve({ keys: ['new', 'bsuid', 'phone'], candidate: eva })).toEqual({ contactId: rui, isNew: false });
      for (const key of ['new', 'bsuid', 'phone', 'lid']) {
        expect(await store.people.resolve({ keys: [key], candidate: eva })).toEqual({ contactId: rui, isNew: false });
      }
    });

    it('makes one contact of many racing first messages', async () => {
      const { store, reopen } = await bench.open();
      const other = (await reopen?.()) ?? store;
      const resolved = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).people.resolve({ keys: ['k'], candidate: contactId(`c${i}`) })),
      );
      expect(new Set(resolved.map((answer) => answer.contactId)).size).toBe(1);
      expect(resolved.filter(({ isNew }) => isNew)).toHaveLength(1);
    });

    it('tells whether the key by which people are found is another one', async () => {
      const { store, reopen } = await bench.open();
      const other = (await reopen?.()) ?? store;
      const [first, second] = [sealerWith('first', 1), sealerWith('second', 2)];
      await Promise.all([store, other, store].map((one) => assertSameLookupKey(one, first)));
      expect((await store.people.list({ limit: 10 })).conversations).toEqual([]);
      // Nobody has written yet.
      await assertSameLookupKey(store, second);
      await assertSameLookupKey(other, first);
      await converse(store, {}, { next: aSnapshot() });
      await assertSameLookupKey(other, first);
      await expect(assertSameLookupKey(store, second)).rejects.toBeInstanceOf(KeyMissingError);
      await assertSameLookupKey(other, first);
    });

    it('reads a snapshot without a lease', async () => {
      const { store } = await bench.open();
      expect(await store.people.snapshot(aConversationId())).toBeUndefined();
      await store.mailbox.accept([anEntry()]);
      expect(await store.people.snapshot(aConversationId())).toBeUndefined();
      const work = await leaseOne(store);
      await store.turns.commit(answer(work, { next: aSnapshot({ state: '{"x":1}' }) }));
      expect(await store.people.snapshot(aConversationId())).toEqual({ version: 1, snapshot: aSnapshot({ state: '{"x":1}' }) });
    });

    it('exports everything kept of a contact, over channels, and nothing of another', async () => {
      const { store } = await bench.open();
      const [one, two] = [aConversationId('ana', 'one'), aConversationId('ana', 'two')];
      await converse(
        store,
        { inboundId: 'a', conversationId: one },
        { next: aSnapshot({ personal: aSealed('1') }), outbox: [aReply({ id: 'r1', conversationId: one })] },
      );
      await converse(store, { inboundId: 'b', conversationId: two }, { next: aSnapshot({ personal: aSealed('2') }) });
      await converse(
        store,
        { inboundId: 'c', conversationId: aConversationId('rui') },
        { outbox: [aReply({ id: 'r2', conversationId: aConversationId('rui') })] },
      );
      await store.mailbox.accept([
        anEntry({ inboundId: 'd', conversationId: two, receivedAt: 5 }),
        anEntry({ inboundId: 'e', conversationId: aConversationId('rui') }),
      ]);
      const record = await store.people.export(ana);
      expect(record.contactId).toBe(ana);
      expect(record.conversations).toHaveLength(2);
      expect(record.conversations).toEqual(
        expect.arrayContaining([
          { conversationId: one, state: aSnapshot().state, personal: aSealed('1') },
          { conversationId: two, state: aSnapshot().state, personal: aSealed('2') },
        ]),
      );
      expect(record.messages).toEqual([{ inboundId: 'd', receivedAt: 5, body: aSealed('d') }]);
      expect(record.replies).toEqual([{ id: 'r1', body: aSealed('r1') }]);
      expect(await store.people.export(eva)).toEqual({ contactId: eva, conversations: [], messages: [], replies: [] });
    });

    it('keeps no body of what is handled or sent', async () => {
      const { store } = await bench.open();
      await converse(store, {}, { outbox: [aReply()] });
      const [reply] = await store.relay.take(aTakeRequest());
      await store.relay.settle(reply!, { status: 'sent', possibleDuplicate: false });
      expect(await store.people.export(ana)).toMatchObject({ messages: [], replies: [] });
    });

    it('erases a person and leaves the ledger balanced', async () => {
      const { store, clock } = await bench.open();
      await store.people.resolve({ keys: ['k1', 'k2'], candidate: ana });
      await store.mailbox.accept(['done', 'dead', 'open'].map((inboundId) => anEntry({ inboundId })));
      const work = await leaseOne(store);
      await store.turns.commit(
        answer(work, {
          consumed: [
            { inboundId: 'done', as: 'handled' },
            { inboundId: 'dead', as: 'dead-lettered' },
          ],
          outbox: [aReply({ id: 'r1' }), aReply({ id: 'r2' })],
          jobs: [aJobRow({ id: 'j1' }), aJobRow({ id: 'j2' })],
          timers: { set: [{ id: 't', dueAt: clock.now() }], cancel: [] },
        }),
      );
      const [sending] = await store.relay.take(aTakeRequest());
      await store.relay.takeJobs(aTakeRequest({ limit: 1 }));

      expect(await store.people.erase(ana)).toEqual({ keys: 2, conversations: 1, messages: 2, replies: 2, jobs: 2, timers: 1 });
      expect(await store.people.export(ana)).toEqual({ contactId: ana, conversations: [], messages: [], replies: [] });
      expect(await store.people.snapshot(aConversationId())).toBeUndefined();
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      expect(await store.timers.next()).toBeUndefined();
      expect(await store.relay.settle(sending!, { status: 'sent', possibleDuplicate: false })).toEqual({ status: 'stale' });
      await clock.advance(60_000);
      expect(await store.relay.take(aTakeRequest())).toEqual([]);
      expect(await store.relay.takeJobs(aTakeRequest())).toEqual([]);
      expect(await store.mailbox.accept([anEntry({ inboundId: 'done' }), anEntry({ inboundId: 'open' })])).toEqual([
        'duplicate',
        'duplicate',
      ]);
      expect(await store.ledger.redrive('open')).toBe(false);
      expect(await store.ledger.redrive('r1')).toBe(false);
      expect(await store.ledger.stateOf('open')).toBe('dead-lettered');
      await expectBalanced(store);
      expect((await store.ledger.balance()).replies).toMatchObject({ committed: 2, waiting: 0, deadLettered: 2 });
      expect(await store.people.resolve({ keys: ['k1'], candidate: eva })).toEqual({ contactId: eva, isNew: true });
      expect(await store.people.erase(ana)).toEqual({ keys: 0, conversations: 0, messages: 0, replies: 0, jobs: 0, timers: 0 });
    });

    it('fences off a worker in the middle of a turn of an erased person', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry()]);
      const work = await leaseOne(store);
      await store.turns.checkpoint(work.lease, { key: 'k', result: aSealed('secret') });
      await store.people.erase(ana);
      expect(await store.turns.commit(answer(work, { consumed: [], outbox: [aReply()] }))).toEqual({ status: 'stale' });
      expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
      expect(await store.turns.renew(work.lease, 60_000)).toBe('lost');
      expect(await store.people.export(ana)).toEqual({ contactId: ana, conversations: [], messages: [], replies: [] });
    });

    it('takes nothing more for an erased contact, also of one merged into it, and still knows what it took before', async () => {
      const { store, clock } = await bench.open();
      const other = aConversationId('ana', 'other');
      await store.people.resolve({ keys: ['lid'], candidate: rui });
      await store.mailbox.accept([anEntry({ inboundId: 'before' }), anEntry({ inboundId: 'r', conversationId: aConversationId('rui') })]);
      await store.mailbox.accept([anEntry({ inboundId: 'elsewhere', conversationId: other })]);
      await store.people.resolve({ keys: ['phone'], candidate: ana });
      await store.people.resolve({ keys: ['phone', 'lid'], candidate: eva });
      await store.people.erase(rui);
      const late = [
        anEntry({ inboundId: 'late' }),
        anEntry({ inboundId: 'before' }),
        anEntry({ inboundId: 'late-rui', conversationId: aConversationId('rui') }),
        anEntry({ inboundId: 'late-other', conversationId: other }),
        anEntry({ inboundId: 'eva', conversationId: aConversationId('eva') }),
      ];
      const outcomes = [];
      for (const entry of late) outcomes.push(...(await store.mailbox.accept([entry])));
      expect(outcomes).toEqual(['erased', 'duplicate', 'erased', 'erased', 'accepted']);
      expect((await leaseOne(store)).messages).toMatchObject([{ inboundId: 'eva' }]);
      expect(await store.ledger.stateOf('late')).toBeUndefined();
      expect((await store.mailbox.accept([anEntry({ inboundId: 'late', conversationId: aConversationId('eva') })]))[0]).toBe('accepted');
      await expectBalanced(store);
      await clock.advance(10);
      await store.ledger.forget(clock.now());
      expect(await store.mailbox.accept([anEntry({ inboundId: 'long after' })])).toEqual(['accepted']);
    });

    it('takes the rest of a batch that holds a message of an erased contact', async () => {
      const { store } = await bench.open();
      await store.mailbox.accept([anEntry({ inboundId: 'a' })]);
      await store.people.erase(ana);
      expect(
        await store.mailbox.accept([
          anEntry({ inboundId: 'b' }),
          anEntry({ inboundId: 'c', conversationId: aConversationId('rui') }),
          anEntry({ inboundId: 'd' }),
        ]),
      ).toEqual(['erased', 'accepted', 'erased']);
    });

    it('finds a contact by the first key that is known, and makes nobody', async () => {
      const { store } = await bench.open();
      await store.people.resolve({ keys: ['k1'], candidate: ana });
      await store.people.resolve({ keys: ['k2'], candidate: rui });
      expect(await store.people.find(['new', 'k2', 'k1'])).toBe(rui);
      expect(await store.people.find(['new'])).toBeUndefined();
      expect(await store.people.resolve({ keys: ['new'], candidate: eva })).toEqual({ contactId: eva, isNew: true });
    });

    it('lists where conversations stand, page by page', async () => {
      const { store } = await bench.open();
      expect(await store.people.list({ limit: 2 })).toMatchObject({ conversations: [] });
      for (const name of ['ana', 'rui', 'eva', 'bia', 'leo']) {
        const conversationId = aConversationId(name);
        await converse(store, { inboundId: name, conversationId }, { next: aSnapshot({ state: JSON.stringify({ name }) }) });
      }
      await store.people.erase(contactId('leo'));
      const seen = new Set<string>();
      let after: string | undefined;
      let pages = 0;
      do {
        const page = await store.people.list({ limit: 2, ...(after === undefined ? {} : { after }) });
        for (const { conversationId, state } of page.conversations) seen.add(`${conversationId} ${state}`);
        after = page.next;
        pages += 1;
      } while (after !== undefined && pages < 2_000);
      expect([...seen].toSorted()).toEqual(
        ['ana', 'bia', 'eva', 'rui'].map((name) => `${aConversationId(name)} ${JSON.stringify({ name })}`),
      );
    });

    it('tells every id of a person, the one that stands for all first', async () => {
      const { store } = await bench.open();
      expect(await store.people.idsOf(eva)).toEqual([eva]);
      await store.people.resolve({ keys: ['lid'], candidate: rui });
      await store.people.resolve({ keys: ['phone'], candidate: ana });
      await store.people.resolve({ keys: ['phone', 'lid'], candidate: eva });
      expect(await store.people.idsOf(rui)).toEqual([ana, rui]);
      expect(await store.people.idsOf(ana)).toEqual([ana, rui]);
    });

    it('reaches what was kept under a contact that was merged away', async () => {
      const { store } = await bench.open();
      await store.people.resolve({ keys: ['lid'], candidate: rui });
      await converse(store, { conversationId: aConversationId('rui') }, { outbox: [aReply({ conversationId: aConversationId('rui') })] });
      await store.people.resolve({ keys: ['phone'], candidate: ana });
      await store.people.resolve({ keys: ['phone', 'lid'], candidate: eva });
      expect(await store.people.export(ana)).toMatchObject({
        contactId: ana,
        conversations: [{ conversationId: aConversationId('rui') }],
        replies: [{ id: 'out-1' }],
      });
      expect(await store.people.erase(ana)).toMatchObject({ keys: 2, conversations: 1, replies: 1 });
      expect(await store.people.export(rui)).toMatchObject({ conversations: [], replies: [] });
    });

    it('follows contacts that were merged one after the other', async () => {
      const { store } = await bench.open();
      await store.people.resolve({ keys: ['lid'], candidate: rui });
      await converse(store, { conversationId: aConversationId('rui') });
      await store.people.resolve({ keys: ['phone'], candidate: eva });
      await store.people.resolve({ keys: ['phone', 'lid'], candidate: contactId('nobody') });
      await store.people.resolve({ keys: ['bsuid'], candidate: ana });
      await store.people.resolve({ keys: ['bsuid', 'lid'], candidate: contactId('nobody') });
      for (const id of [ana, eva, rui]) {
        expect(await store.people.export(id)).toMatchObject({
          contactId: ana,
          conversations: [{ conversationId: aConversationId('rui') }],
        });
      }
      expect(await store.people.erase(rui)).toMatchObject({ keys: 3, conversations: 1 });
      expect(await store.people.resolve({ keys: ['bsuid'], candidate: eva })).toEqual({ contactId: eva, isNew: true });
    });

    it('erases nothing of anybody else', async () => {
      const { store, clock } = await bench.open();
      const conversationId = aConversationId('rui');
      await store.people.resolve({ keys: ['k'], candidate: rui });
      await converse(
        store,
        { inboundId: 'a', conversationId },
        {
          outbox: [aReply({ conversationId })],
          jobs: [aJobRow({ conversationId })],
          timers: { set: [{ id: 't', dueAt: clock.now() + 9_000 }], cancel: [] },
        },
      );
      await store.mailbox.accept([anEntry({ inboundId: 'b', conversationId })]);
      await store.people.erase(ana);
      expect(await store.people.resolve({ keys: ['k'], candidate: eva })).toEqual({ contactId: rui, isNew: false });
      expect(await store.people.export(rui)).toMatchObject({ conversations: [{}], messages: [{}], replies: [{}] });
      expect(await store.ledger.balance()).toMatchObject({ pending: 1, jobs: 1, timers: 1 });
    });
  });
}
