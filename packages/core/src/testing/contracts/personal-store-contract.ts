import { afterEach, describe, expect, it } from 'vitest';
import { channelId, contactId, conversationId } from '../../conversation/ids.ts';
import type { Person, PersonalStore } from '../../ports/personal-store/personal-store.ts';
import { publicId } from '../../privacy/public-id.ts';

/** An empty, isolated personal store, and how the application fills it. */
export interface PersonalStoreHarness {
  readonly store: PersonalStore;
  /** Keeps something of a person, as the application does. */
  keep(person: Person): Promise<void>;
  /** Called after the store was closed. */
  close?(): Promise<void>;
}

export interface PersonalStoreContractOptions {
  readonly name: string;
  readonly createStore: () => Promise<PersonalStoreHarness>;
}

/** What every `PersonalStore` holds. */
export function personalStoreContract({ name, createStore }: PersonalStoreContractOptions): void {
  describe(`PersonalStore contract: ${name}`, () => {
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });
    const open = async (): Promise<PersonalStoreHarness> => {
      const harness = await createStore();
      closing.push(
        async () => harness.close?.(),
        async () => harness.store.close?.(),
      );
      return harness;
    };

    it('has a name that may stand in a receipt', async () => {
      const { store } = await open();
      expect(store.name).toMatch(/^[a-z][a-z0-9-]{1,40}$/);
    });

    it('knows nothing of somebody it never kept anything of', async () => {
      const { store, keep } = await open();
      await keep(ANA);
      expect(await store.export(BIA)).toEqual([]);
      expect(await store.erase(BIA)).toBe(0);
      expect(await store.export(NOBODY)).toEqual([]);
      expect(await store.erase(NOBODY)).toBe(0);
      expect((await store.export(ANA)).length).toBeGreaterThan(0);
    });

    it('exports JSON objects of that person alone', async () => {
      const { store, keep } = await open();
      await keep(ANA);
      await keep(BIA);
      const items = await store.export(ANA);
      expect(items.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(items))).toEqual(items);
      expect(JSON.stringify(items)).not.toContain(BIA.addresses[0]?.phone);
    });

    it('erases all of that person, nothing of another, and counts it', async () => {
      const { store, keep } = await open();
      await keep(ANA);
      await keep(BIA);
      const before = await store.export(BIA);
      const count = (await store.export(ANA)).length;
      expect(await store.erase(ANA)).toBe(count);
      expect(await store.export(ANA)).toEqual([]);
      expect(await store.erase(ANA)).toBe(0);
      expect(await store.export(BIA)).toEqual(before);
    });

    it('erases again what came since', async () => {
      const { store, keep } = await open();
      await keep(ANA);
      await store.erase(ANA);
      await keep(ANA);
      expect(await store.erase(ANA)).toBeGreaterThan(0);
      expect(await store.export(ANA)).toEqual([]);
    });
  });
}

const aPerson = (name: string, phone: string): Person => ({
  contacts: [contactId(`c_${name}`)],
  conversations: [conversationId(channelId('shop'), contactId(`c_${name}`))],
  addresses: [{ phone }],
  pseudonyms: [publicId(`contact_${name}`)],
});
const [ANA, BIA] = [aPerson('ana', '5511987654321'), aPerson('bia', '5521912345678')];
const NOBODY: Person = { contacts: [contactId('c_nobody')], conversations: [], addresses: [], pseudonyms: [] };
