import { afterEach, describe, expect, it } from 'vitest';
import { channelId, contactId } from '../../conversation/ids.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { Consent, Consents } from '../../ports/consents/consents.ts';
import { publicId } from '../../privacy/public-id.ts';

/** Empty, isolated consents and their further handles. */
export interface ConsentsHarness {
  /** Opens the same data, each time as another process would. What is in memory answers the same one each time. */
  connect(): Promise<Consents>;
  /** Called after the handles were closed. */
  close?(): Promise<void>;
}

export interface ConsentsContractOptions {
  readonly name: string;
  readonly createConsents: () => Promise<ConsentsHarness>;
  /** What these cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly restart?: string };
}

/** What every `Consents` holds. */
export function consentsContract({ name, createConsents, skip = {} }: ConsentsContractOptions): void {
  describe(`Consents contract: ${name}`, () => {
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });
    const open = async (): Promise<{ readonly consents: Consents; readonly connect: () => Promise<Consents> }> => {
      const harness = await createConsents();
      closing.push(async () => harness.close?.());
      const connect = async () => {
        const consents = await harness.connect();
        closing.push(() => consents.close());
        return consents;
      };
      return { consents: await connect(), connect };
    };

    it('tells what was given and withdrawn, oldest first, in the order it was recorded within one moment', async () => {
      const { consents } = await open();
      const withdrawn = aConsent({ isGiven: false, at: NOW + 5 });
      const again = aConsent({ textVersion: publicId('v4'), at: NOW + 5, channelId: channelId('106540352240001') });
      for (const consent of [withdrawn, again, aConsent()]) await consents.record(ANA, consent);
      expect(await consents.export(ANA)).toEqual([aConsent(), withdrawn, again]);
      expect(await consents.export(BIA)).toEqual([]);
    });

    it('tells what holds for a purpose now', async () => {
      const { consents } = await open();
      expect(await consents.current(ANA, NEWSLETTER)).toBeUndefined();
      const withdrawn = aConsent({ isGiven: false, at: NOW + 5 });
      await consents.record(ANA, withdrawn);
      await consents.record(ANA, aConsent());
      expect(await consents.current(ANA, NEWSLETTER)).toEqual(withdrawn);
      expect(await consents.current(ANA, publicId('research'))).toBeUndefined();
      const again = aConsent({ at: NOW + 5, source: publicId('menu') });
      await consents.record(ANA, again);
      expect(await consents.current(ANA, NEWSLETTER)).toEqual(again);
      expect(await consents.current(BIA, NEWSLETTER)).toBeUndefined();
    });

    it('records one consent once, also when several do at once, and keeps one given again later', async () => {
      const { consents, connect } = await open();
      const several = [consents, await connect(), await connect()];
      await Promise.all(several.map((one) => one.record(ANA, aConsent())));
      await several[2]!.record(ANA, aConsent({ at: NOW + 1 }));
      expect(await several[1]!.export(ANA)).toEqual([aConsent(), aConsent({ at: NOW + 1 })]);
    });

    it('erases the contacts it is given and nobody else', async () => {
      const { consents } = await open();
      const namesake = contactId(`${ANA}a`);
      for (const contact of [ANA, BIA, namesake]) await consents.record(contact, aConsent());
      await consents.record(ANA, aConsent({ isGiven: false, at: NOW + 1 }));
      expect(await consents.erase([ANA, BIA])).toBe(3);
      expect(await consents.erase([ANA, BIA])).toBe(0);
      expect(await consents.erase([])).toBe(0);
      expect([await consents.export(ANA), await consents.export(BIA)]).toEqual([[], []]);
      expect(await consents.export(namesake)).toEqual([aConsent()]);
      await consents.record(ANA, aConsent());
      expect(await consents.export(ANA)).toEqual([aConsent()]);
    });

    it.each([
      ['source', { source: 'Sim, eu aceito' }],
      ['purpose', { purpose: 'ana@example.com' }],
      ['version', { textVersion: '52998224725' }],
      ['answer', { isGiven: 'sim' }],
      ['time', { at: Number.NaN }],
      ['channel', { channelId: 'Ana Souza' }],
    ])('refuses a raw %s of a JavaScript caller', async (_, raw) => {
      const { consents } = await open();
      await expect(consents.record(ANA, aConsent(raw as never))).rejects.toBeInstanceOf(UnsafeValueError);
      expect(await consents.export(ANA)).toEqual([]);
    });

    it('refuses a contact that is a phone number', async () => {
      const { consents } = await open();
      await expect(consents.record(contactId('5511987654321'), aConsent())).rejects.toBeInstanceOf(UnsafeValueError);
    });

    it('keeps consents over a restart', async (test) => {
      test.skip(skip.restart !== undefined, skip.restart);
      const { consents, connect } = await open();
      await consents.record(ANA, aConsent());
      await consents.close();
      expect(await (await connect()).export(ANA)).toEqual([aConsent()]);
    });

    it('is unavailable once closed', async () => {
      const { consents } = await open();
      await consents.close();
      await expect(consents.record(ANA, aConsent())).rejects.toBeInstanceOf(StoreUnavailableError);
      await expect(consents.export(ANA)).rejects.toBeInstanceOf(StoreUnavailableError);
    });
  });
}

const [ANA, BIA] = [contactId('ana'), contactId('bia')];
const NEWSLETTER = publicId('newsletter');
const NOW = Date.UTC(2026, 10, 21, 12);

const aConsent = (fields: Partial<Consent> = {}): Consent => ({
  purpose: NEWSLETTER,
  textVersion: publicId('v3'),
  isGiven: true,
  at: NOW,
  source: publicId('registration'),
  ...fields,
});
