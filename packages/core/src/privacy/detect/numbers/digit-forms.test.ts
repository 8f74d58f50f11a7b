import { expect, it } from 'vitest';
import { readCodes } from '../tokens.ts';
import {
  bareCardDigits,
  cardDigits,
  cepLength,
  cnpjLength,
  cnsLength,
  cpfLength,
  groupedLength,
  ipv4Length,
  pisLength,
  plainCepLength,
} from './digit-forms.ts';
import { americanPhoneLength, brazilianPhoneLength, foreignPhoneLength, spanishPhoneLength } from './phone-forms.ts';
import { readDigits } from './written-digits.ts';

/** What of a text that begins with a number is in a form. */
function inForm(text: string, lengthOf: (text: string) => number): string {
  readCodes(text);
  readDigits(text, 0);
  return text.slice(0, lengthOf(text));
}

it.each([
  ['a CPF', () => cpfLength(0), '529.982.247-25 ok', '529.982.247-25'],
  ['a CPF with spaces around its last mark', () => cpfLength(0), '529 982 247 - 25', '529 982 247 - 25'],
  ['no CPF before a decimal', () => cpfLength(0), '52998224725,5', ''],
  ['no CPF parted elsewhere', () => cpfLength(0), '5299.822.47-25', ''],
  ['a CNPJ', () => cnpjLength(0), '11.222.333/0001-81.', '11.222.333/0001-81'],
  ['no CNPJ before a letter', () => cnpjLength(0), '11222333000181a', ''],
  ['a PIS', () => pisLength(0), '120.56412.54-5', '120.56412.54-5'],
  ['a health card', () => cnsLength(), '898 0000 0004 3208', '898 0000 0004 3208'],
  ['eleven digits with longer gaps', () => groupedLength(0, 11), '012 - 345 - 678 07', '012 - 345 - 678 07'],
  ['an address of a machine', () => ipv4Length(0), '192.168.0.10.', '192.168.0.10'],
  ['no address of five parts', () => ipv4Length(0), '1.2.3.4.5', ''],
  ['a CEP', () => cepLength(0), '01.310 - 100', '01.310 - 100'],
  ['a CEP as it is printed', () => plainCepLength(0), '01310-100', '01310-100'],
  ['no printed CEP with a space', () => plainCepLength(0), '01310 100', ''],
  ['a phone of Brazil', (text: string) => brazilianPhoneLength(text, 0, 0), '11 98765-4321 e', '11 98765-4321'],
  ['a phone of Brazil with its country', (text: string) => brazilianPhoneLength(text, 0, 0), '55 (11) 3333-4444', '55 (11) 3333-4444'],
  ['a phone of Brazil with a carrier', (text: string) => brazilianPhoneLength(text, 0, 0), '015 11 98765-4321', '015 11 98765-4321'],
  ['no phone of eleven digits in threes', (text: string) => brazilianPhoneLength(text, 0, 0), '111 222 333 44', ''],
  ['a phone of North America', (text: string) => americanPhoneLength(text, 0, 0), '415-555-2671 x12', '415-555-2671 x12'],
  ['a phone of Spain', () => spanishPhoneLength(), '612 34 56 78', '612 34 56 78'],
])('sees %s', (_, lengthOf, text, expected) => {
  expect(inForm(text, lengthOf)).toBe(expected);
});

it('counts the digits of a card in groups, and of one without', () => {
  for (const [text, grouped, bare] of [
    ['4111 1111 1111 1111', 16, 0],
    ['3782-822463-10005', 15, 0],
    ['4111111111111111', 16, 16],
    ['41 11 1111 1111 1111', 0, 0],
    ['41111111111111111111', 0, 0],
  ] as const) {
    readCodes(text);
    readDigits(text, 0);
    expect([cardDigits(), bareCardDigits()], text).toEqual([grouped, bare]);
  }
});

it('reads a phone after a plus to its last group', () => {
  const text = '+34 612 34 56 78 9';
  readCodes(text);
  readDigits(text, 1);
  expect(text.slice(0, foreignPhoneLength(0, 1))).toBe('+34 612 34 56 78 9');
});
