import { describe, expect, it, vi } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import { PersonErasedError } from '../../errors/person-erased-error.ts';
import { SealBrokenError } from '../../errors/seal-broken-error.ts';
import { createMemoryKeyStore } from '../../memory/key-store/memory-key-store.ts';
import { createMemoryPrivacyJournal } from '../../memory/memory-privacy-journal.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import type { PrivacyKey } from '../keyring.ts';
import { publicId } from '../public-id.ts';
import { isSealed } from '../sealed.ts';
import { createSealer } from '../sealer.ts';
import { createPersonKeys } from './create-person-keys.ts';

const ANA = contactId('c_ana');
const BIA = contactId('c_bia');
const key = (id: string, seed: number): PrivacyKey => ({ id, secret: Buffer.from(Array.from({ length: 32 }, (_, index) => index ^ seed)) });
const sealer = createSealer({ current: key('a', 1), previous: [] });
const context = { purpose: 'snapshot', subject: ANA };

describe('data keys of people', () => {
  it('seal for one person, so that every process with the key store opens it', async () => {
    const store = createMemoryKeyStore();
    const sealed = (await createPersonKeys({ sealer, store }).sealerOf(ANA)).seal({ name: 'Ana' }, context);
    expect(sealed).toMatch(/^rs2\.c_ana\./);
    expect(isSealed(sealed)).toBe(true);
    const elsewhere = createPersonKeys({ sealer, store });
    expect((await elsewhere.sealerOf(ANA)).open(sealed, context)).toEqual({ name: 'Ana' });
    expect(await elsewhere.open(sealed, context)).toEqual({ name: 'Ana' });
  });

  it('are one for each person, and bind a value to purpose and subject', async () => {
    const keys = createPersonKeys({ sealer, store: createMemoryKeyStore() });
    const [ana, bia] = [await keys.sealerOf(ANA), await keys.sealerOf(BIA)];
    const sealed = ana.seal('Ana', context);
    expect(() => bia.open(sealed, context)).toThrow(SealBrokenError);
    expect(() => bia.open(sealed.replace('c_ana', 'c_bia') as typeof sealed, context)).toThrow(SealBrokenError);
    for (const other of [{ purpose: 'snapshot' }, { purpose: 'outbox', subject: ANA }, { purpose: 'snapshot', subject: BIA }]) {
      expect(() => ana.open(sealed, other)).toThrow(SealBrokenError);
    }
    expect(() => sealer.open(sealed, context)).toThrow(SealBrokenError);
  });

  it('make one key of all who ask at once, and ask the store once for it', async () => {
    const store = createMemoryKeyStore();
    const find = vi.spyOn(store, 'find');
    const keys = createPersonKeys({ sealer, store });
    const sealers = await Promise.all(Array.from({ length: 10 }, () => keys.sealerOf(ANA)));
    expect(new Set(sealers).size).toBe(1);
    expect(keys.sealerOf(ANA)).toBe(sealers[0]);
    expect(find).toHaveBeenCalledOnce();
  });

  it('leave a record of what they open when there is a journal, and open nothing that cannot be noted', async () => {
    const store = createMemoryKeyStore();
    const journal = createMemoryPrivacyJournal();
    const sealed = (await createPersonKeys({ sealer, store }).sealerOf(ANA)).seal('Ana', { purpose: 'job' });
    const keys = createPersonKeys({ sealer, store, journal, actor: publicId('crm'), clock: createFakeClock(1_000) });
    expect(await keys.open(sealed, { purpose: 'job' })).toBe('Ana');
    expect(await keys.open(sealer.seal('Bia', { purpose: 'job', subject: BIA }), { purpose: 'job', subject: BIA })).toBe('Bia');
    await expect(keys.open(sealed, { purpose: 'history' })).rejects.toThrow(SealBrokenError);
    const noted = { kind: 'access', at: 1_000, actor: 'crm', action: 'open' };
    expect(await journal.read()).toEqual([
      { ...noted, contactIds: [ANA] },
      { ...noted, contactIds: [BIA] },
    ]);
    await journal.close();
    await expect(keys.open(sealed, { purpose: 'job' })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('open what the deployment sealed before people had keys', async () => {
    const keys = createPersonKeys({ sealer, store: createMemoryKeyStore() });
    const before = sealer.seal('Ana', context);
    expect((await keys.sealerOf(ANA)).open(before, context)).toBe('Ana');
    expect(await keys.open(before, context)).toBe('Ana');
  });

  it('once destroyed open nothing, in other processes after ten minutes at most, and seal nothing more', async () => {
    const store = createMemoryKeyStore();
    const clock = createFakeClock();
    const [keys, elsewhere] = [createPersonKeys({ sealer, store }), createPersonKeys({ sealer, store, clock })];
    const sealed = (await elsewhere.sealerOf(ANA)).seal('Ana', context);
    expect(await keys.destroy([ANA, BIA])).toBe(1);
    await expect(keys.open(sealed, context)).rejects.toThrow(PersonErasedError);
    await expect(keys.sealerOf(ANA)).rejects.toThrow(PersonErasedError);
    await expect(keys.sealerOf(BIA, true)).rejects.toThrow(PersonErasedError);
    await clock.advance(600_000);
    await expect(elsewhere.open(sealed, context)).rejects.toThrow(PersonErasedError);
    await expect(elsewhere.sealerOf(ANA)).rejects.toThrow(PersonErasedError);
  });

  it('say so when the store never had the key', async () => {
    const sealed = (await createPersonKeys({ sealer, store: createMemoryKeyStore() }).sealerOf(ANA)).seal('Ana', context);
    await expect(createPersonKeys({ sealer, store: createMemoryKeyStore() }).open(sealed, context)).rejects.toThrow(SealBrokenError);
  });

  it('move to the current key of the deployment, after which the old one may go', async () => {
    const store = createMemoryKeyStore();
    const sealed = (await createPersonKeys({ sealer, store }).sealerOf(ANA)).seal('Ana', context);
    await createPersonKeys({ sealer, store }).sealerOf(BIA);
    const both = createSealer({ current: key('b', 2), previous: [key('a', 1)] });
    expect(await createPersonKeys({ sealer: both, store }).rewrap()).toBe(2);
    expect(await createPersonKeys({ sealer: both, store }).rewrap()).toBe(0);
    const newOnly = createPersonKeys({ sealer: createSealer({ current: key('b', 2), previous: [] }), store });
    expect(await newOnly.open(sealed, context)).toBe('Ana');
    await expect(createPersonKeys({ sealer, store }).open(sealed, context)).rejects.toThrow(SealBrokenError);
  });

  it('refuse an id that could not stand in a sealed value', async () => {
    const keys = createPersonKeys({ sealer, store: createMemoryKeyStore() });
    await expect(keys.sealerOf(contactId('a.b'))).rejects.toThrow(TypeError);
  });
});
