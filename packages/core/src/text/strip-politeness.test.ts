import { describe, expect, it } from 'vitest';
import { utteranceWords } from './normalise-utterance.ts';
import { stripPoliteness } from './strip-politeness.ts';

describe('stripPoliteness', () => {
  it.each([
    ['Oi, bom dia! Eu gostaria de cancelar, por favor. Obrigada!', 'cancelar'],
    ['Olá tudo bem? queria falar com atendente', 'falar com atendente'],
    ['Quero me cadastrar', 'me cadastrar'],
    ["Hi, I'd like to register please", 'register'],
    ['Hola, quisiera actualizar mis datos, gracias', 'actualizar mis datos'],
    ['cancelar', 'cancelar'],
    ['não quero cancelar', 'nao quero cancelar'],
    ['oi', ''],
    ['', ''],
  ])('%j leaves %j', (text, left) => {
    expect(stripPoliteness(utteranceWords(text)).words.join(' ')).toBe(left);
  });

  it('keeps the courtesies it took off', () => {
    expect(stripPoliteness(utteranceWords('oi, bom dia, cancelar por favor')).courtesies).toEqual(['oi', 'bom dia', 'por favor']);
  });
});
