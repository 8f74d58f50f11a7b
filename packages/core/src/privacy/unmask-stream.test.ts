import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import { createMemoryVault } from '../memory/memory-vault.ts';
import { aConversationId } from '../testing/builders.ts';
import { createPrivacy, type Privacy } from './privacy.ts';
import { createSealer } from './sealer.ts';
import { StreamUnmasker } from './unmask-stream.ts';
import { openTokenValues, type TokenValues } from './vault/token-values.ts';

const sealer = createSealer({ current: { id: 'test', secret: new Uint8Array(32).fill(7) }, previous: [] });
const conversation = aConversationId('ana');

async function setUp(): Promise<{ readonly privacy: Privacy; readonly values: TokenValues }> {
  const vault = createMemoryVault();
  const privacy = createPrivacy({ sealer, vault });
  await privacy.mask('ana@example.com, bia@example.com, cpf 529.982.247-25', { conversation });
  await privacy.mask('<EMAIL_1>', { conversation });
  return { privacy, values: await openTokenValues(vault, sealer, conversation) };
}

/** Tokens, what resembles them, and what could go on to be one. */
const TEXT = 'a <EMAIL_1>, <<CPF_1>> e <EMAIL_2><EMAIL_1> < <E <EMAIL_ <EMAIL_9> x<y é😀 <LITERAL_1> <b>ok</b> <CPF_1';
const RESTORED =
  'a ana@example.com, <529.982.247-25> e bia@example.comana@example.com < <E <EMAIL_ <EMAIL_9> x<y é😀 <EMAIL_1> <b>ok</b> <CPF_1';

function inPieces(values: TokenValues, pieces: readonly string[]): string {
  const unmasker = new StreamUnmasker(values, 'text');
  return pieces.map((piece) => unmasker.push(piece)).join('') + unmasker.end();
}

describe('text in pieces', () => {
  it('is restored whole, by the character, and cut at any two places', async () => {
    const { values, privacy } = await setUp();
    expect(await privacy.unmask(TEXT, { conversation })).toBe(RESTORED);
    expect(inPieces(values, [TEXT])).toBe(RESTORED);
    expect(inPieces(values, TEXT.split(''))).toBe(RESTORED);
    expect(inPieces(values, ['', ...TEXT.split('').flatMap((one) => [one, ''])])).toBe(RESTORED);
    for (let first = 0; first <= TEXT.length; first++) {
      for (let second = first; second <= TEXT.length; second++) {
        const pieces = [TEXT.slice(0, first), TEXT.slice(first, second), TEXT.slice(second)];
        expect(inPieces(values, pieces), `cut at ${first} and ${second}`).toBe(RESTORED);
      }
    }
  });

  it('holds back the beginning of a token and nothing else', async () => {
    const { values } = await setUp();
    const token = '<EMAIL_1>';
    for (let length = 1; length < token.length; length++) {
      expect(new StreamUnmasker(values, 'text').push(`oi ${token.slice(0, length)}`), token.slice(0, length)).toBe('oi ');
    }
    for (const decided of [
      '<1',
      '<e',
      '< ',
      '<EMAIL_0',
      '<EMAIL 1',
      '<EMAIL_1x',
      '<EMAIL_1234567',
      `<${'A'.repeat(33)}`,
      '<<b',
      '>',
      '<EMAIL_1>',
    ]) {
      const unmasker = new StreamUnmasker(values, 'text');
      const given = unmasker.push(decided);
      expect(given.length, decided).toBeGreaterThan(0);
      expect(unmasker.end(), decided).toBe('');
    }
  });

  it('never holds more than the longest token, whatever comes', async () => {
    const { values } = await setUp();
    const unmasker = new StreamUnmasker(values, 'text');
    const hostile = `${'<A'.repeat(2_000)}<${'A'.repeat(5_000)}<A_${'1'.repeat(5_000)}`;
    let given = 0;
    let taken = 0;
    for (const character of hostile) {
      taken += 1;
      given += unmasker.push(character).length;
      expect(taken - given).toBeLessThan(40);
    }
  });
});

async function allOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('unmaskStream', () => {
  it('restores what is piped through it', async () => {
    const { privacy } = await setUp();
    const source = ReadableStream.from(TEXT.match(/.{1,3}/gsu)!);
    expect(await allOf(source.pipeThrough(privacy.unmaskStream({ conversation })))).toBe(RESTORED);
  });

  it('escapes values inside streamed JSON', async () => {
    const { privacy } = await setUp();
    await privacy.mask('diz "oi\\"', { conversation, known: [{ value: 'diz "oi', type: 'PERSON' }] });
    const text = '{"to":"<PERSON_1>","mail":"<EMAIL_1>"}';
    const json = await allOf(privacy.unmaskPieces(text.split(''), { conversation, format: 'json' }));
    expect(JSON.parse(json)).toEqual({ to: 'diz "oi', mail: 'ana@example.com' });
  });

  it('is restored in JSON whose brackets a server escaped, cut at any two places', async () => {
    const { values, privacy } = await setUp();
    const escaped = String.raw`{"to":"\u003cEMAIL_1\u003e\\","n":"\\\u003CCPF_1\u003E","not":"\\u003cEMAIL_1\\u003e","b":"\u003cb\u003e \u00e7"}`;
    const restored = String.raw`{"to":"ana@example.com\\","n":"\\529.982.247-25","not":"\\u003cEMAIL_1\\u003e","b":"\u003cb\u003e \u00e7"}`;
    expect(await privacy.unmask(escaped, { conversation, format: 'json' })).toBe(restored);
    for (let first = 0; first <= escaped.length; first++) {
      for (let second = first; second <= escaped.length; second++) {
        const unmasker = new StreamUnmasker(values, 'json');
        const pieces = [escaped.slice(0, first), escaped.slice(first, second), escaped.slice(second)];
        expect(pieces.map((piece) => unmasker.push(piece)).join('') + unmasker.end()).toBe(restored);
      }
    }
  });

  it('fails when the vault does, and gives nothing on', async () => {
    const vault = createMemoryVault();
    await vault.close();
    const privacy = createPrivacy({ sealer, vault });
    const reading = allOf(ReadableStream.from([TEXT]).pipeThrough(privacy.unmaskStream({ conversation })));
    await expect(reading).rejects.toThrow(StoreUnavailableError);
    await expect(allOf(privacy.unmaskPieces([TEXT], { conversation }))).rejects.toThrow(StoreUnavailableError);
  });

  it('hands on the failure of its source after what came before', async () => {
    const { privacy } = await setUp();
    async function* breaking() {
      yield 'oi <EMAIL_1> e <EMA';
      throw new Error('cut');
    }
    const pieces: string[] = [];
    const reading = (async () => {
      for await (const piece of privacy.unmaskPieces(breaking(), { conversation })) pieces.push(piece);
    })();
    await expect(reading).rejects.toThrow('cut');
    expect(pieces).toEqual(['oi ana@example.com e ']);
  });
});
