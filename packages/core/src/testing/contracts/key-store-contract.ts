import { afterEach, describe, expect, it } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { KeyStore, WrappedKey } from '../../ports/key-store/key-store.ts';
import { aSealed } from '../builders.ts';

/** An empty, isolated key store and its further handles. */
export interface KeyStoreHarness {
  /** Opens the same data, each time as another process would. A store in memory answers the same one each time. */
  connect(): Promise<KeyStore>;
  /** Called after the handles were closed. */
  close?(): Promise<void>;
}

export interface KeyStoreContractOptions {
  readonly name: string;
  readonly createKeyStore: () => Promise<KeyStoreHarness>;
  /** What this store cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly restart?: string };
}

/** What every `KeyStore` holds. */
export function keyStoreContract({ name, createKeyStore, skip = {} }: KeyStoreContractOptions): void {
  describe(`KeyStore contract: ${name}`, () => {
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });
    const open = async (): Promise<{ readonly store: KeyStore; readonly connect: () => Promise<KeyStore> }> => {
      const harness = await createKeyStore();
      closing.push(async () => harness.close?.());
      const connect = async () => {
        const store = await harness.connect();
        closing.push(() => store.close());
        return store;
      };
      return { store: await connect(), connect };
    };

    it('knows nothing of somebody who never had a key', async () => {
      const { store } = await open();
      expect(await store.find([ANA, BIA])).toEqual([undefined, undefined]);
      expect(await store.find([])).toEqual([]);
      expect(await store.list(undefined, 10)).toEqual([]);
    });

    it('keeps the first key of each person, also of two in one call', async () => {
      const { store } = await open();
      expect(await store.add([aKey(ANA, 'a'), aKey(ANA, 'b'), aKey(BIA, 'c')])).toEqual([wrapped('a'), wrapped('a'), wrapped('c')]);
      expect(await store.add([aKey(ANA, 'd')])).toEqual([wrapped('a')]);
      expect(await store.find([BIA, EVA, ANA])).toEqual([wrapped('c'), undefined, wrapped('a')]);
    });

    it('gives everybody who asks at once the same key', async () => {
      const { store, connect } = await open();
      const other = await connect();
      const answers = await Promise.all(
        Array.from({ length: 20 }, async (_, at) => (await (at % 2 ? store : other).add([aKey(ANA, `k${at}`)]))[0]),
      );
      expect(new Set(answers).size).toBe(1);
      expect(await other.find([ANA])).toEqual([answers[0]]);
    });

    it('puts a key in the place of the one it was told of, and of no other', async () => {
      const { store } = await open();
      await store.add([aKey(ANA, 'a'), aKey(BIA, 'b')]);
      const changes = [
        { ...aKey(ANA, 'a2'), was: wrapped('a') },
        { ...aKey(BIA, 'b2'), was: wrapped('x') },
        { ...aKey(EVA, 'e2'), was: wrapped('e') },
      ];
      expect(await store.replace(changes)).toBe(1);
      expect(await store.find([ANA, BIA, EVA])).toEqual([wrapped('a2'), wrapped('b'), undefined]);
    });

    it('lists keys by person, page by page, without those destroyed', async () => {
      const { store } = await open();
      await store.add([aKey(EVA, 'e'), aKey(ANA, 'a'), aKey(BIA, 'b')]);
      await store.destroy([BIA]);
      expect(await store.list(undefined, 1)).toEqual([aKey(ANA, 'a')]);
      expect(await store.list(ANA, 5)).toEqual([aKey(EVA, 'e')]);
      expect(await store.list(EVA, 5)).toEqual([]);
    });

    it('destroys keys for good: nobody gets a new one under an old id', async () => {
      const { store } = await open();
      await store.add([aKey(ANA, 'a'), aKey(BIA, 'b')]);
      expect(await store.destroy([ANA, EVA])).toBe(1);
      expect(await store.find([ANA, EVA, BIA])).toEqual(['destroyed', 'destroyed', wrapped('b')]);
      expect(await store.add([aKey(ANA, 'new'), aKey(EVA, 'new')])).toEqual(['destroyed', 'destroyed']);
      expect(await store.replace([{ ...aKey(ANA, 'new'), was: wrapped('a') }])).toBe(0);
      expect(await store.destroy([ANA])).toBe(0);
      expect(await store.destroy([])).toBe(0);
    });

    it.skipIf(skip.restart !== undefined)(`keeps keys and erasures over a restart${skip.restart ? ` (${skip.restart})` : ''}`, async () => {
      const { store, connect } = await open();
      await store.add([aKey(ANA, 'a'), aKey(BIA, 'b')]);
      await store.destroy([BIA]);
      await store.close();
      expect(await (await connect()).find([ANA, BIA])).toEqual([wrapped('a'), 'destroyed']);
    });

    it('takes sealed keys only', async () => {
      const { store } = await open();
      const bare = { person: ANA, key: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' as WrappedKey };
      await expect(store.add([aKey(BIA, 'b'), bare])).rejects.toThrow(UnsafeValueError);
      await expect(store.replace([{ ...bare, was: wrapped('a') }])).rejects.toThrow(UnsafeValueError);
      expect(await store.find([ANA, BIA])).toEqual([undefined, undefined]);
    });

    it('says that it is closed', async () => {
      const { connect } = await open();
      const store = await connect();
      await store.close();
      await expect(store.find([ANA])).rejects.toThrow(StoreUnavailableError);
    });
  });
}

const [ANA, BIA, EVA] = [contactId('c_ana'), contactId('c_bia'), contactId('c_eva')] as const;
const wrapped = (text: string) => aSealed(text) as WrappedKey;
const aKey = (person: typeof ANA, text: string) => ({ person, key: wrapped(text) });
