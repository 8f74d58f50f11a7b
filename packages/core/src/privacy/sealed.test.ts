import { expect, it } from 'vitest';
import { isSealed } from './sealed.ts';

it('isSealed tells the form from everything else', () => {
  expect(isSealed(`rs1.k1.${'A'.repeat(16)}.${'B'.repeat(22)}`)).toBe(true);
  for (const value of [
    'rs1.k1',
    `rs3.k1.${'A'.repeat(16)}.${'B'.repeat(22)}`,
    `rs1.k1.${'A'.repeat(16)}.${'B'.repeat(22)} Ana`,
    7,
    null,
    {},
  ]) {
    expect(isSealed(value)).toBe(false);
  }
});
