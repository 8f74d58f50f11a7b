import { describe, expect, it } from 'vitest';
import { PII_TYPES, type PiiTypeName } from '../pii-types.ts';
import { partialMask } from './partial-mask.ts';

describe('partialMask', () => {
  it.each<readonly [PiiTypeName, string, string]>([
    ['CPF', '529.982.247-25', '***.982.247-**'],
    ['CPF', '52998224725', '***982247**'],
    ['CPF', '529.982.247', '***.***.***'],
    ['CNPJ', '11.222.333/0001-81', '**.222.333/0001-**'],
    ['CREDIT_CARD', '4111 1111 1111 1234', '**** **** **** 1234'],
    ['CARD_CVV', '123', '***'],
    ['CARD_EXPIRY', '08/29', '**/**'],
    ['PHONE', '+55 (11) 98765-4321', '+** (**) *****-4321'],
    ['PHONE', '4321', '****'],
    ['EMAIL', 'ana.souza@exemplo.com.br', 'a***@***.br'],
    ['EMAIL', 'ana ponto souza arroba gmail', '***'],
    ['PERSON', 'Ana Maria D’Ávila', 'A*** M*** ***’Á***'],
    ['PERSON', 'João', 'J***'],
    ['PERSON', 'Joa\u0303o 王小明', 'J*** 王***'],
    ['CEP', '01310-100', '013**-***'],
    ['DATE_OF_BIRTH', '12/03/1985', '**/**/1985'],
    ['DATE_OF_BIRTH', '12 de março de 1985', '** ** ***** ** 1985'],
    ['DATE_OF_BIRTH', '12/03/85', '***'],
    ['DATE_OF_BIRTH', '19032005', '***'],
    ['IP_ADDRESS', '192.168.10.20', '192.168.*.*'],
    ['IP_ADDRESS', '2001:db8::1', '***'],
    ['URL', 'https://ana:senha@exemplo.com/a/b?token=1', 'https://exemplo.com/***'],
    ['URL', 'exemplo.com/?token=1', 'exemplo.com/***'],
    ['PIX_KEY', 'bd26687f-9f11-4a75-b370-a657d61a9dd7', '********-****-****-****-********9dd7'],
    ['VEHICLE_PLATE', 'ABC-1D23', '***-**23'],
    ['ADDRESS', 'rua das Flores, 123', '***'],
    ['NUMBER', '123456789012', '***'],
    ['KNOWN', 'segredo', '***'],
    ['GEO', '-23.5505, -46.6333', '***'],
    ['ORDER', 'A-1', '***'],
    ['constructor', 'A-1', '***'],
  ])('of %s %s is %s', (type, value, masked) => {
    expect(partialMask(type, value)).toBe(masked);
  });

  it('never shows more than the kind may show: a value that has not its form shows less', () => {
    for (const type of PII_TYPES.filter((one) => one !== 'URL')) {
      for (const value of ['1', '12', '123', '1234', 'ab', 'abc', 'x@y', '@', '', '1@2.com']) {
        const shown = partialMask(type, value).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
        expect(shown, `${type} ${value}`).toBeLessThanOrEqual(type === 'EMAIL' && value.includes('.') ? 4 : Math.max(1, value.length / 2));
      }
    }
  });
});
