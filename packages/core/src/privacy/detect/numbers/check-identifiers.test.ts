import { expect, it } from 'vitest';
import { isCnh, isCns, isCuit, isCurp, isIban, isNif, isNino, isPis, isRut, isVoterId } from './check-identifiers.ts';

const ofDigits = (check: (values: Uint8Array) => boolean) => (digits: string) => check(Uint8Array.from(digits, Number));

it.each([
  ['PIS', ofDigits(isPis), '12056412545', '12056412547'],
  ['CNH', ofDigits(isCnh), '01234567807', '01234567808'],
  ['voter id', ofDigits(isVoterId), '004356870906', '004356870907'],
  ['CNS', ofDigits(isCns), '898000000043208', '898000000043207'],
  ['IBAN', isIban, 'GB82WEST12345698765432', 'GB82WEST12345698765433'],
  ['NIF', isNif, '12345678Z', '12345678A'],
  ['NIE', isNif, 'X1234567L', 'X1234567M'],
  ['RUT', isRut, '123456785', '123456784'],
  ['CUIT', ofDigits(isCuit), '20123456786', '20123456785'],
  ['CURP', isCurp, 'GOMC900514MDFRRL09', 'GOMC900514XDFRRL9'],
  ['NINO', isNino, 'JG103759A', 'JG103759X'],
] as const)('checks a %s', (_, check, right, wrong) => {
  expect(check(right)).toBe(true);
  expect(check(wrong)).toBe(false);
});
