import { describe, expect, it } from 'vitest';
import { isCard, isCnpj, isCpf } from './check-digits.ts';

describe('check digits', () => {
  it('of a CPF', () => {
    const isRight = (digits: string): boolean => isCpf(valuesOf(digits));
    expect(['52998224725', '11144477735'].every(isRight)).toBe(true);
    expect(['52998224724', '52998224715', '11111111111'].some(isRight)).toBe(false);
  });

  it('of a CNPJ, also with letters', () => {
    expect(['11222333000181', '12ABC34501DE35'].every(isCnpj)).toBe(true);
    expect(['11222333000180', '12ABC34501DE36', '12abc34501de35', '00000000000000', '1122233300018'].some(isCnpj)).toBe(false);
  });

  it('of a card, with a prefix in use', () => {
    const isRight = (digits: string): boolean => isCard(valuesOf(digits), digits.length);
    expect(['4111111111111111', '5500000000000004', '2223003122003222', '378282246310005', '6062825624254001'].every(isRight)).toBe(true);
    expect(['4111111111111112', '9111111111111111', '0000000000000000', '411111111111'].some(isRight)).toBe(false);
  });
});

const valuesOf = (digits: string): Uint8Array => Uint8Array.from(digits, Number);
