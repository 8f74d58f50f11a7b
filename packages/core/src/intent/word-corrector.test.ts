import { describe, expect, it } from 'vitest';
import { WordCorrector } from './word-corrector.ts';

describe('WordCorrector', () => {
  const corrector = new WordCorrector(['cadastro', 'cadastrar', 'boleto', 'conta', 'oi']);
  it.each([
    ['cadasto', ['cadastro']],
    ['bolteo', ['boleto']],
    ['boletto', ['boleto']],
    ['cadastra', ['cadastro', 'cadastrar']],
    ['cdastrro', ['cadastro']],
    ['boleto', []],
    ['bolo', []],
    ['ok', []],
    ['a'.repeat(5_000), []],
  ])('%s may stand for %j', (word, expected) => {
    expect([...corrector.correct(word)].sort()).toEqual([...expected].sort());
  });
});
