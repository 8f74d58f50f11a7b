import { describe, expect, it } from 'vitest';
import { AREA_CODES } from './area-codes.ts';
import { displayPhone, maskPhone } from './format-phone.ts';
import { parseAnswer } from './parse-answer.ts';
import { phone } from './phone.ts';

const read = (utterance: string) => {
  const parsed = parseAnswer(phone('BR'), utterance);
  return parsed.ok ? parsed.value : parsed.code;
};

describe('phone', () => {
  it.each([
    '11987654321',
    '11 98765-4321',
    '(11) 98765-4321',
    '(11)98765-4321',
    '11 9 8765-4321',
    '11 9.8765-4321',
    '11-98765-4321',
    '11.98765.4321',
    '11/98765-4321',
    '011 98765-4321',
    '(011) 98765-4321',
    '0xx11 98765-4321',
    '0XX11 98765 4321',
    '(0xx11) 98765-4321',
    '0 15 11 98765-4321',
    '+55 11 98765-4321',
    '+5511987654321',
    '5511987654321',
    '55 11 98765-4321',
    '+55 (11) 98765-4321',
    '+55 011 98765-4321',
    '0055 11 98765-4321',
    'wa.me/5511987654321',
    'https://wa.me/5511987654321',
    'meu telefone é 11 98765-4321',
    'é (11) 98765-4321, pode ligar',
    'zap 11987654321!',
    '11 98765–4321',
    '11 8765-4321',
    '1187654321',
    '(11) 9 8765 4321 obrigada',
    'onze nove oito sete seis cinco quatro três dois um',
    '11 98765-4321 ou 11 98765 4321',
    '1️⃣1️⃣ 98765-4321',
    'DDD 11 número 98765-4321',
    '98765-4321 DDD 11',
  ])('%j is +5511987654321', (utterance) => {
    expect(read(utterance)).toBe('+5511987654321');
  });

  it.each([
    ['(11) 3456-7890', '+551134567890'],
    ['0xx51 3222-1111', '+555132221111'],
    ['55 99887-7665', '+5555998877665'],
    ['5555998877665', '+5555998877665'],
    ['+1 415 555 2671', '+14155552671'],
    ['+351 912 345 678', '+351912345678'],
    ['00 351 912 345 678', '+351912345678'],
    ['moro na casa 12, tel 21 99876-5432', '+5521998765432'],
  ])('%j is %s', (utterance, expected) => {
    expect(read(utterance)).toBe(expected);
  });

  it.each([
    ['98765-4321', 'missing-area-code'],
    ['9 8765-4321', 'missing-area-code'],
    ['3456-7890', 'missing-area-code'],
    ['20 98765-4321', 'unknown-area-code'],
    ['+55 10 98765-4321', 'unknown-area-code'],
    ['11 9876-5432', 'missing-digit'],
    ['12345', 'too-short'],
    ['+1 415', 'too-short'],
    ['11 98765-43210', 'too-long'],
    ['11 18765-4321', 'invalid-number'],
    ['11 1234-5678', 'invalid-number'],
    ['99999999999', 'invalid-number'],
    ['0800 123 4567', 'service-number'],
    ['4004-1234', 'service-number'],
    ['11 98765-4321 / 11 3456-7890', 'several'],
    ['529.982.247-25', 'default'],
    ['não tenho', 'default'],
    ['ana@x.com', 'default'],
    ['', 'default'],
  ])('%j is refused: %s', (utterance, code) => {
    expect(read(utterance)).toBe(code);
  });

  it('says what it would repair, and takes it when the contact insists', () => {
    expect(parseAnswer(phone(), '11 9876-5432')).toMatchObject({ ok: false, values: { suggestion: '+55 11 99876-5432' } });
    expect(parseAnswer(phone(), '11 9876-5432', { isInsisted: true })).toMatchObject({ ok: true, value: '+5511998765432' });
    expect(parseAnswer(phone(), '20 98765-4321')).toMatchObject({ ok: false, values: { areaCode: '20' } });
  });

  it('knows the 67 area codes', () => {
    expect(AREA_CODES.size).toBe(67);
    for (const code of AREA_CODES) expect(read(`${code} 98765-4321`)).toBe(`+55${code}987654321`);
  });

  it('reads hostile texts in linear time', () => {
    for (const text of [
      '1'.repeat(65_536),
      '1 '.repeat(32_768),
      '('.repeat(65_536),
      '+'.repeat(65_536),
      '-'.repeat(65_536),
      'um '.repeat(20_000),
    ]) {
      expect(parseAnswer(phone(), text).ok).toBe(false);
    }
  });
});

describe('a phone shown', () => {
  it.each([
    ['+5511987654321', '+55 11 98765-4321', '+55 11 *****-4321'],
    ['+551134567890', '+55 11 3456-7890', '+55 11 ****-7890'],
    ['+14155552671', '+14155552671', '+1******2671'],
  ])('%s is %s, masked %s', (value, shown, masked) => {
    expect(displayPhone(value)).toBe(shown);
    expect(maskPhone(value)).toBe(masked);
    expect(read(shown)).toBe(value);
  });
});
