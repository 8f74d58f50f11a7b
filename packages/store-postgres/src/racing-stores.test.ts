import { type ConversationStore, contactId } from '@recado/core';
import { expect, it } from 'vitest';
import { createPgPool } from './pool/create-pg-pool.ts';
import { createPostgresConversationStore } from './postgres-conversation-store.ts';
import { aConversationId, aLeaseRequest, anAnswer, anEntry, aTakeRequest } from './test-support/builders.ts';
import { withPostgres } from './test-support/test-database.ts';

withPostgres('racing stores', (database) => {
  const openTwo = () => {
    const schema = database.schema();
    const open = () => createPostgresConversationStore({ pool: () => createPgPool({ connectionString: database.url }), schema });
    return [open(), open()] as const;
  };

  it('answers every message once and in order, and sends every reply once, whoever does it', async () => {
    const [one, two] = openTwo();
    const contacts = Array.from({ length: 20 }, (_, i) => `c${i}`);
    const perContact = 15;
    let isAccepting = true;
    const accepting = Promise.all(
      contacts.map(async (contact, i) => {
        for (let n = 0; n < perContact; n += 1) await (i % 2 ? one : two).mailbox.accept([anEntry(`${contact}/${n}`, contact)]);
      }),
    ).then(() => {
      isAccepting = false;
    });
    const [handled, sent] = [[] as string[], [] as string[]];
    const isDone = async () => {
      if (isAccepting) return false;
      const { pending, replies, jobs } = await one.ledger.balance();
      return pending === 0 && replies.waiting === 0 && jobs === 0;
    };
    const workers = [one, two, one, two].map(async (store) => {
      while (!(await isDone())) await workOnce(store, handled);
    });
    const dispatchers = [one, two, one, two].map(async (store) => {
      while (!(await isDone())) await sendSome(store, sent);
    });
    await Promise.all([accepting, ...workers, ...dispatchers]);
    const expected = contacts.flatMap((contact) => Array.from({ length: perContact }, (_, n) => `${contact}/${n}`));
    expect([...handled].sort()).toEqual([...expected].sort());
    expect([...sent].sort()).toEqual(expected.map((id) => `out/${id}`).sort());
    for (const contact of contacts) {
      const own = Array.from({ length: perContact }, (_, n) => `${contact}/${n}`);
      expect(handled.filter((id) => id.startsWith(`${contact}/`))).toEqual(own);
      expect(sent.filter((id) => id.startsWith(`out/${contact}/`))).toEqual(own.map((id) => `out/${id}`));
    }
    await Promise.all([one.close(), two.close()]);
  }, 30_000);

  it('offers the next reply whether a commit or a settling comes first', async () => {
    const [one, two] = openTwo();
    for (let round = 0; round < 40; round += 1) {
      const contact = `r${round}`;
      await one.mailbox.accept([anEntry(`${contact}/1`, contact)]);
      await one.turns.commit(anAnswer((await one.turns.lease(aLeaseRequest))!));
      await one.mailbox.accept([anEntry(`${contact}/2`, contact)]);
      const second = (await two.turns.lease(aLeaseRequest))!;
      const [reply] = await one.relay.take(aTakeRequest);
      await Promise.all([two.turns.commit(anAnswer(second)), one.relay.settle(reply!, { status: 'sent', possibleDuplicate: false })]);
      const [next] = await two.relay.take(aTakeRequest);
      expect(next).toMatchObject({ id: `out/${contact}/2` });
      await two.relay.settle(next!, { status: 'sent', possibleDuplicate: false });
    }
    await Promise.all([one.close(), two.close()]);
  });

  it('makes one person of keys that are linked, merged and erased at the same time', async () => {
    const [one, two] = openTwo();
    for (let round = 0; round < 15; round += 1) {
      const key = (name: string) => `${round}/${name}`;
      const candidate = (name: string) => contactId(`${round}-${name}`);
      await Promise.all([
        one.people.resolve({ keys: [key('phone')], candidate: candidate('a') }),
        two.people.resolve({ keys: [key('lid')], candidate: candidate('b') }),
      ]);
      await Promise.all([
        one.people.resolve({ keys: [key('phone'), key('lid')], candidate: candidate('c') }),
        two.people.resolve({ keys: [key('lid'), key('phone')], candidate: candidate('d') }),
        one.people.resolve({ keys: [key('lid'), key('bsuid')], candidate: candidate('e') }),
        two.people.resolve({ keys: [key('username'), key('phone')], candidate: candidate('f') }),
      ]);
      const owners = await Promise.all(
        ['phone', 'lid', 'bsuid', 'username'].map((name) => one.people.resolve({ keys: [key(name)], candidate: candidate('g') })),
      );
      expect(new Set(owners.map((owner) => owner.contactId)).size).toBe(1);
      await Promise.all([one.people.erase(owners[0]!.contactId), two.people.resolve({ keys: [key('phone')], candidate: candidate('h') })]);
    }
    await Promise.all([one.close(), two.close()]);
  });

  it('takes batches that overlap in any order without getting stuck', async () => {
    const [one, two] = openTwo();
    const entries = Array.from({ length: 30 }, (_, i) => anEntry(`m${i}`, `c${i % 7}`));
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, i) => (i % 2 ? one : two).mailbox.accept(i % 4 < 2 ? entries : [...entries].reverse())),
    );
    expect(outcomes.flat().filter((outcome) => outcome === 'accepted')).toHaveLength(entries.length);
    expect(await two.ledger.balance()).toMatchObject({ accepted: entries.length, pending: entries.length });
    expect((await one.turns.lease(aLeaseRequest))?.lease.conversationId).toMatch(aConversationId('c'));
    await Promise.all([one.close(), two.close()]);
  });

  it('keeps no message of an erased person, however erasing and accepting race', async () => {
    const [one, two] = openTwo();
    const contacts = Array.from({ length: 40 }, (_, i) => `e${i}`);
    for (const contact of contacts) {
      const accepting = [one, two].flatMap((store) => [1, 2].map((n) => store.mailbox.accept([anEntry(`${contact}/${n}`, contact)])));
      await Promise.all([...accepting, one.people.erase(contactId(contact)), two.mailbox.accept([anEntry(`${contact}/3`, contact)])]);
      expect((await two.people.export(contactId(contact))).messages).toEqual([]);
      expect(await one.mailbox.accept([anEntry(`${contact}/4`, contact)])).toEqual(['erased']);
    }
    expect(await one.ledger.balance()).toMatchObject({ pending: 0 });
    expect(await one.turns.lease(aLeaseRequest)).toBeUndefined();
    await Promise.all([one.close(), two.close()]);
  }, 30_000);
});

async function workOnce(store: ConversationStore, handled: string[]): Promise<void> {
  const work = await store.turns.lease({ ...aLeaseRequest, maxMessages: 2 });
  if (!work) return;
  // Before the commit lets the next worker have the conversation.
  handled.push(...work.messages.map(({ inboundId }) => inboundId));
  expect(await store.turns.commit(anAnswer(work))).toMatchObject({ status: 'committed' });
}

async function sendSome(store: ConversationStore, sent: string[]): Promise<void> {
  for (const first of await store.relay.take({ ...aTakeRequest, limit: 3 })) {
    let reply: typeof first | undefined = first;
    while (reply) {
      sent.push(reply.id);
      const settled = await store.relay.settle(reply, { status: 'sent', possibleDuplicate: false }, aTakeRequest);
      expect(settled.status).toBe('settled');
      reply = settled.status === 'settled' ? settled.next : undefined;
    }
  }
  await store.relay.settleJobs((await store.relay.takeJobs({ ...aTakeRequest, limit: 50 })).map(({ id }) => id));
}
