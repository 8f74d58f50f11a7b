import { afterEach, describe, expect, it } from 'vitest';
import type { ContactAddresses } from '../../conversation/contact.ts';
import { channelId, contactId, conversationId } from '../../conversation/ids.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { AccessRecord, JournalRecord, PrivacyJournal, RightsReceipt } from '../../ports/privacy-journal/privacy-journal.ts';
import { publicId } from '../../privacy/public-id.ts';
import type { Sealed } from '../../privacy/sealed.ts';

/** An empty, isolated journal and its further handles. */
export interface PrivacyJournalHarness {
  /** Opens the same journal, each time as another process would. One in memory answers the same each time. */
  connect(): Promise<PrivacyJournal>;
  /** Called after the handles were closed. */
  close?(): Promise<void>;
}

export interface PrivacyJournalContractOptions {
  readonly name: string;
  readonly createJournal: () => Promise<PrivacyJournalHarness>;
  /** What this journal cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly restart?: string };
}

/** What every `PrivacyJournal` holds. */
export function privacyJournalContract({ name, createJournal, skip = {} }: PrivacyJournalContractOptions): void {
  describe(`PrivacyJournal contract: ${name}`, () => {
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });
    const open = async (): Promise<{ readonly journal: PrivacyJournal; readonly connect: () => Promise<PrivacyJournal> }> => {
      const harness = await createJournal();
      closing.push(async () => harness.close?.());
      const connect = async () => {
        const journal = await harness.connect();
        closing.push(() => journal.close());
        return journal;
      };
      return { journal: await connect(), connect };
    };

    it('reads records as they were appended, in that order', async () => {
      const { journal } = await open();
      expect(await journal.read()).toEqual([]);
      await journal.append([]);
      const records = [
        anAccess({ counts: { history: 3 } }),
        aReceipt({ conversationIds: [conversationId(channelId('106540352242922'), ANA)], addresses: FOR_ANA }),
        aReceipt({ phase: 'failed', code: publicId('STORE_UNAVAILABLE') }),
      ];
      await journal.append(records.slice(0, 2));
      await journal.append(records.slice(2));
      expect(await journal.read()).toEqual(records);
    });

    it('reads what is asked for: of a contact, since a time, the latest so many', async () => {
      const { journal } = await open();
      const both = aReceipt({ at: NOW + 1, contactIds: [ANA, BIA] });
      const [first, last] = [anAccess(), anAccess({ at: NOW + 2, contactIds: [BIA] })];
      const ofNobody = aReceipt({ at: NOW + 3, right: 'retention', contactIds: [] });
      await journal.append([first, both, last, ofNobody]);
      expect(await journal.read({ contactId: ANA })).toEqual([first, both]);
      expect(await journal.read({ contactId: BIA })).toEqual([both, last]);
      expect(await journal.read({ contactId: contactId('c_nobody') })).toEqual([]);
      expect(await journal.read({ since: NOW + 1 })).toEqual([both, last, ofNobody]);
      expect(await journal.read({ limit: 2 })).toEqual([last, ofNobody]);
      expect(await journal.read({ contactId: ANA, limit: 1 })).toEqual([both]);
      expect(await journal.read({ contactId: BIA, since: NOW + 2, limit: 5 })).toEqual([last]);
      expect(await journal.read({ limit: 0 })).toEqual([]);
    });

    it('keeps every record of several who append at once, each call together', async () => {
      const { journal, connect } = await open();
      const several = [journal, await connect(), await connect()];
      const calls = Array.from({ length: 30 }, (_, at) => [anAccess({ at: NOW + at * 2 }), anAccess({ at: NOW + at * 2 + 1 })]);
      await Promise.all(calls.map((records, at) => several[at % several.length]!.append(records)));
      const times = (await journal.read()).map(({ at }) => at - NOW);
      expect(times.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at));
      for (let at = 0; at < times.length; at += 2) expect(times[at + 1]).toBe(times[at]! + 1);
    });

    it.each<[string, object]>([
      ['an actor that is an address', anAccess({ actor: 'ana@example.com' as never })],
      ['an action in words', anAccess({ action: 'read the data of Ana' as never })],
      ['a contact that is a phone number', anAccess({ contactIds: [contactId('5511987654321')] })],
      ['contacts that are no list', anAccess({ contactIds: 'c_ana' as never })],
      ['a count that is none', anAccess({ counts: { history: 'Ana' as never } })],
      ['a count without end', anAccess({ counts: { history: Number.NaN } })],
      ['a store named after somebody', anAccess({ counts: { 'ana@example.com': 1 } })],
      ['a time that is none', anAccess({ at: Number.NaN })],
      ['a field of its own', { ...anAccess(), note: 'Ana Souza' }],
      ['a field of the other kind', { ...anAccess(), phase: 'done' }],
      ['an unknown kind', { ...anAccess(), kind: 'Ana' }],
      ['an unknown right', aReceipt({ right: 'Ana' as never })],
      ['an unknown phase', aReceipt({ phase: 'Ana' as never })],
      ['a code with a value in it', aReceipt({ code: '529.982.247-25' as never })],
      ['conversations with a phone number', aReceipt({ conversationIds: [conversationId(channelId('loja'), contactId('5511987654321'))] })],
      ['addresses as they are', aReceipt({ addresses: [{ phone: '5511987654321' }] as never })],
      ['addresses under a key that stays', aReceipt({ addresses: FOR_ANA.replace('rs2.c_ana', 'rs1.k1') as never })],
      ['no id', aReceipt({ id: undefined as never })],
    ])('refuses %s of a JavaScript caller, and writes nothing of the call', async (_, raw) => {
      const { journal } = await open();
      await expect(journal.append([aReceipt(), raw as JournalRecord])).rejects.toBeInstanceOf(UnsafeValueError);
      expect(await journal.read()).toEqual([]);
    });

    it('keeps records over a restart', async (test) => {
      test.skip(skip.restart !== undefined, skip.restart);
      const { journal, connect } = await open();
      await journal.append([aReceipt()]);
      await journal.close();
      expect(await (await connect()).read()).toEqual([aReceipt()]);
    });

    it('is unavailable once closed', async () => {
      const { journal } = await open();
      await journal.close();
      await expect(journal.append([aReceipt()])).rejects.toBeInstanceOf(StoreUnavailableError);
      await expect(journal.read()).rejects.toBeInstanceOf(StoreUnavailableError);
    });
  });
}

const [ANA, BIA] = [contactId('c_ana'), contactId('c_bia')];
const NOW = Date.UTC(2026, 10, 21, 12);
/** The form of a value that is sealed under Ana's own key. */
const FOR_ANA = `rs2.c_ana.${'A'.repeat(16)}.${'b'.repeat(40)}` as Sealed<readonly ContactAddresses[]>;

const anAccess = (fields: Partial<AccessRecord> = {}): AccessRecord => ({
  kind: 'access',
  at: NOW,
  actor: publicId('operator_7'),
  action: publicId('export'),
  contactIds: [ANA],
  ...fields,
});

const aReceipt = (fields: Partial<RightsReceipt> = {}): RightsReceipt => ({
  kind: 'receipt',
  id: publicId('receipt_bcdfgh'),
  at: NOW,
  actor: publicId('person'),
  right: 'erase',
  phase: 'begun',
  contactIds: [ANA],
  ...fields,
});
