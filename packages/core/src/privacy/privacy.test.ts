import { describe, expect, it } from 'vitest';
import { contactOf } from '../conversation/ids.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { MaskingFailedError } from '../errors/masking-failed-error.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import { createMemoryPrivacyJournal } from '../memory/memory-privacy-journal.ts';
import { createMemoryVault } from '../memory/memory-vault.ts';
import type { Vault, VaultEntry } from '../ports/vault/vault.ts';
import { aConversationId } from '../testing/builders.ts';
import { MaskedText } from './masked-text.ts';
import type { Operator } from './operators/operator.ts';
import { createPiiDetector, type PiiDetector } from './pii-detector.ts';
import type { DeniedValue } from './pii-detector-options.ts';
import type { PiiSpan } from './pii-span.ts';
import { createPrivacy, type Privacy } from './privacy.ts';
import type { PrivacyOptions } from './privacy-options.ts';
import { publicId } from './public-id.ts';
import { createSealer } from './sealer.ts';

const sealer = createSealer({ current: { id: 'test', secret: new Uint8Array(32).fill(7) }, previous: [] });
const conversation = aConversationId('ana');
const make = (options: Partial<PrivacyOptions> = {}): Privacy => createPrivacy({ sealer, vault: createMemoryVault(), ...options });

/** A detector that finds what stands between two characters, such as `«Ana»`. */
const between = (open: string, close: string, type = 'PERSON'): PiiDetector => ({
  detect(text) {
    const spans: PiiSpan[] = [];
    for (const match of text.matchAll(new RegExp(`(?<=${open})[^${open}${close}]+(?=${close})`, 'gu'))) {
      spans.push({ type, start: match.index, end: match.index + match[0].length, score: 1, reason: 'marked' });
    }
    return spans;
  },
  explain: () => ({ spans: [], rejected: [] }),
});

describe('tokens of a conversation', () => {
  it('number the values of each kind, and keep the number over messages and spellings', async () => {
    const privacy = make();
    const masked = async (text: string) => `${await privacy.mask(text, { conversation })}`;
    expect(await masked('meu cpf é 529.982.247-25 e o e-mail Ana@Example.com')).toBe('meu cpf é <CPF_1> e o e-mail <EMAIL_1>');
    expect(await masked('cpf 52998224725, outro e-mail: bia@example.com')).toBe('cpf <CPF_1>, outro e-mail: <EMAIL_2>');
    expect(await masked('ana@example.com ou ana arroba example ponto com')).toBe('<EMAIL_1> ou <EMAIL_1>');
    expect(await masked('liga +55 11 98765-4321, ou 11 98765-4321, ou 5511987654321')).toBe('liga <PHONE_1>, ou <PHONE_1>, ou <PHONE_1>');
    expect(await masked('meu nome é José Araújo')).toBe('meu nome é <PERSON_1>');
    expect(await masked('meu nome é JOSE ARAUJO')).toBe('meu nome é <PERSON_1>');
  });

  it('are restored in the spelling that came first', async () => {
    const privacy = make();
    await privacy.mask('meu cpf é 529.982.247-25', { conversation });
    const again = await privacy.mask('cpf 52998224725', { conversation });
    expect(await privacy.unmask(again, { conversation })).toBe('cpf 529.982.247-25');
  });

  it('mean nothing in another conversation', async () => {
    const privacy = make();
    await privacy.mask('ana@example.com', { conversation });
    const other = aConversationId('bia');
    expect(await privacy.unmask('<EMAIL_1>', { conversation: other })).toBe('<EMAIL_1>');
    await privacy.mask('bia@example.com', { conversation: other });
    expect(await privacy.unmask('<EMAIL_1>', { conversation: other })).toBe('bia@example.com');
    expect(await privacy.unmask('<EMAIL_1>', { conversation })).toBe('ana@example.com');
  });

  it('name a known value by the kind that stands beside it, or that is found in its place', async () => {
    const privacy = make();
    const masked = async (text: string, known: readonly (string | DeniedValue)[]) => `${await privacy.mask(text, { conversation, known })}`;
    expect(await masked('meu nome é Ana Souza', [])).toBe('meu nome é <PERSON_1>');
    expect(await masked('a zulmira e a ana souza', [{ value: 'Ana Souza', type: 'PERSON' }, 'Zulmira'])).toMatch(/e a <PERSON_1>$/);
    expect(await masked('meu nome é Ana Souza', ['ana souza'])).toBe('meu nome é <PERSON_1>');
  });

  it('take the hint of what was asked', async () => {
    const masked = await make().mask('31041987', { conversation, asked: 'CPF' });
    expect(`${masked}`).toMatch(/^<[A-Z]+_1>$/);
  });

  it('are agreed on by processes that mask the same new values at once', async () => {
    const vault = createMemoryVault();
    const workers = Array.from({ length: 8 }, () => make({ vault }));
    const texts = ['escreve pra ana@example.com', 'ou bia@example.com, ou ANA@example.com'];
    const masked = await Promise.all(workers.flatMap((privacy) => texts.map((text) => privacy.mask(text, { conversation }))));
    expect(new Set(masked.map(String)).size).toBe(2);
    expect(await workers[0]!.unmask(masked.at(-1)!, { conversation })).toMatch(/^ou bia@example.com, ou ana@example.com$/i);
  });

  it('leave nothing readable in the vault', async () => {
    const kept: VaultEntry[] = [];
    const memory = createMemoryVault();
    const vault: Vault = {
      specVersion: 1,
      assign(id, entries) {
        kept.push(...entries);
        return memory.assign(id, entries);
      },
      open: (id) => memory.open(id),
      erase: (id) => memory.erase(id),
      close: () => memory.close(),
    };
    await make({ vault }).mask('Zulmira Prado, zulmira@example.com, cpf 529.982.247-25', { conversation, known: ['Zulmira Prado'] });
    expect(kept).toHaveLength(3);
    for (const personal of ['ulmira', 'Prado', 'example.com', '529', '52998224725']) expect(JSON.stringify(kept)).not.toContain(personal);
    await make({ vault }).mask('zulmira@example.com', { conversation: aConversationId('bia') });
    expect(new Set(kept.map(({ key }) => key)).size).toBe(4);
  });

  it('are forgotten with the person', async () => {
    const vault = createMemoryVault();
    const privacy = make({ vault });
    await privacy.mask('ana@example.com e bia@example.com', { conversation });
    expect(await vault.erase(contactOf(conversation))).toBe(2);
    expect(await privacy.unmask('<EMAIL_1>', { conversation })).toBe('<EMAIL_1>');
  });

  it('do not open for another contact, not even when a store mixes them up', async () => {
    const memory = createMemoryVault();
    const mixed: Vault = { ...vaultOf(memory), open: () => memory.open(conversation) };
    await make({ vault: memory }).mask('ana@example.com', { conversation });
    await expect(make({ vault: mixed }).unmask('<EMAIL_1>', { conversation: aConversationId('bia') })).rejects.toThrow(SealBrokenError);
  });
});

describe('text that looks like a token', () => {
  it('comes back as it was typed and stands for nobody', async () => {
    const privacy = make();
    await privacy.mask('ana@example.com', { conversation });
    const masked = await privacy.mask('o que é <EMAIL_1>? e <EMAIL_2>, <LITERAL_1>, <EMAIL>, <b>', { conversation });
    expect(`${masked}`).toBe('o que é <LITERAL_1>? e <LITERAL_2>, <LITERAL_3>, <EMAIL>, <b>');
    expect(await privacy.unmask(masked, { conversation })).toBe('o que é <EMAIL_1>? e <EMAIL_2>, <LITERAL_1>, <EMAIL>, <b>');
  });

  it.each([
    '<<EMAIL_1>>',
    '<EMAIL_<EMAIL_1>>',
    '<EMAIL_ana@example.com>',
    '<ana@example.com>',
    '<EMAIL_1ana@example.com',
    'ana@example.com_1>',
    '<CPF_529.982.247-25>',
    '<EMAIL_1><EMAIL_1>',
    '<EMAIL_01> <EMAIL_0> <EMAIL_1234567> <E_1> <email_1> <EMAIL 1> &lt;EMAIL_1&gt;',
    '\\u003cEMAIL_1\\u003e',
    '$& $1 $$ <EMAIL_1> ana@example.com',
    '<EMAIL_1\u200b> <EMAIL_１> ＜EMAIL_1＞ <ЕMAIL_1>',
    '😀<EMAIL_1>😀 ana@example.com 😀',
  ])('restores %s, whatever the conversation knows', async (text) => {
    const privacy = make();
    await privacy.mask('vazou@example.com, 987.654.321-00, 11 98888-7777', { conversation });
    const masked = await privacy.mask(text, { conversation });
    expect(await privacy.unmask(masked, { conversation })).toBe(text);
    expect(`${masked}`).not.toContain('@example');
  });

  it('is none when an operator writes the rest of it', async () => {
    const privacy = make({ detector: between('«', '»', 'CODE'), operators: { CODE: () => '1' } });
    await privacy.mask('vazou@example.com', { conversation, known: [{ value: 'vazou@example.com', type: 'EMAIL' }] });
    const masked = await privacy.mask('<EMAIL_«x»> <EMAIL_1»>', { conversation });
    expect(await privacy.unmask(masked, { conversation })).toBe('<EMAIL_«1»> <EMAIL_1»>');
    const hidden = make({
      detector: { ...between('E', '_'), detect: () => [{ type: 'CODE', start: 2, end: 3, score: 1, reason: '' }] },
      operators: { CODE: 'redact' },
    });
    await hidden.mask('AxB vazou@example.com', { conversation, known: [{ value: 'vazou@example.com', type: 'EMAIL' }] });
    const forged = await hidden.mask('<EaMAIL_1>', { conversation });
    expect(`${forged}`).toBe('<LITERAL_1>');
    expect(await hidden.unmask(forged, { conversation })).toBe('<EMAIL_1>');
  });

  it('in a value is not restored a second time', async () => {
    const privacy = make({ detector: between('«', '»') });
    await privacy.mask('«segredo»', { conversation });
    const masked = await privacy.mask('«nota <PERSON_1> e <LITERAL_1>»', { conversation });
    expect(`${masked}`).toBe('«<PERSON_2>»');
    expect(await privacy.unmask(masked, { conversation })).toBe('«nota <PERSON_1> e <LITERAL_1>»');
  });

  it('survives any mixture of itself and values', async () => {
    const pieces = [
      '<',
      '>',
      '_1',
      'EMAIL',
      '<EMAIL_1>',
      '<PHONE_2>',
      'ana@example.com',
      '11 98765-4321',
      ' ',
      'é',
      '😀',
      '\n',
      '<LITERAL_1>',
      '"',
      '$&',
    ];
    const privacy = make();
    await privacy.mask('ana@example.com 11 98765-4321', { conversation });
    let seed = 42;
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 9 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return pieces[seed % pieces.length]!;
      }).join('');
      const masked = await privacy.mask(text, { conversation });
      const restored = await privacy.unmask(masked, { conversation });
      expect(restored, text).toBe(text);
    }
  });
});

describe('unmask', () => {
  it('restores every string of a JSON value, keys aside', async () => {
    const privacy = make();
    await privacy.mask('ana@example.com, cpf 529.982.247-25', { conversation });
    const answer = {
      '<EMAIL_1>': 'para <EMAIL_1>',
      list: ['<CPF_1>', 1, null, true, { deep: '<CPF_1> e <CPF_9>' }],
      masked: await privacy.mask('ana@example.com', { conversation }),
    };
    const restored = await privacy.unmask<unknown>(answer, { conversation });
    expect(restored).toEqual({
      '<EMAIL_1>': 'para ana@example.com',
      list: ['529.982.247-25', 1, null, true, { deep: '529.982.247-25 e <CPF_9>' }],
      masked: 'ana@example.com',
    });
    expect(Object.keys(restored as object)).toEqual(Object.keys(answer));
    expect(answer.list[0]).toBe('<CPF_1>');
  });

  it('keeps JSON text JSON when asked to', async () => {
    const privacy = make({ detector: between('«', '»') });
    const value = 'Ana "a\\b"\nSouza';
    await privacy.mask(`«${value}»`, { conversation });
    const call = { name: 'save', arguments: '{"name":"<PERSON_1>","note":"de <PERSON_1>"}' };
    const text = await privacy.unmask(call.arguments, { conversation, format: 'json' });
    expect(JSON.parse(text)).toEqual({ name: value, note: `de ${value}` });
    expect(await privacy.unmask(JSON.parse(call.arguments), { conversation })).toEqual({ name: value, note: `de ${value}` });
  });

  it('sets no prototype, and gets through brackets deeper than the stack', async () => {
    const privacy = make();
    await privacy.mask('ana@example.com', { conversation });
    const hostile = await privacy.unmask(JSON.parse('{"__proto__":{"isAdmin":true},"constructor":"<EMAIL_1>"}'), { conversation });
    expect((hostile as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(JSON.stringify(hostile)).toBe('{"__proto__":{"isAdmin":true},"constructor":"ana@example.com"}');
    let deep: unknown = '<EMAIL_1>';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    let restored = await privacy.unmask(deep, { conversation });
    while (Array.isArray(restored)) restored = restored[0];
    expect(restored).toBe('ana@example.com');
  });

  it('hands back what is no JSON as it is', async () => {
    const date = new Date(0);
    expect(await make().unmask<unknown>({ date, nothing: undefined, count: 2n }, { conversation })).toEqual({
      date,
      nothing: undefined,
      count: 2n,
    });
    expect(await make().unmask(7, { conversation })).toBe(7);
  });

  it('needs a vault, and says so', async () => {
    const privacy = createPrivacy({ sealer });
    await expect(privacy.unmask('<EMAIL_1>', { conversation })).rejects.toThrow(ConfigurationError);
    await expect(privacy.mask('ana@example.com', { conversation })).rejects.toThrow(ConfigurationError);
    expect(`${privacy.mask('ana@example.com')}`).toBe('<EMAIL>');
  });
});

describe('operators', () => {
  const cpf = 'meu cpf é 529.982.247-25';
  const withOperator = (operator: Operator, options: Partial<PrivacyOptions> = {}) => make({ operators: { CPF: operator }, ...options });

  it.each<readonly [Operator, string]>([
    ['replace', 'meu cpf é <CPF>'],
    ['redact', 'meu cpf é '],
    ['mask', 'meu cpf é ***.982.247-**'],
    ['keep', cpf],
    [(value, type) => `[${type} de ${value.length}]`, 'meu cpf é [CPF de 14]'],
  ])('%s', (operator, expected) => {
    expect(`${withOperator(operator).mask(cpf)}`).toBe(expected);
  });

  it('are chosen by kind, with one for all others', () => {
    const privacy = make({ operators: { CPF: 'mask', PHONE: 'keep' }, defaultOperator: 'redact' });
    expect(`${privacy.mask('529.982.247-25, ana@example.com, 11 98765-4321')}`).toBe('***.982.247-**, , 11 98765-4321');
  });

  it('apply in a conversation too, where replace alone gets numbers', async () => {
    const privacy = make({ operators: { CPF: 'mask' } });
    expect(`${await privacy.mask('529.982.247-25, ana@example.com', { conversation })}`).toBe('***.982.247-**, <EMAIL_1>');
  });

  it('make a hash that is the same for each spelling, and another by kind and tenant', () => {
    const hashed = (text: string, options: Partial<PrivacyOptions> = {}) => `${withOperator('hash', options).mask(text)}`.split(' ').at(-1);
    expect(hashed(cpf)).toMatch(/^[b-t]{32}$/);
    expect(hashed('cpf 52998224725')).toBe(hashed(cpf));
    expect(hashed('cpf 111.444.777-35')).not.toBe(hashed(cpf));
    expect(hashed(cpf, { tenant: 'b' })).not.toBe(hashed(cpf));
  });

  it('make a pseudonym that privacy.pseudonym makes as well', () => {
    const privacy = withOperator('pseudonym');
    expect(`${privacy.mask(cpf)}`).toBe(`meu cpf é ${privacy.pseudonym('CPF', '52998224725')}`);
    expect(privacy.pseudonym('CPF', '529.982.247-25')).toMatch(/^cpf_[b-t]{32}$/);
    expect(privacy.pseudonym('PHONE', '+55 11 98765-4321')).toBe(privacy.pseudonym('PHONE', '11 98765 4321'));
    expect(privacy.pseudonym('CNH', '52998224725').slice(4)).not.toBe(privacy.pseudonym('CPF', '52998224725').slice(4));
    expect(make({ tenant: 'b' }).pseudonym('CPF', '52998224725')).not.toBe(privacy.pseudonym('CPF', '52998224725'));
    expect(privacy.pseudonym('número do sócio', '7')).toMatch(/^numero_do_socio_[b-t]{32}$/);
  });

  it('seal a value that decrypt opens, for that person alone', async () => {
    const privacy = withOperator('encrypt');
    const alone = privacy.mask(`${cpf}-a`);
    expect(`${alone}`).toMatch(/^meu cpf é <CPF:rs1\.test\.[\w-]+\.[\w-]+>-a$/);
    expect(await privacy.decrypt(alone)).toBe(`${cpf}-a`);
    const own = await privacy.mask(cpf, { conversation });
    expect(await privacy.decrypt(own, { conversation })).toBe(cpf);
    expect(await privacy.decrypt(own, { conversation: aConversationId('bia') })).toBe(`${own}`);
    expect(await privacy.decrypt('<CPF:rs1.x.aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaa>')).toContain('rs1.x');
  });

  it('leave a record of who decrypted, also what was sealed for nobody in particular', async () => {
    const journal = createMemoryPrivacyJournal();
    const privacy = make({ defaultOperator: 'encrypt', rights: { store: createMemoryConversationStore(), journal } });
    await privacy.decrypt('nothing is sealed here');
    expect(await journal.read()).toEqual([]);
    await privacy.decrypt(privacy.mask(cpf), { actor: publicId('operator_7') });
    await privacy.decrypt(await privacy.mask(cpf, { conversation }), { conversation });
    expect(await journal.read()).toMatchObject([
      { kind: 'access', action: 'decrypt', actor: 'operator_7', contactIds: [] },
      { kind: 'access', action: 'decrypt', actor: 'application', contactIds: [contactOf(conversation)] },
    ]);
  });

  it('leave a record without rights too, where there is a journal', async () => {
    const journal = createMemoryPrivacyJournal();
    const privacy = make({ defaultOperator: 'encrypt', journal });
    await privacy.decrypt(privacy.mask(cpf), { actor: publicId('operator_7') });
    expect(await journal.read()).toMatchObject([{ kind: 'access', action: 'decrypt', actor: 'operator_7' }]);
    await expect(privacy.find({ phone: '5511987654321' })).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });

  it('keep kinds of authors apart whose names differ only in what no token shows', () => {
    const privacy = make();
    for (const [one, other] of [
      ['DOC1', 'DOC2'],
      ['会员', '订单'],
      ['número', 'numero'],
    ] as const) {
      expect(privacy.pseudonym(one, 'x-1')).not.toBe(privacy.pseudonym(other, 'x-1'));
      const masked = (type: string, operator: Operator) =>
        `${make({ detector: between('«', '»', type), defaultOperator: operator }).mask('«x-1»')}`;
      expect(masked(one, 'hash')).not.toBe(masked(other, 'hash'));
    }
  });

  it('are refused when there is no such one', () => {
    for (const options of [{ operators: { CPF: 'hide' } }, { defaultOperator: 'hide' }, { defaultOperator: 7 }]) {
      expect(() => make(options as never)).toThrow(ConfigurationError);
    }
  });

  it('mask the kinds of an application, by label and by normaliser', async () => {
    const detector = createPiiDetector({ recognisers: [{ type: 'sócio nº', pattern: /\bS-[A-Z]{3}\b/gi }] });
    const privacy = make({ detector, normalisers: { 'sócio nº': (value) => value.toUpperCase() } });
    expect(`${privacy.mask('sou s-abc')}`).toBe('sou <SOCIO_N>');
    const masked = await privacy.mask('sou s-abc, S-ABC, S-XYZ', { conversation });
    expect(`${masked}`).toBe('sou <SOCIO_N_1>, <SOCIO_N_1>, <SOCIO_N_2>');
    expect(await privacy.unmask(masked, { conversation })).toBe('sou s-abc, s-abc, S-XYZ');
  });

  it('mask long numbers nobody can explain, also beside a detector of the application', () => {
    const privacy = make({ detector: between('«', '»') });
    expect(`${privacy.mask('protocolo 123456789012 de «Ana»')}`).toBe('protocolo <NUMBER> de «<PERSON>»');
    expect(`${make({ operators: { NUMBER: 'keep' } }).mask('protocolo 123456789012')}`).toBe('protocolo 123456789012');
  });
});

describe('masking that fails', () => {
  const failing: PiiDetector = {
    detect: (text) => {
      throw new TypeError(`cannot read ${text}`);
    },
    explain: () => ({ spans: [], rejected: [] }),
  };
  const spanning = (start: unknown, end: unknown): PiiDetector => ({
    detect: () => [{ type: 'PERSON', start, end, score: 1, reason: '' } as PiiSpan],
    explain: () => ({ spans: [], rejected: [] }),
  });

  it.each<readonly [string, Partial<PrivacyOptions>]>([
    ['the detector throws', { detector: failing }],
    ['the detector answers a place after the end', { detector: spanning(0, 99) }],
    ['the detector answers no end', { detector: spanning(0, Number.POSITIVE_INFINITY) }],
    ['the detector answers a place without a number', { detector: spanning(Number.NaN, 3) }],
    ['the detector answers an empty place', { detector: spanning(3, 3) }],
    [
      'an operator throws',
      {
        detector: spanning(0, 3),
        defaultOperator: (value) => {
          throw new Error(value);
        },
      },
    ],
    ['the detector answers a promise', { detector: { ...failing, detect: async () => [] } as unknown as PiiDetector }],
    ['the detector answers nothing', { detector: { ...failing, detect: () => undefined } as unknown as PiiDetector }],
    ['an operator answers no text', { detector: spanning(0, 3), defaultOperator: () => undefined as never }],
  ])('lets nothing through when %s, and does not quote it', async (_, options) => {
    const privacy = make(options);
    const failure = catching(() => privacy.mask('Zulmira Prado'));
    expect(failure).toBeInstanceOf(MaskingFailedError);
    const later = await privacy.mask('Zulmira Prado', { conversation }).catch((error: unknown) => error);
    expect(later).toBeInstanceOf(MaskingFailedError);
    for (const error of [failure, later]) expect(inFull(error)).not.toMatch(/Zulmira|Prado/);
  });

  it('lets nothing through when a normaliser throws, and does not quote it', async () => {
    const normalisers = {
      PERSON: (value: string) => {
        throw new Error(value);
      },
    };
    const privacy = make({ detector: spanning(0, 13), normalisers });
    const failure = await privacy.mask('Zulmira Prado', { conversation }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MaskingFailedError);
    expect(inFull(failure)).not.toMatch(/Zulmira|Prado/);
  });

  it('lets nothing through when the vault is away, and says when to try again', async () => {
    const vault = createMemoryVault();
    await vault.close();
    const failure = await make({ vault })
      .mask('ana@example.com', { conversation })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MaskingFailedError);
    expect(failure).toMatchObject({ retry: { action: 'later' }, cause: expect.any(StoreUnavailableError) });
  });

  it('lets nothing through when the vault gives no usable number', async () => {
    for (const numbers of [[], [0], [1.5], [1_000_000], ['1'], [Number.NaN]]) {
      const vault: Vault = { ...vaultOf(createMemoryVault()), assign: async () => numbers as number[] };
      await expect(make({ vault }).mask('ana@example.com', { conversation })).rejects.toThrow(MaskingFailedError);
    }
  });

  it('does not ask the vault for a text without values', async () => {
    const vault: Vault = { ...vaultOf(createMemoryVault()), assign: () => Promise.reject(new Error('asked')) };
    expect(`${await make({ vault }).mask('bom dia', { conversation })}`).toBe('bom dia');
  });
});

describe('much text', () => {
  it.each([
    ['tokens somebody typed', '<EMAIL_1>'.repeat(7_281)],
    ['many different ones', Array.from({ length: 4_500 }, (_, at) => `<EMAIL_${at + 1}>`).join(' ')],
    ['beginnings of tokens', '<EMAIL_'.repeat(9_362)],
    ['open brackets', '<'.repeat(65_536)],
    ['capitals', `<${'A'.repeat(65_535)}`],
    ['underscores', `<A${'_'.repeat(65_534)}`],
    ['accents', '<E\u0301'.repeat(16_384)],
  ])('gets through 64 KB of %s and back', async (_, text) => {
    const privacy = make();
    const masked = await privacy.mask(text, { conversation });
    expect(await privacy.unmask(masked, { conversation })).toBe(text.normalize('NFC'));
  });

  it('keeps thousands of values apart', async () => {
    const privacy = make();
    const text = Array.from({ length: 3_000 }, (_, at) => `pessoa${at}@example.com`).join(', ');
    const masked = await privacy.mask(text, { conversation });
    expect(`${masked}`).toContain('<EMAIL_3000>');
    expect(`${masked}`).not.toContain('@');
    expect(await privacy.unmask(masked, { conversation })).toBe(text);
    expect(await privacy.unmask('<EMAIL_1> <EMAIL_11> <EMAIL_111>', { conversation })).toBe(
      'pessoa0@example.com pessoa10@example.com pessoa110@example.com',
    );
  });

  it('knows thousands of known values in one reading', () => {
    const known = Array.from({ length: 5_000 }, (_, at) => `codinome ${at} ${'xyz'.repeat((at % 3) + 1)}`);
    const text = `${'codinome 1 '.repeat(5_000)} Codinome 4999 xyzxyz`;
    expect(`${make().mask(text, { known })}`.endsWith('<KNOWN>')).toBe(true);
  });
});

it('makes MaskedText, also later', async () => {
  const privacy = make();
  expect(MaskedText.is(privacy.mask('oi'))).toBe(true);
  expect(MaskedText.is(privacy.mask('oi', { conversation }))).toBe(false);
  expect(MaskedText.is(await privacy.mask('oi', { conversation }))).toBe(true);
});

const vaultOf = (vault: Vault): Vault => ({
  specVersion: 1,
  assign: (id, entries) => vault.assign(id, entries),
  open: (id) => vault.open(id),
  erase: (id) => vault.erase(id),
  close: () => vault.close(),
});

function catching(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

/** All that a log could take of an error. */
function inFull(error: unknown): string {
  const { message, stack, cause } = error as Error;
  return [message, stack, cause === undefined ? '' : inFull(cause), JSON.stringify(error)].join('\n');
}
