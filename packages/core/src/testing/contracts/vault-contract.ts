import { afterEach, describe, expect, it } from 'vitest';
import { type ConversationId, channelId, contactId, contactOf, conversationId } from '../../conversation/ids.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { Vault, VaultEntry } from '../../ports/vault/vault.ts';
import { opaqueLetters } from '../../privacy/opaque-letters.ts';
import { aSealed } from '../builders.ts';

/** An empty, isolated vault and its further handles. */
export interface VaultHarness {
  /** Opens the same data, each time as another process would. A vault in memory answers the same one each time. */
  connect(): Promise<Vault>;
  /** Called after the handles were closed. */
  close?(): Promise<void>;
}

export interface VaultContractOptions {
  readonly name: string;
  readonly createVault: () => Promise<VaultHarness>;
  /** What this vault cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly restart?: string };
}

/** What every `Vault` holds. */
export function vaultContract({ name, createVault, skip = {} }: VaultContractOptions): void {
  describe(`Vault contract: ${name}`, () => {
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });
    const open = async (): Promise<{ readonly vault: Vault; readonly connect: () => Promise<Vault> }> => {
      const harness = await createVault();
      closing.push(async () => harness.close?.());
      const connect = async () => {
        const vault = await harness.connect();
        closing.push(() => vault.close());
        return vault;
      };
      return { vault: await connect(), connect };
    };

    it('numbers the values of each label from 1, in order', async () => {
      const { vault } = await open();
      const entries = [anEntry('EMAIL', 'a'), anEntry('PHONE', 'b'), anEntry('EMAIL', 'c')];
      expect(await vault.assign(ANA, entries)).toEqual([1, 1, 2]);
      expect(sorted(await vault.open(ANA))).toEqual([
        { label: 'EMAIL', number: 1, value: aSealed('a') },
        { label: 'EMAIL', number: 2, value: aSealed('c') },
        { label: 'PHONE', number: 1, value: aSealed('b') },
      ]);
    });

    it('keeps the number and the first value of a key, also twice in one call', async () => {
      const { vault } = await open();
      const first = anEntry('EMAIL', 'a');
      const later: VaultEntry = { ...first, value: anEntry('EMAIL', 'other').value };
      expect(await vault.assign(ANA, [first, later])).toEqual([1, 1]);
      expect(await vault.assign(ANA, [anEntry('EMAIL', 'b'), later])).toEqual([2, 1]);
      expect(sorted(await vault.open(ANA)).map(({ value }) => value)).toEqual([aSealed('a'), aSealed('b')]);
    });

    it('knows nothing of a conversation never seen, and nothing of one by another', async () => {
      const { vault } = await open();
      await vault.assign(ANA, [anEntry('EMAIL', 'a')]);
      expect(await vault.open(BIA)).toEqual([]);
      expect(await vault.assign(BIA, [])).toEqual([]);
      expect(await vault.open(BIA)).toEqual([]);
      expect(await vault.assign(BIA, [anEntry('EMAIL', 'b')])).toEqual([1]);
    });

    it('gives one value one number, and two values two, when several connections ask at once', async () => {
      const { vault, connect } = await open();
      const vaults = [vault, await connect(), await connect(), await connect()];
      const values = Array.from({ length: 12 }, (_, at) => `v${at}`);
      const answers = await Promise.all(
        vaults.flatMap((one, turn) =>
          values.map(async (_, at) => {
            const pair = [values[(at + turn) % values.length]!, values[(at + turn + 5) % values.length]!];
            const numbers = await one.assign(
              ANA,
              pair.map((value) => anEntry('PHONE', value)),
            );
            return pair.map((value, place) => `${value} is ${numbers[place]}`);
          }),
        ),
      );
      const agreed = new Set(answers.flat());
      expect(agreed.size).toBe(values.length);
      expect(new Set([...agreed].map((line) => line.split(' is ')[1])).size).toBe(values.length);
      expect((await vault.open(ANA)).length).toBe(values.length);
      const [one = 0] = await (await connect()).assign(ANA, [anEntry('PHONE', 'one more')]);
      expect([...agreed].map((line) => Number(line.split(' is ')[1]))).not.toContain(one);
    });

    it('takes and hands back thousands of values', async () => {
      const { vault } = await open();
      const entries = Array.from({ length: 3_000 }, (_, at) => anEntry(at % 2 === 0 ? 'EMAIL' : 'PERSON', `value ${at}`));
      const numbers = await vault.assign(ANA, entries);
      expect(new Set(numbers.filter((_, at) => at % 2 === 0)).size).toBe(1_500);
      expect(await vault.assign(ANA, entries.toReversed())).toEqual(numbers.toReversed());
      const records = await vault.open(ANA);
      expect(records.length).toBe(3_000);
      const byToken = new Map(records.map(({ label, number, value }) => [`${label} ${number}`, value]));
      for (const at of [0, 1, 1_499, 2_999]) expect(byToken.get(`${entries[at]!.label} ${numbers[at]}`)).toBe(entries[at]!.value);
    });

    it('erases a person on every channel and nobody else', async () => {
      const { vault } = await open();
      const elsewhere = conversationId(channelId('other'), contactOf(ANA));
      const namesake = conversationId(channelId('channel'), contactId(`${contactOf(ANA)}a`));
      await vault.assign(ANA, [anEntry('EMAIL', 'a'), anEntry('EMAIL', 'b')]);
      await vault.assign(elsewhere, [anEntry('EMAIL', 'c')]);
      await vault.assign(BIA, [anEntry('EMAIL', 'd')]);
      await vault.assign(namesake, [anEntry('EMAIL', 'e')]);
      expect(await vault.erase(contactOf(ANA))).toBe(3);
      expect(await vault.open(ANA)).toEqual([]);
      expect(await vault.open(elsewhere)).toEqual([]);
      expect((await vault.open(BIA)).length + (await vault.open(namesake)).length).toBe(2);
      expect(await vault.erase(contactOf(ANA))).toBe(0);
      expect(await vault.assign(ANA, [anEntry('EMAIL', 'f')])).toEqual([1]);
    });

    it.each([
      ['a value that is not sealed', { value: 'ana@example.com' }],
      ['a key that is an e-mail', { key: 'ana@example.com' }],
      ['a key that is a number', { key: '52998224725' }],
      ['a label that is no label', { label: 'Ana Souza' }],
      ['an empty label', { label: '' }],
    ])('refuses %s of a JavaScript caller, and keeps nothing of the call', async (_, change) => {
      const { vault } = await open();
      const entries = [anEntry('EMAIL', 'a'), { ...anEntry('EMAIL', 'b'), ...change } as VaultEntry];
      await expect(vault.assign(ANA, entries)).rejects.toThrow(UnsafeValueError);
      expect(await vault.open(ANA)).toEqual([]);
    });

    it('keeps tokens over a restart', async (test) => {
      test.skip(skip.restart !== undefined, skip.restart);
      const { vault, connect } = await open();
      await vault.assign(ANA, [anEntry('EMAIL', 'a')]);
      await vault.close();
      const again = await connect();
      expect(await again.assign(ANA, [anEntry('EMAIL', 'b'), anEntry('EMAIL', 'a')])).toEqual([2, 1]);
    });

    it('is unavailable once closed', async () => {
      const { vault } = await open();
      await vault.close();
      await vault.close();
      await expect(vault.assign(ANA, [anEntry('EMAIL', 'a')])).rejects.toThrow(StoreUnavailableError);
      await expect(vault.open(ANA)).rejects.toThrow(StoreUnavailableError);
      await expect(vault.erase(contactOf(ANA))).rejects.toThrow(StoreUnavailableError);
    });
  });
}

const ANA: ConversationId = conversationId(channelId('channel'), contactId('ana'));
const BIA: ConversationId = conversationId(channelId('channel'), contactId('bia'));

/** Keys look like those of a sealer: letters only. */
const anEntry = (label: string, value: string): VaultEntry => ({
  key: opaqueLetters(Buffer.from(`${label} ${value}`)),
  label,
  value: aSealed(value) as VaultEntry['value'],
});

const sorted = <Record extends { readonly label: string; readonly number: number }>(records: readonly Record[]): readonly Record[] =>
  records.toSorted((a, b) => a.label.localeCompare(b.label) || a.number - b.number);
