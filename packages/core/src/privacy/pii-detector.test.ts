import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPiiDetector } from './pii-detector.ts';
import type { PiiHint } from './pii-detector-options.ts';
import type { PiiSpan } from './pii-span.ts';

const detector = createPiiDetector();
const found = (text: string, hint?: PiiHint): string[] =>
  detector.detect(text, hint).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
const table = (rows: readonly (readonly [text: string, ...found: string[]])[]) =>
  it.each(rows)('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

describe('documents', () => {
  table([
    ['meu cpf é 529.982.247-25', 'CPF 529.982.247-25'],
    ['coloca cpf na nota 52998224725', 'CPF 52998224725'],
    ['registro 529.982.247-24 no sistema'],
    ['o pedido 52998224724 não chegou'],
    ['cnpj 12.ABC.345/01DE-35', 'CNPJ 12.ABC.345/01DE-35'],
    ['rg MG-12.345.678 SSP/MG', 'RG MG-12.345.678'],
    ['cnh 01234567807', 'CNH 01234567807'],
    ['pis 120.56412.54-5', 'PIS 120.56412.54-5'],
    ['título 0043 5687 0906 zona 12', 'VOTER_ID 0043 5687 0906'],
    ['titluo 0043 5687 0906', 'VOTER_ID 0043 5687 0906'],
    ['cartão sus 898 0000 0004 3208', 'CNS 898 0000 0004 3208'],
    ['passaporte AB 123456', 'PASSPORT AB 123456'],
    ['dni 12345678Z', 'ES_NIF 12345678Z'],
    ['ssn 219-45-6783', 'US_SSN 219-45-6783'],
    ['iban GB82 WEST 1234 5698 7654 32 obrigado', 'IBAN GB82 WEST 1234 5698 7654 32'],
  ]);
});

describe('cards and accounts', () => {
  table([
    ['4111 1111 1111 1111 08/29 123', 'CREDIT_CARD 4111 1111 1111 1111', 'CARD_EXPIRY 08/29', 'CARD_CVV 123'],
    ['a validade do cartão é 08/29', 'CARD_EXPIRY 08/29'],
    ['a parcela 08/29 vence dia 04/11'],
    ['código do vale 4111 1111 1111 1111'],
    ['cartão final 1234'],
    ['banco 341 ag 1234-5 conta 12.345-6', 'BANK_BRANCH 1234-5', 'BANK_ACCOUNT 12.345-6'],
    ['pix bd26687f-9f11-4a75-b370-a657d61a9dd7', 'PIX_KEY bd26687f-9f11-4a75-b370-a657d61a9dd7'],
    ['transação bd26687f-9f11-4a75-b370-a657d61a9dd7'],
  ]);
});

describe('names', () => {
  table([
    ['Boa tarde Gustavo!', 'PERSON Gustavo'],
    ['recebi um pix de márcio toledo jr. ontem', 'PERSON márcio toledo jr.'],
    ['o vestido rosa da vitrine'],
    ['quero falar com a dra. Rosa Dias', 'PERSON Rosa Dias'],
    ['vou viajar pra João Pessoa em maio'],
    ['dia de São João tem festa'],
    ['o magazine luiza me cobrou duas vezes'],
    ["my name's Declan O'Rourke", "PERSON Declan O'Rourke"],
    ['dile a luz que ya pagué', 'PERSON luz'],
  ]);
});

describe('addresses', () => {
  table([
    [
      'moro na av. vinte e cinco de março, 22, bom jesus - belo horizonte - mg',
      'ADDRESS av. vinte e cinco de março, 22, bom jesus - belo horizonte - mg',
    ],
    ['SQS 308 bloco C apto 204', 'ADDRESS SQS 308 bloco C apto 204'],
    ['a rua tá alagada'],
    ['travessa de vidro'],
    ['88 Northgate Avenue, Unit 3, Columbus, OH 43004', 'ADDRESS 88 Northgate Avenue, Unit 3, Columbus, OH 43004'],
    ['vivo en calle de alcalá 45, 3º izq, 28014 madrid', 'ADDRESS calle de alcalá 45, 3º izq, 28014 madrid'],
  ]);
});

it('finds what people really type', () => {
  const messages = readFileSync(new URL('./__fixtures__/own-messages.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; spans: { type: string; start: number; end: number }[] });
  const wrong = messages.filter(({ text, spans }) => {
    const places = (list: readonly { type: string; start: number; end: number }[]) =>
      list.map(({ type, start, end }) => `${type} ${start} ${end}`).join();
    return places(detector.detect(text)) !== places(spans);
  });
  expect(messages.length).toBeGreaterThanOrEqual(300);
  expect(wrong.map(({ text }) => text)).toEqual(KNOWN_WRONG);
});

/** A delivery to Vitória may go to a town or to a woman; Dev may be short for anything. */
const KNOWN_WRONG = ['custa quanto a entrega pra Vitória?', "it's Dev from unit 12, the heater's out again"];

describe('a hint', () => {
  it('takes an answer for what was asked', () => {
    expect(found('1234567', { asked: 'RG' })).toEqual(['RG 1234567']);
    expect(found('zuleikha', { asked: 'PERSON' })).toEqual(['PERSON zuleikha']);
    expect(found('12/03/1985', { asked: 'DATE_OF_BIRTH' })).toEqual(['DATE_OF_BIRTH 12/03/1985']);
    expect(found('1234567')).toEqual([]);
  });

  it('does not take a refusal for a name', () => {
    expect(found('não quero', { asked: 'PERSON' })).toEqual([]);
  });
});

describe('options', () => {
  it('switch kinds off', () => {
    const text = 'ana@example.com 529.982.247-25';
    expect(
      createPiiDetector({ types: { EMAIL: false } })
        .detect(text)
        .map(({ type }) => type),
    ).toEqual(['CPF']);
  });

  it('allow values, however they are written', () => {
    expect(createPiiDetector({ allow: ['1134567890'] }).detect('ligue (11) 3456-7890')).toEqual([]);
  });

  it('deny values as whole words', () => {
    const [span] = createPiiDetector({ deny: [{ value: 'Projeto Fênix' }] }).detect('sobre o projeto fenix, por favor');
    expect(span).toMatchObject({ type: 'KNOWN', start: 8, end: 21, score: 1 });
  });

  it('add recognisers with a check and words before', () => {
    const spans = (text: string): PiiSpan[] =>
      createPiiDetector({
        recognisers: [
          { type: 'ENROLMENT', pattern: /\bM(?<value>\d{4})\b/g, context: ['matricula'], validate: (value) => value.endsWith('7') },
        ],
      }).detect(text);
    expect(spans('matrícula M1237')).toMatchObject([{ type: 'ENROLMENT', start: 11, end: 15 }]);
    expect(spans('matrícula M1238')).toEqual([]);
    expect(spans('aula M1237')).toEqual([]);
  });

  it('refuse a pattern that finds only once', () => {
    expect(() => createPiiDetector({ recognisers: [{ type: 'X', pattern: /x/ }] })).toThrow(TypeError);
  });

  it('may use a detector inside a recogniser', () => {
    const nested = createPiiDetector({
      recognisers: [{ type: 'X', pattern: /fim/g, validate: () => detector.detect('sou a Ana').length === 1 }],
    });
    expect(nested.detect('sou a Bia, fim').map(({ type }) => type)).toEqual(['PERSON', 'X']);
  });
});

describe('placeholders', () => {
  it('of our kinds are nothing personal, whatever is written in angle brackets otherwise is looked at', () => {
    expect(found('cpf <CPF_1>, <EMAIL> e <PERSON_12>')).toEqual([]);
    expect(found('a chefe é a <MARIA SOUZA> e o <JOAO>')).toEqual(['PERSON MARIA SOUZA', 'PERSON JOAO']);
    expect(found('fala com <JULIANA>')).toEqual(['PERSON JULIANA']);
  });

  it('of a recogniser of the author are known too', () => {
    const { detect } = createPiiDetector({ recognisers: [{ type: 'member', pattern: /member/gi }] });
    expect(detect('<MEMBER> <MEMBER_1>')).toHaveLength(2);
    expect(createPiiDetector({ recognisers: [{ type: 'juliana', pattern: /\bq\b/g }] }).detect('<JULIANA_2>')).toEqual([]);
  });
});

it('explains what it found and what it let go, without the value', () => {
  const { spans, rejected } = detector.explain('cpf 529.982.247-25 e pedido 4589213');
  expect(spans).toMatchObject([{ type: 'CPF', score: 1, reason: 'named a CPF, check digits right' }]);
  expect(rejected).toMatchObject([{ start: 28, score: 0 }]);
});

it('counts UTF-16 units, also beside emoji and decomposed accents', () => {
  const text = '😀😀 é o Joa\u0303o, ana@example.com';
  expect(found(text)).toEqual(['PERSON Joa\u0303o', 'EMAIL ana@example.com']);
});

it('gives sorted spans that do not overlap', () => {
  const text = 'Ana Souza ana@example.com Rua das Flores, 12, 11 98765-4321 https://a.co/?token=abcd1234 529.982.247-25';
  const spans = detector.detect(text);
  expect(spans.length).toBeGreaterThan(5);
  expect(spans.every(({ start, end }, index) => start < end && start >= (spans[index - 1]?.end ?? 0))).toBe(true);
});
