import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import { parseKeyring } from '../keyring.ts';
import { opaqueLetters } from '../opaque-letters.ts';
import { createSealer } from '../sealer.ts';
import type { PiiFinding } from './pii-finding.ts';
import { createPiiScanner, type PiiScannerOptions } from './pii-scanner.ts';

const scanner = createPiiScanner();
const typesIn = (text: string) => scanner.scan(text).map(({ type }) => type);
async function scanBytes(bytes: Uint8Array, options?: PiiScannerOptions): Promise<readonly PiiFinding[]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) => bytes.subarray(at * 65_536, (at + 1) * 65_536));
  const findings: PiiFinding[] = [];
  for await (const finding of createPiiScanner(options).scanBytes(pieces)) findings.push(finding);
  return findings;
}
const WAMID = `wamid.${Buffer.concat([Buffer.from([0x1c, 0x18, 13]), Buffer.from('5511987654321'), Buffer.from([0x15, 2, 0]), randomBytes(12)]).toString('base64')}`;

describe('a text', () => {
  it('is searched by the detector; a finding says where and shows a mask, never the value', () => {
    const text = 'o cpf dela é 529.982.247-25 e o e-mail ana@exemplo.com.br';
    const findings = scanner.scan(text);
    expect(findings).toMatchObject([
      { type: 'CPF', offset: 13, length: 14, preview: '***.982.247-**' },
      { type: 'EMAIL', offset: 39, length: 18 },
    ]);
    for (const value of ['529.982.247-25', 'ana@exemplo']) expect(JSON.stringify(findings)).not.toContain(value);
  });

  it('says which findings are of one value, and tells nobody else', () => {
    const [first, again, other] = scanner.scan('cpf 529.982.247-25, cpf 529.982.247-25, cpf 111.444.777-35');
    expect(again?.fingerprint).toBe(first?.fingerprint);
    expect(other?.fingerprint).not.toBe(first?.fingerprint);
    expect(createPiiScanner().scan('cpf 529.982.247-25')[0]?.fingerprint).not.toBe(first?.fingerprint);
  });

  it('leaves out what is less sure than asked for', () => {
    const text = 'cpf 529.982.247-26';
    expect(typesIn(text)).toEqual(['CPF']);
    expect(createPiiScanner({ minScore: 0.9 }).scan(text)).toEqual([]);
  });

  it('is redacted for a report', () => {
    expect(createPiiScanner({ known: ['Ana Souza'] }).redact('media/ana souza/529.982.247-25.jpg')).toBe('media/<KNOWN>/<CPF>.jpg');
  });

  it.each([
    ['a message id of the Cloud API, which holds the phone number', `{"id":"${WAMID}"}`],
    ['an address of the WhatsApp network', 'to 5511987654321@s.whatsapp.net'],
    ['a linked id', '123456789012345:12@lid'],
    ['a user id', '{"user_id":"BR.1502938475610293"}'],
  ])('shows %s', (_, text) => {
    expect(typesIn(text)).toEqual(['WHATSAPP_ID']);
  });
});

describe('what programs write', () => {
  const sealer = createSealer(parseKeyring(randomBytes(32).toString('base64')));
  const sealed = () => sealer.seal({ note: randomBytes(60).toString('hex') }, { purpose: 'inbound' });
  const person = () => `c_${opaqueLetters(randomBytes(16))}`;
  const lines: Readonly<Record<string, () => string>> = {
    'a sealed value': sealed,
    'a value sealed under a person’s key': () => sealed().replace(/^rs1\.[^.]+/, `rs2.${person()}`),
    'the rest of a sealed value whose beginning is on another page': () => randomBytes(600).toString('base64url'),
    'an id of a conversation': () => `telefone da loja, conversa 106540352240001:${contactId(person())}`,
    'an id of a reply beside another column': () => `t_${opaqueLetters(randomBytes(12))}.j1106540352240001:${person()}`,
    'a pseudonym': () => `celular contact_${opaqueLetters(randomBytes(16))}`,
    'a UUID': () => `{"jobId":"${crypto.randomUUID()}"}`,
    'a hash': () => `cpf ${randomBytes(32).toString('hex')} fone ${randomBytes(8).toString('hex')}a1`,
    'a time in milliseconds': () => '{"phone":true,"receivedAt":1795282015544,"cpf":[1795282015544]}',
    'a time in seconds': () => '{\\"telefone\\":{\\"timestamp\\":\\"1795282015\\"}}',
    'an address of this machine': () => 'listens on 127.0.0.1:8080, 0.0.0.0, 10.1.2.3 and ::1',
    'a masked text': () => '{"text":"meu cpf é <CPF_1>, fone <PHONE>, de <PERSON>"}',
  };
  it.each(Object.keys(lines))('is nobody: %s', (name) => {
    for (let round = 0; round < 50; round += 1) expect(scanner.scan(lines[name]!())).toEqual([]);
  });

  it('does not hide what stands beside it', () => {
    for (const make of Object.values(lines)) {
      expect(typesIn(`${make()} cpf 529.982.247-25`)).toContain('CPF');
      expect(typesIn(`e-mail ana@exemplo.com.br ${make()}`)).toContain('EMAIL');
    }
  });

  it('leaves ids of traces alone that happen to be the number of a card', () => {
    const found = (text: string) => [...createPiiScanner().scan(text)].map(({ type }) => type);
    expect(found('4111111111111111')).toEqual(['CREDIT_CARD']);
    expect(found('{"spanId":"4111111111111111","parentSpanId":"4111111111111111"}')).toEqual([]);
    expect(found(`00-${'4'.repeat(32)}-4111111111111111-01`)).toEqual([]);
    expect(found('{"card":"4111111111111111"}')).toEqual(['CREDIT_CARD']);
  });

  it('leaves numbers alone that a database wrote over in part, and no phone that is whole', () => {
    const found = (text: string) => [...createPiiScanner().scan(text)].map(({ type }) => type);
    expect(found('whatsapp-messages-queue{"receivedAt":17952866\n\u0001')).toEqual([]);
    expect(found('whatsapp-messages-queue86272863}')).toEqual([]);
    expect(found('{"whatsapp":11987654321}')).toEqual(['PHONE']);
    expect(found('whatsapp: 11987654321')).toEqual(['PHONE']);
  });

  it('is not taken for a random word when people wrote it', () => {
    expect(typesIn('cadastro_cliente_telefone=11987654321/cpf=52998224725')).toContain('CPF');
    expect(typesIn('minha chave pix é 123e4567-e89b-42d3-a456-426614174000')).toEqual(['PIX_KEY']);
    expect(typesIn('{"phone":5511987654321}')).toEqual(['PHONE']);
    expect(typesIn('{"text":"oi\\nAna Souza aqui"}')).toEqual(['PERSON']);
  });
});

describe('known values', () => {
  const known = ['Ana Conceição', '(11) 98765-4321', 'rua "A", 5'];
  const forms: readonly (readonly [string, number, string, string | Buffer])[] = [
    ['clear', 0, 'as it is', 'ola Ana Conceição!'],
    ['clear', 0, 'in capitals', 'ANA CONCEIÇÃO'],
    ['clear', 0, 'with accents written apart', 'ana conceição'.normalize('NFD')],
    ['clear', 0, 'glued to other letters', 'textAna ConceiçãoT1'],
    ['utf16', 0, 'in UTF-16', Buffer.from('xAna Conceição', 'utf16le')],
    ['digits', 1, 'by its digits', 'id+5511987654321'],
    ['json', 2, 'as JSON', JSON.stringify({ a: 'rua "A", 5' })],
    ['json', 0, 'as JSON of ASCII', '"Ana Concei\\u00e7\\u00e3o"'],
    ['url', 0, 'in a URL', '/?q=Ana%20Concei%C3%A7%C3%A3o'],
    ['url', 0, 'in a form', 'name=Ana+Concei%c3%a7%c3%a3o&'],
    ['hex', 0, 'in hexadecimal', `\\x${Buffer.from('Ana Conceição').toString('hex')}`],
    ...['', 'a', 'ab'].map((before) => ['base64', 0, 'in base64', Buffer.from(`${before}Ana Conceição.`).toString('base64')] as const),
    ['base64', 1, 'in base64 by its digits', Buffer.from('{"to":"5511987654321"}').toString('base64url')],
  ];
  it.each(forms)('are found in form %s of %i: %s', async (form, index, _, text) => {
    const bytes = Buffer.concat([randomBytes(20).fill(0xff), Buffer.from(text)]);
    const findings = (await scanBytes(bytes, { known })).filter((finding) => finding.known !== undefined);
    expect(findings).toMatchObject([{ type: 'KNOWN', score: 1, preview: '***', known: { index, form } }]);
  });

  it('are found once, and not again as what they also look like', () => {
    const findings = createPiiScanner({ known: ['529.982.247-25', '52998224725'] }).scan('é: cpf 529.982.247-25 e fone 11 98765-4321');
    expect(findings).toMatchObject([{ type: 'KNOWN', offset: 7, length: 14, known: { index: 0 } }, { type: 'PHONE' }]);
  });

  it('are not in base64 that is another by the case of its letters', async () => {
    const encoded = Buffer.from('Ana Conceição').toString('base64');
    const swapped = [...encoded].map((letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase())).join('');
    expect(await scanBytes(Buffer.from(swapped), { known })).toEqual([]);
  });

  it('need four characters', () => {
    expect(() => createPiiScanner({ known: ['Ana Souza', 'Ana'] })).toThrow('Known value 2');
  });
});

describe('bytes', () => {
  const personal = Buffer.from('cpf 529.982.247-25');

  it('are read wherever text stands in them, and findings say at which byte', async () => {
    const bytes = Buffer.concat([Buffer.from([0, 0xff, 0xc3, 0x28, 0xe9]), Buffer.from('ação '), personal, Buffer.from([0xc3, 0])]);
    const [finding] = await scanBytes(bytes);
    expect(finding).toMatchObject({ type: 'CPF', length: 14 });
    expect(bytes.subarray(finding!.offset, finding!.offset + finding!.length).toString()).toBe('529.982.247-25');
  });

  it.each([
    ['little', 0],
    ['big', 1],
  ])('are read as UTF-16 too, %s end first', async (_, high) => {
    const text = Buffer.from(' é: cpf 529.982.247-25 ', 'utf16le');
    const bytes = Buffer.concat([Buffer.from([1, 0xff, 2]), high === 1 ? text.swap16() : text, Buffer.from([0xff, 0xfe, 0xfd])]);
    expect(await scanBytes(bytes)).toMatchObject([{ type: 'CPF', offset: 3 + 16 + high, length: 28 }]);
  });

  it('find once what lies where two windows meet, wherever that is', async () => {
    const mebibyte = 1024 * 1024;
    for (const place of [-4_200, -2_060, -2_048, -2_040, -30, -9, 0, 5, 2_000, 4_000]) {
      const bytes = Buffer.alloc(3 * mebibyte, ' ');
      personal.copy(bytes, mebibyte + place);
      personal.copy(bytes, 2 * mebibyte + place);
      const offsets = (await scanBytes(bytes)).map(({ offset }) => offset - 4);
      expect(offsets).toEqual([mebibyte + place, 2 * mebibyte + place]);
      const known = await scanBytes(bytes, { known: ['529.982.247-25'] });
      expect(known.map(({ offset }) => offset - 4)).toEqual(offsets);
    }
  }, 60_000);

  it('that are random hold nobody', async () => {
    expect(await scanBytes(createHash('shake256', { outputLength: 500_000 }).update('any').digest())).toEqual([]);
  });

  it('of ciphertext hold nobody', async () => {
    expect(await scanBytes(Buffer.from(randomBytes(300_000).toString('base64')))).toEqual([]);
  });
});
