import { expect, it } from 'vitest';
import { PII_TYPES } from '../pii-types.ts';
import { isLabel, labelOf, startOfOpenToken, tokenOf, tokenPattern } from './token.ts';

it('names every kind of ours by itself, as a label of tokens', () => {
  for (const type of PII_TYPES) {
    expect(labelOf(type)).toBe(type);
    expect(isLabel(type)).toBe(true);
    expect(tokenOf(type, 999_999).match(tokenPattern())).toEqual([tokenOf(type, 999_999)]);
  }
});

it.each([
  ['order-number', 'ORDER_NUMBER'],
  ['Matrícula', 'MATRICULA'],
  ['CPF_1', 'CPF'],
  ['  a<b> ', 'A_B'],
  ['会员', 'VALUE'],
  ['', 'VALUE'],
  ['x', 'VALUE'],
  ['_'.repeat(50), 'VALUE'],
  ['A'.repeat(80), 'A'.repeat(31)],
  [`${'a'.repeat(30)}-b`, 'A'.repeat(30)],
])('writes the kind %s as %s', (type, label) => {
  expect(labelOf(type)).toBe(label);
  expect(isLabel(label)).toBe(true);
  expect(tokenOf(label, 1).match(tokenPattern())).toEqual([tokenOf(label, 1)]);
});

it('takes the beginning of any token for one that is open, and a whole one for none', () => {
  for (const token of ['<EMAIL_1>', '<BANK_ACCOUNT_12>', tokenOf('A'.repeat(31), 999_999), tokenOf('A_B', 1)]) {
    expect(startOfOpenToken(token)).toBe(token.length);
    for (let length = 1; length < token.length; length++) expect(startOfOpenToken(`oi ${token.slice(0, length)}`)).toBe(3);
  }
});
