import { describe, expect, it } from 'vitest';
import { Spelling, vocabularyOf } from './spelling.ts';

const spelling = new Spelling(['reservar', 'varanda', 'quintal', 'mesa']);

function corrected(...words: string[]): string[] {
  spelling.correct(words);
  return words;
}

describe('Spelling', () => {
  it.each([
    ['varnda', 'varanda'],
    ['vraanda', 'varanda'],
    ['varandda', 'varanda'],
    ['quimtal', 'quintal'],
  ])('reads %j as %j', (mistyped, word) => {
    expect(corrected(mistyped)).toEqual([word]);
  });

  it('leaves known, short and everyday words alone, and words like none', () => {
    expect(corrected('mesa', 'mes', 'missa', 'girassol')).toEqual(['mesa', 'mes', 'missa', 'girassol']);
    expect(corrected('boleto')).toEqual(['boleto']);
  });

  it('says how many words it put right', () => {
    expect(spelling.correct(['na', 'varnda', 'do', 'quimtal'])).toBe(2);
  });
});

describe('vocabularyOf', () => {
  it('puts frequent words first and leaves short ones out', () => {
    expect(vocabularyOf([['uma', 'mesa'], ['varanda', 'mesa'], ['abacate']])).toEqual(['mesa', 'varanda', 'abacate']);
  });
});
