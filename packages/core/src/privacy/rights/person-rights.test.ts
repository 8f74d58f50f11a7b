import { describe, expect, it, vi } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { type ConversationId, contactId, contactOf } from '../../conversation/ids.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { flow } from '../../flow/build/flow-builder.ts';
import { createMemoryConsents } from '../../memory/memory-consents.ts';
import { createMemoryHistory } from '../../memory/memory-history.ts';
import { createMemoryPrivacyJournal, MemoryPrivacyJournal } from '../../memory/memory-privacy-journal.ts';
import { createMemoryVault } from '../../memory/memory-vault.ts';
import type { Person, PersonalStore } from '../../ports/personal-store/personal-store.ts';
import type { JournalRecord } from '../../ports/privacy-journal/privacy-journal.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import { createPersonKeys } from '../person-keys/create-person-keys.ts';
import { deploymentKeys } from '../person-keys/deployment-keys.ts';
import { createPrivacy } from '../privacy.ts';
import { publicId } from '../public-id.ts';
import { createSealer } from '../sealer.ts';
import { createPersonRights } from './person-rights.ts';

const form = flow('form', { version: 1 })
  .ask('secret', freeText(), { pt: 'Qual é o segredo?' })
  .action('order', ({ slots, seal, enqueue }) => enqueue('orders', 'OrderPlaced', { what: seal(slots.secret) }))
  .ask('more', freeText(), { pt: 'Mais algum?' })
  .say('done', { pt: 'Guardei.' })
  .end();

const OPERATOR = { actor: publicId('operator.7') };

/** A shop's list of people, by phone. */
class Shop implements PersonalStore {
  readonly specVersion = 1;
  readonly name = 'shop';
  readonly customers = new Map<string, string>();
  erasedBefore = 0;
  isAway = false;

  async export({ addresses }: Person) {
    return addresses.flatMap(({ phone = '' }) => (this.customers.has(phone) ? [{ phone, name: this.customers.get(phone) }] : []));
  }

  async erase({ addresses }: Person): Promise<number> {
    if (this.isAway) throw new StoreUnavailableError('the shop is shut');
    return addresses.filter(({ phone = '' }) => this.customers.delete(phone)).length;
  }

  async expire(before: number): Promise<number> {
    this.erasedBefore = before;
    return 3;
  }
}

/** Letters of people, by conversation. */
class Letters implements PersonalStore {
  readonly specVersion = 1;
  readonly name = 'letters';
  readonly kept = new Set<ConversationId>();

  async export({ conversations }: Person) {
    return conversations.filter((id) => this.kept.has(id)).map((conversationId) => ({ conversationId }));
  }

  async erase({ conversations }: Person): Promise<number> {
    return conversations.filter((id) => this.kept.delete(id)).length;
  }
}

async function aBotWithRights() {
  const journal = createMemoryPrivacyJournal();
  const append = vi.spyOn(journal, 'append');
  const consents = createMemoryConsents();
  const [history, vault, shop, letters] = [createMemoryHistory(), createMemoryVault(), new Shop(), new Letters()];
  const bot = await createTestBot({ flows: [form], entry: form, history });
  const sealer = createSealer(bot.keyring);
  const keys = createPersonKeys({ sealer, store: bot.keys });
  const { store, queue, clock } = bot;
  const stores = [shop, letters];
  const rights = createPersonRights({ sealer, keys, store, queue, history, vault, consents, stores, journal, clock });
  const privacy = createPrivacy({ sealer, keys, vault });
  const [ana, bia] = [bot.user({ phone: '5511987654321', displayName: 'Ana' }), bot.user({ phone: '5511912345678', displayName: 'Bia' })];
  for (const [user, secret] of [
    [ana, 'xilofone azul'],
    [bia, 'marimba verde'],
  ] as const) {
    await user.says('oi');
    await user.says(secret);
    shop.customers.set(user.addresses.phone ?? '', secret);
    await privacy.mask('escreva para ana@exemplo.com.br', { conversation: await user.conversation() });
  }
  // The history is written behind the back of turns.
  await vi.waitFor(() => expect(history.entries.filter(({ kind }) => kind === 'outbound').length).toBe(4));
  const records: JournalRecord[] = [];
  append.mockImplementation(async (added) => {
    records.push(...added);
    await MemoryPrivacyJournal.prototype.append.call(journal, added);
  });
  return { bot, rights, privacy, records, journal, history, vault, consents, shop, letters, ana, bia, keys };
}

describe('the rights of a person', () => {
  it('find somebody by an address, and nobody by one never seen', async () => {
    const { bot, rights, ana } = await aBotWithRights();
    expect(await rights.find({ phone: '5511987654321' })).toBe(contactOf(await ana.conversation()));
    expect(await rights.find({ phone: '5500000000000' })).toBeUndefined();
    expect(await rights.find({ username: 'ana' })).toBeUndefined();
    expect((await bot.store.people.list({ limit: 10 })).conversations).toHaveLength(2);
  });

  it('export everything, opened, of that person alone, and leave a receipt without any of it', async () => {
    const { rights, records, ana } = await aBotWithRights();
    const contact = contactOf(await ana.conversation());
    const { data, contactIds } = await rights.export(contact, OPERATOR);
    expect(contactIds).toEqual([contact]);
    expect(Object.keys(data)).toEqual(['conversations', 'jobs', 'history', 'vault', 'consents', 'shop', 'letters']);
    expect(data.conversations).toMatchObject([
      { kind: 'conversation', addresses: { phone: '5511987654321' }, displayName: 'Ana', stack: [{ slots: { secret: 'xilofone azul' } }] },
    ]);
    expect(data.jobs).toMatchObject([{ name: 'OrderPlaced', data: { what: 'xilofone azul' } }]);
    expect(data.history?.length).toBeGreaterThan(2);
    expect(data.vault).toMatchObject([{ token: '<EMAIL_1>', value: 'ana@exemplo.com.br' }]);
    expect(data.shop).toEqual([{ phone: '5511987654321', name: 'xilofone azul' }]);
    expect(JSON.stringify(data)).not.toContain('marimba');
    expect(records).toMatchObject([
      { kind: 'receipt', right: 'export', phase: 'begun', actor: 'operator.7', contactIds: [contact] },
      { kind: 'receipt', right: 'export', phase: 'done', counts: { conversations: 1, jobs: 1, vault: 1, shop: 1 } },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/xilofone|5511987654321|Ana/);
  });

  it('erase from every place, destroy the key, and leave everybody else alone', async () => {
    const { rights, records, ana, bia, bot, history, vault, shop, keys } = await aBotWithRights();
    const [conversation, other] = [await ana.conversation(), await bia.conversation()];
    const contact = contactOf(conversation);
    const { snapshot } = (await bot.store.people.snapshot(conversation))!;
    const receipt = await rights.erase(contact, OPERATOR);
    expect(receipt).toMatchObject({ right: 'erase', phase: 'done', contactIds: [contact] });
    expect(receipt.counts).toMatchObject({ jobs: 1, vault: 1, shop: 1, keys: 1 });
    expect(await bot.store.people.export(contact)).toMatchObject({ conversations: [], messages: [], replies: [] });
    expect(await bot.queue.jobsOf([contact])).toEqual([]);
    expect(await history.export([conversation])).toEqual([]);
    expect(await vault.open(conversation)).toEqual([]);
    expect([...shop.customers.keys()]).toEqual(['5511912345678']);
    await expect(keys.open(snapshot.personal, { purpose: 'snapshot', subject: contact })).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    expect(await rights.find({ phone: '5511987654321' })).toBeUndefined();
    expect(records.map((record) => record.kind === 'receipt' && record.phase)).toEqual(['begun', 'done']);

    expect((await rights.export(contactOf(other), OPERATOR)).data).toMatchObject({ vault: [{}], shop: [{}], jobs: [{}] });
    expect((await bia.says('é isso')).length).toBeGreaterThan(0);
    expect((await ana.says('oi')).length).toBeGreaterThan(0);
    expect(await rights.find({ phone: '5511987654321' })).not.toBe(contact);
  });

  it('erase what was kept under an id that turned out to be the same person', async () => {
    const { rights, bot, ana, keys } = await aBotWithRights();
    const before = await ana.conversation();
    const lid = bot.user({ lid: '1@lid' });
    await lid.says('oi');
    const merged = await lid.conversation();
    await bot.bot.conversationWith(bot.transport.channelId, { phone: '5511987654321', lid: '1@lid' });
    const receipt = await rights.erase(contactOf(merged), OPERATOR);
    expect(new Set(receipt.contactIds)).toEqual(new Set([contactOf(before), contactOf(merged)]));
    for (const conversation of [before, merged]) {
      expect(await bot.store.people.snapshot(conversation)).toBeUndefined();
      await expect(keys.sealerOf(contactOf(conversation))).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    }
  });

  it('say when an erasure failed, and finish it when asked again', async () => {
    const { rights, records, ana, bot, shop } = await aBotWithRights();
    const contact = contactOf(await ana.conversation());
    shop.isAway = true;
    await expect(rights.erase(contact, OPERATOR)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(records.at(-1)).toMatchObject({ phase: 'failed', code: 'STORE_UNAVAILABLE' });
    expect(await bot.store.people.snapshot(await ana.conversation())).toBeDefined();
    shop.isAway = false;
    expect(await rights.erase(contact, OPERATOR)).toMatchObject({ phase: 'done' });
    expect(shop.customers.has('5511987654321')).toBe(false);
  });

  it('finish an erasure that was cut short after nobody knew any more who was whom', async () => {
    const { rights, bot, ana, shop, keys } = await aBotWithRights();
    const before = contactOf(await ana.conversation());
    const lid = bot.user({ lid: '1@lid' });
    await lid.says('oi');
    const merged = contactOf(await lid.conversation());
    const kept = await bot.bot.conversationWith(bot.transport.channelId, { lid: '1@lid', phone: '5511987654321' });
    const erase = vi.spyOn(shop, 'erase');
    erase.mockResolvedValueOnce(1).mockRejectedValueOnce(new StoreUnavailableError('the shop is shut'));
    await expect(rights.erase(contactOf(kept), OPERATOR)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await bot.store.people.idsOf(contactOf(kept))).toEqual([contactOf(kept)]);
    const receipt = await rights.erase(contactOf(kept), OPERATOR);
    expect(new Set(receipt.contactIds)).toEqual(new Set([before, merged]));
    expect(receipt.counts).toMatchObject({ keys: 2 });
    for (const contact of [before, merged]) await expect(keys.sealerOf(contact)).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    expect((await rights.erase(contactOf(kept), OPERATOR)).contactIds).toEqual([contactOf(kept)]);
  });

  it.each(Array.from({ length: 14 }, (_, at) => at))(
    'leave nothing when an erasure is cut short at step %d and asked for again',
    async (step) => {
      const { rights, bot, ana, bia, history, vault, consents, shop, letters, keys, journal } = await aBotWithRights();
      const conversation = await ana.conversation();
      const contact = contactOf(conversation);
      const [purpose, textVersion, source] = [publicId('newsletter'), publicId('v3'), publicId('flow.news')];
      const vaultEntry = {
        key: 'bcdfghbcdfghbcdfghbcdfghbcdfghbc',
        label: 'EMAIL',
        value: (await keys.sealerOf(contact)).seal('a@b.co', { purpose: 'vault' }),
      };
      // Whoever was in the middle of something writes until the conversations are gone.
      const writeMore = async () => {
        shop.customers.set('5511987654321', 'Ana');
        letters.kept.add(conversation);
        await vault.assign(conversation, [vaultEntry]);
        await history.append([{ id: publicId('late'), at: bot.clock.now(), conversationId: conversation, kind: 'event' }]);
        await consents.record(contact, { purpose, textVersion, isGiven: true, at: bot.clock.now(), source });
      };
      let at = 0;
      const stepsOf = (verbs: { erase: (...asked: never[]) => Promise<unknown> }) => {
        const erase = verbs.erase.bind(verbs);
        verbs.erase = async (...asked) => {
          if (at++ === step) throw new StoreUnavailableError('cut short');
          return erase(...asked);
        };
      };
      for (const place of [bot.queue, history, vault, consents, shop, letters]) stepsOf(place as never);
      const { people } = bot.store;
      const erasePeople = people.erase.bind(people);
      vi.spyOn(people, 'erase').mockImplementation(async (id) => {
        if (at++ === step) throw new StoreUnavailableError('cut short');
        await writeMore();
        return erasePeople(id);
      });
      vi.spyOn(keys, 'destroy').mockImplementationOnce(async (ids) => {
        if (at++ === step) throw new StoreUnavailableError('cut short');
        return keys.destroy(ids);
      });
      await writeMore();

      const failed = await rights.erase(contact, OPERATOR).catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await rights.erase(contact, OPERATOR)).toMatchObject({ phase: 'done' });
      expect(shop.customers.has('5511987654321')).toBe(false);
      expect(letters.kept.size).toBe(0);
      expect(await vault.open(conversation)).toEqual([]);
      expect(await history.export([conversation])).toEqual([]);
      expect(await consents.export(contact)).toEqual([]);
      expect(await bot.queue.jobsOf([contact])).toEqual([]);
      expect(await people.export(contact)).toMatchObject({ conversations: [], messages: [], replies: [] });
      await expect(keys.sealerOf(contact)).rejects.toMatchObject({ code: 'PERSON_ERASED' });
      expect(shop.customers.has(bia.addresses.phone ?? '')).toBe(true);
      expect(JSON.stringify(await journal.read())).not.toMatch(/5511987654321|Ana|xilofone/);
    },
  );

  it('note addresses in a receipt under a key that can be destroyed only', async () => {
    const { bot, journal, ana, shop, keys } = await aBotWithRights();
    const contact = contactOf(await ana.conversation());
    const [sealer, opener] = [createSealer(bot.keyring), await keys.sealerOf(contact)];
    const withoutOwn = { ...deploymentKeys(sealer), sealerOf: () => ({ ...sealer, open: opener.open.bind(opener) }) };
    const rights = createPersonRights({ sealer, keys: withoutOwn, store: bot.store, stores: [shop], journal });
    await rights.erase(contact, OPERATOR);
    expect(await journal.read({ contactId: contact })).toMatchObject([{ phase: 'begun' }, { phase: 'done' }]);
    expect(shop.customers.has('5511987654321')).toBe(false);
    expect((await journal.read()).some((record) => 'addresses' in record)).toBe(false);
  });

  it('erase a person whose key is gone already', async () => {
    const { rights, ana, bot, keys } = await aBotWithRights();
    const conversation = await ana.conversation();
    await keys.destroy([contactOf(conversation)]);
    await expect(rights.export(contactOf(conversation), OPERATOR)).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    expect(await rights.erase(contactOf(conversation), OPERATOR)).toMatchObject({ phase: 'done' });
    expect(await bot.store.people.snapshot(conversation)).toBeUndefined();
  });

  it('erase nobody of a contact that never was', async () => {
    const { rights } = await aBotWithRights();
    expect((await rights.erase(contactId('c_nobody'), OPERATOR)).counts).toEqual({
      conversations: 0,
      jobs: 0,
      history: 0,
      vault: 0,
      consents: 0,
      shop: 0,
      letters: 0,
      keys: 0,
    });
  });

  it('note consents, under whichever id of the person, and tell what holds', async () => {
    const { rights, records, bot, ana } = await aBotWithRights();
    const contact = contactOf(await ana.conversation());
    const [purpose, textVersion, source] = [publicId('newsletter'), publicId('v3'), publicId('flow.news')];
    await rights.consent(contact, { purpose, textVersion, isGiven: true, at: 1_000, source }, OPERATOR);
    expect(await rights.consentOf(contact, purpose)).toMatchObject({ isGiven: true });
    const lid = bot.user({ lid: '1@lid' });
    await lid.says('oi');
    await bot.bot.conversationWith(bot.transport.channelId, { phone: '5511987654321', lid: '1@lid' });
    await rights.consent(contactOf(await lid.conversation()), { purpose, textVersion, isGiven: false, at: 2_000, source }, OPERATOR);
    expect(await rights.consentOf(contact, purpose)).toMatchObject({ isGiven: false, at: 2_000 });
    expect(records.filter((record) => record.kind === 'receipt' && record.right === 'consent')).toHaveLength(2);
    expect((await rights.export(contact, OPERATOR)).data.consents).toHaveLength(2);
    expect((await rights.erase(contact, OPERATOR)).counts).toMatchObject({ consents: 2 });
    expect(await rights.consentOf(contact, purpose)).toBeUndefined();
  });

  it('retain who has written since, and erase the others', async () => {
    const { rights, records, ana, bia, bot, shop, history } = await aBotWithRights();
    await bot.advance(60_000);
    const before = bot.clock.now();
    expect(history.entries.some(({ at }) => at < before)).toBe(true);
    await bia.says('ainda estou aqui');
    const receipt = await rights.retain(before, { actor: publicId('retention') });
    expect(receipt).toMatchObject({ right: 'retention', phase: 'done', counts: { people: 1, shop: 3 } });
    expect(shop.erasedBefore).toBe(before);
    expect(receipt.counts?.history, 'what the one who stays said before').toBeGreaterThan(0);
    expect(history.entries.every(({ at }) => at >= before)).toBe(true);
    expect(await rights.find(ana.addresses)).toBeUndefined();
    expect(await rights.find(bia.addresses)).toBeDefined();
    expect(records.filter((record) => record.kind === 'receipt' && record.right === 'erase')).toHaveLength(2);
  });
});
