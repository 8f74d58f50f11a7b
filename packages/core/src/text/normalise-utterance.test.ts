import { describe, expect, it } from 'vitest';
import { normaliseUtterance, utteranceWords } from './normalise-utterance.ts';

describe('normaliseUtterance', () => {
  it.each([
    ['  Olá, TUDO bem???  ', 'ola, tudo bem?'],
    ['simmmmm!!!', 'sim!'],
    ['nãooooo', 'nao'],
    ['isssso', 'isso'],
    ['correeeeto', 'correto'],
    ['carro', 'carro'],
    ['2️⃣', '2'],
    ['opção 1️⃣', 'opcao 1'],
    ['🔟', '10'],
    ['ok 👍🏽', 'ok'],
    ['👍👍👍', '👍'],
    ['👍🏿', '👍'],
    ['1000', '1000'],
    ['ｏｌá ﬁm', 'ola fim'],
    ['mañana', 'manana'],
    ['d’ávila', "d'avila"],
    ['a\u200Bb', 'ab'],
    ['espera . . . .', 'espera.'],
    ['', ''],
    ['   ', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normaliseUtterance(text)).toBe(expected);
  });

  it('changes nothing when applied twice', () => {
    for (const text of ['Olá!!! 👍🏽', 'isssso', 'ﬁm 2️⃣', 'NÃÃÃO...', '👎👎']) {
      expect(normaliseUtterance(normaliseUtterance(text))).toBe(normaliseUtterance(text));
    }
  });

  it('reads only the beginning of a hostile text', () => {
    expect(normaliseUtterance('a '.repeat(1 << 20)).length).toBeLessThanOrEqual(2_000);
    expect(normaliseUtterance('a'.repeat(65_536))).toBe('a');
  });
});

describe('utteranceWords', () => {
  it('drops punctuation', () => {
    expect(utteranceWords('Oi! Quero atualizar meu e-mail.')).toEqual(['oi', 'quero', 'atualizar', 'meu', 'e', 'mail']);
    expect(utteranceWords('???')).toEqual([]);
  });
});
