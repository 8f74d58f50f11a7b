import { describe, expect, it } from 'vitest';
import { PII_TYPES, type PiiType } from '../pii-types.ts';
import { normalisePii } from './normalise-pii.ts';

const same = (rows: readonly (readonly [type: PiiType, normal: string, ...spellings: string[]])[]) =>
  it.each(rows)('of %s: %s', (type, normal, ...spellings) => {
    expect(spellings.map((spelling) => normalisePii(type, spelling))).toEqual(spellings.map(() => normal));
  });

describe('one form of every spelling', () => {
  same([
    ['CPF', '52998224725', '529.982.247-25', '52998224725', ' 529 982 247 25', '529\u200b.982.247-25', '５２９.982.247-25'],
    ['CNPJ', '12ABC34501DE35', '12.ABC.345/01DE-35', '12abc34501de35'],
    ['RG', 'MG12345678', 'MG-12.345.678', 'mg 12345678'],
    ['RG', '123456782X', '12.345.678-2x', '12 345 678 2X'],
    [
      'EMAIL',
      'ana.souza@gmail.com',
      'Ana.Souza@GMAIL.com',
      'ana ponto souza arroba gmail ponto com',
      'ana.souza (at) gmail.com',
      'ana.souza@gmail . com',
    ],
    ['EMAIL', 'ana_souza-x@exemplo.com.br', 'ana underline souza traço x arroba exemplo ponto com ponto br'],
    ['PERSON', 'jose d avila', 'José D’Ávila', "JOSE  D'AVILA", 'jose\u0301 d avila'],
    ['KNOWN', 'ana souza', 'Ana  Souza', 'ANA-SOUZA'],
    ['ADDRESS', 'rua sao joao 12 apto 3', 'Rua São João, 12 - apto 3', 'rua sao joao 12, apto 3'],
    ['CEP', '01310100', '01310-100', '01.310-100'],
    ['CARD_EXPIRY', '0827', '08/27', '8/27', '08/2027', '8-2027'],
    ['VEHICLE_PLATE', 'ABC1D23', 'abc-1d23', 'ABC 1D23'],
    ['PIX_KEY', 'BD26687F9F114A75B370A657D61A9DD7', 'bd26687f-9f11-4a75-b370-a657d61a9dd7', 'BD26687F-9F11-4A75-B370-A657D61A9DD7'],
    ['GEO', '-23.5505,-46.6333', '-23.5505, -46.6333', '-23.5505 ,-46.6333'],
    ['URL', 'https://exemplo.com/aB?token=Xy', 'HTTPS://Exemplo.com/aB?token=Xy'],
  ]);
});

describe('phones', () => {
  same([
    [
      'PHONE',
      '+5511987654321',
      '+55 (11) 98765-4321',
      '5511987654321',
      '11 98765-4321',
      '011 98765 4321',
      '(0xx11) 98765-4321',
      '0 15 11 98765-4321',
    ],
    ['PHONE', '+5511987654321', '+55 011 98765-4321', '0055 11 98765-4321', '(+55) 11 98765-4321'],
    ['PHONE', '+551134567890', '(11) 3456-7890', '55 11 3456-7890'],
    ['PHONE', '+14155552671', '+1 (415) 555-2671', '001 415 555 2671'],
    ['PHONE', '987654321', '98765-4321', '9 8765 4321'],
  ]);

  it('does not join a mobile with the same number without its ninth digit', () => {
    expect(normalisePii('PHONE', '11 98765-4321')).not.toBe(normalisePii('PHONE', '11 8765-4321'));
  });

  it('gives no Brazilian country code to an area code that does not exist', () => {
    expect(normalisePii('PHONE', '(20) 98765-4321')).toBe('20987654321');
  });
});

describe('dates of birth', () => {
  same([
    [
      'DATE_OF_BIRTH',
      '1985-03-12',
      '12/03/1985',
      '12.3.85',
      '12-03-1985',
      '12031985',
      '1985-03-12',
      '12 de março de 1985',
      '12/mar/1985',
      'March 12th, 1985',
      '12 de marzo del 1985',
    ],
    ['DATE_OF_BIRTH', '1985-03-31', '03/31/1985', '31/03/1985'],
    ['DATE_OF_BIRTH', '2009-01-01', '1º de janeiro de 2009', '01/01/09'],
    ['DATE_OF_BIRTH', 'outubro passado', 'Outubro passado'],
    ['DATE_OF_BIRTH', '45 99 1985', '45/99/1985'],
  ]);
});

it('keeps apart what only looks alike', () => {
  for (const [type, one, other] of [
    ['IP_ADDRESS', '1.11.1.1', '11.1.1.1'],
    ['ADDRESS', 'rua a, 1, 2', 'rua a, 12'],
    ['PERSON', 'Ana Lia', 'Analia'],
    ['EMAIL', 'ana.b@x.com', 'anab@x.com'],
    ['URL', 'https://x.com/?token=a', 'https://x.com/?token=A'],
  ] as const) {
    expect(normalisePii(type, one)).not.toBe(normalisePii(type, other));
  }
});

it('leaves something of every value that has something', () => {
  for (const type of PII_TYPES) {
    for (const value of ['onze nove oito', '!?', '王小明', '12', 'x']) expect(normalisePii(type, value), `${type} ${value}`).not.toBe('');
  }
});

it('compares kinds of authors as they are written', () => {
  expect(normalisePii('ORDER', ' Ab-1 ')).toBe('Ab-1');
  expect(normalisePii('constructor', 'Ab')).toBe('Ab');
});
