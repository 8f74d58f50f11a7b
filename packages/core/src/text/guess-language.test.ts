import { describe, expect, it } from 'vitest';
import { contentWords, isFunctionWord } from './function-words.ts';
import { guessLanguage } from './guess-language.ts';
import { utteranceWords } from './normalise-utterance.ts';

describe('guessLanguage', () => {
  it.each([
    ['Oi, tudo bem?', 'pt'],
    ['quero fazer meu cadastro', 'pt'],
    ['você pode me ajudar', 'pt'],
    ['bom dia', 'pt'],
    ['Hi, I want to register', 'en'],
    ['how does this work?', 'en'],
    ['hello', 'en'],
    ['hola, quiero registrarme', 'es'],
    ['necesito actualizar mis datos', 'es'],
    ['buenos días', 'es'],
    ['no', undefined],
    ['ana souza', undefined],
    ['123', undefined],
    ['', undefined],
    ['por favor', undefined],
  ])('%j is %s', (text, language) => {
    expect(guessLanguage(utteranceWords(text))).toBe(language);
  });
});

describe('contentWords', () => {
  it('keeps what carries meaning, negations included', () => {
    expect(contentWords(['eu', 'nao', 'quero', 'o', 'boleto'])).toEqual(['nao', 'quero', 'boleto']);
    expect(contentWords(['e', 'a'])).toEqual(['e', 'a']);
    expect(isFunctionWord('nao')).toBe(false);
  });
});
