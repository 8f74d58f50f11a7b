import { describe, expect, it } from 'vitest';
import { address } from './address.ts';
import { parseAnswer } from './parse-answer.ts';
import { maskAddress } from './postal-address.ts';

const read = (utterance: string) => {
  const parsed = parseAnswer(address(), utterance);
  if (!parsed.ok) return parsed.code;
  const { text: _, ...parts } = parsed.value;
  return parts;
};
const whole = {
  street: 'Rua das Flores',
  number: '123',
  complement: 'apto 4',
  district: 'Centro',
  city: 'São Paulo',
  state: 'SP',
  postalCode: '01310-100',
};

describe('address', () => {
  it.each([
    'Rua das Flores, 123, apto 4, Centro, São Paulo - SP, 01310-100',
    'rua das flores 123 ap 4, centro, são paulo/sp cep 01310100',
    'R. das Flores, nº 123 - apto 4 - Centro - São Paulo - SP - CEP 01.310-100',
    'RUA DAS FLORES, 123, APTO 4, CENTRO, SÃO PAULO, SP, 01310-100',
    'Rua das Flores\n123\nAp. 4\nBairro Centro\nSão Paulo - SP\n01310-100',
    'meu endereço é rua das flores, número 123, apartamento 4, centro, são paulo sp, 01310 100',
    'moro na Rua das Flores, 123, apto 4, Centro, São Paulo, São Paulo, 01310-100, Brasil',
  ])('takes %j apart', (utterance) => {
    expect(read(utterance)).toEqual({ ...whole, complement: expect.stringMatching(/^(?:apto|apartamento) 4$/i) });
  });

  it.each([
    ['Rua 7 de Setembro, 450', { street: 'Rua 7 de Setembro', number: '450' }],
    ['Av. 9 de Julho 1200 Centro', { street: 'Avenida 9 de Julho', number: '1200', district: 'Centro' }],
    ['Rua 10, 200', { street: 'Rua 10', number: '200' }],
    ['Rua 10 200', { street: 'Rua 10', number: '200' }],
    ['tv. do comércio s/n, centro', { street: 'Travessa do Comércio', number: 's/n', district: 'Centro' }],
    ['Rua da Paz, sem número, fundos', { street: 'Rua da Paz', number: 's/n', complement: 'fundos' }],
    ['Alameda Santos 1470 conjunto 1008', { street: 'Alameda Santos', number: '1470', complement: 'conjunto 1008' }],
    ['Av Paulista, 1.578, 4º andar', { street: 'Avenida Paulista', number: '1578', complement: '4º andar' }],
    [
      'rua 15 de novembro 1000 apto 12 bloco b centro',
      { street: 'Rua 15 de Novembro', number: '1000', complement: 'apto 12 bloco b', district: 'Centro' },
    ],
    ['Rua Bela, 12B', { street: 'Rua Bela', number: '12B' }],
    ['Rodovia BR-101, km 12', { street: 'Rodovia BR-101', number: 'km 12' }],
    ['SQS 308 bloco C apto 204', { street: 'SQS 308', number: 's/n', complement: 'bloco C apto 204' }],
    [
      'qnm 12 conjunto b casa 5, ceilândia, df',
      { street: 'QNM 12', number: 's/n', complement: 'conjunto b casa 5', city: 'Ceilândia', state: 'DF' },
    ],
    ['Rua T-30, Qd 10 Lt 5', { street: 'Rua T-30', number: 's/n', complement: 'Qd 10 Lt 5' }],
    ['Paulista, 1578', { street: 'Paulista', number: '1578' }],
    ['123 Main Street, Springfield', { street: 'Main Street', number: '123', district: 'Springfield' }],
    ['Calle Mayor 5, Madrid', { street: 'Calle Mayor', number: '5', district: 'Madrid' }],
    ['av. brasil 100, rio de janeiro - rj', { street: 'Avenida Brasil', number: '100', city: 'Rio de Janeiro', state: 'RJ' }],
  ])('%j', (utterance, expected) => {
    expect(read(utterance)).toEqual(expected);
  });

  it.each([
    ['Rua das Flores', 'missing-number'],
    ['Rua das Flores, Centro, São Paulo - SP', 'missing-number'],
    ['01310-100', 'default'],
    ['123', 'missing-street'],
    ['123, Centro', 'missing-street'],
    ['não sei', 'default'],
    ['quero 2', 'missing-street'],
    ['qual o horário?', 'default'],
    ['ana@exemplo.com', 'default'],
    ['', 'default'],
    ['😊', 'default'],
  ])('%j is refused: %s', (utterance, code) => {
    expect(read(utterance)).toBe(code);
  });

  it('writes it in one line, and reads its own line again', () => {
    const parsed = parseAnswer(address(), 'rua das flores 123 ap 4, centro, são paulo/sp cep 01310100');
    if (!parsed.ok) throw new Error(parsed.code);
    expect(parsed.value.text).toBe('Rua das Flores, 123, apto 4, Centro, São Paulo - SP, 01310-100');
    expect(read(parsed.value.text)).toEqual(whole);
  });

  it('shows only street type and town when masked', () => {
    expect(maskAddress({ street: 'Rua das Flores', number: '1', city: 'Natal', state: 'RN', text: '' })).toBe('Rua ***, Natal - RN');
    expect(maskAddress({ street: 'Paulista', number: '1', text: '' })).toBe('***');
  });

  it('reads hostile texts in no time', () => {
    for (const text of [
      'rua '.repeat(16_384),
      'a'.repeat(65_536),
      ' '.repeat(65_536),
      ','.repeat(65_536),
      'Rua '.concat('1 '.repeat(32_768)),
      '- '.repeat(32_768),
    ]) {
      expect(typeof parseAnswer(address(), text).ok).toBe('boolean');
    }
  });
});
