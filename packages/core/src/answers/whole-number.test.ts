import { describe, expect, it } from 'vitest';
import { freeText } from './free-text.ts';
import { parseAnswer } from './parse-answer.ts';
import { wholeNumber } from './whole-number.ts';

const read = (utterance: string, options = {}) => {
  const parsed = parseAnswer(wholeNumber(options), utterance);
  return parsed.ok ? parsed.value : parsed.code;
};

describe('wholeNumber', () => {
  it.each([
    ['3', 3],
    [' 3 ', 3],
    ['3️⃣', 3],
    ['10 pessoas', 10],
    ['somos 4', 4],
    ['umas 3', 3],
    ['1.500', 1500],
    ['1.234.567', 1234567],
    ['2 mil', 2000],
    ['três', 3],
    ['tres', 3],
    ['uma', 1],
    ['só uma', 1],
    ['uma pessoa', 1],
    ['quatorze', 14],
    ['dezenove', 19],
    ['vinte', 20],
    ['vinte e um', 21],
    ['cento e trinta e dois', 132],
    ['dois mil e vinte e seis', 2026],
    ['mil', 1000],
    ['somos quatro pessoas', 4],
    ['uma dúzia', 12],
    ['meia dúzia', 6],
    ['nenhum', 0],
    ['zero', 0],
    ['twenty one', 21],
    ['two hundred', 200],
    ['veintidós', 22],
    ['dieciséis', 16],
    ['quero uma mesa para cinco', 5],
  ])('%j is %i', (utterance, expected) => {
    expect(read(utterance)).toBe(expected);
  });

  it.each([
    ['2,5', 'not-whole'],
    ['2 ou 3', 'several'],
    ['duas ou três', 'several'],
    ['-3', 'too-small'],
    ['muitos', 'default'],
    ['', 'default'],
    ['dois três', 'several'],
  ])('%j is refused: %s', (utterance, code) => {
    expect(read(utterance)).toBe(code);
  });

  it('keeps to its limits and names them', () => {
    expect(read('1', { min: 2, max: 8 })).toBe('too-small');
    expect(read('9', { min: 2, max: 8 })).toBe('too-large');
    expect(parseAnswer(wholeNumber({ max: 8 }), '9')).toMatchObject({ values: { max: 8 } });
    expect(read('1'.repeat(65_536))).not.toBeTypeOf('number');
  });
});

describe('freeText', () => {
  it('trims, and keeps to its limits', () => {
    expect(parseAnswer(freeText(), '  oi  ')).toEqual({ ok: true, value: 'oi', confidence: 0.5 });
    expect(parseAnswer(freeText(), '   ')).toMatchObject({ ok: false, code: 'default' });
    expect(parseAnswer(freeText({ min: 5 }), 'oi')).toMatchObject({ ok: false, code: 'too-short', values: { min: 5 } });
    expect(parseAnswer(freeText({ max: 3 }), 'longo')).toMatchObject({ ok: false, code: 'too-long', values: { max: 3 } });
  });
});
