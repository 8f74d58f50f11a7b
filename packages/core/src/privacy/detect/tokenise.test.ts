import { expect, it } from 'vitest';
import { lexicon } from './lexicon/lexicon.ts';
import { tokenise } from './tokenise.ts';
import { TOKENS, TokenKind, type Tokens, WordShape } from './tokens.ts';

function tokensOf(text: string): Tokens {
  tokenise(text, lexicon(), 0);
  return TOKENS;
}

const written = (text: string): readonly string[] => {
  const { count, start, end } = tokensOf(text);
  return Array.from({ length: count }, (_, token) => text.slice(start[token], end[token]));
};

it('cuts words, numbers, mixed runs, marks and line ends', () => {
  const { count, kind } = tokensOf('cpf 12, ab1\n');
  expect([...kind.subarray(0, count)]).toEqual([TokenKind.WORD, TokenKind.NUMBER, TokenKind.MARK, TokenKind.MIXED, TokenKind.LINE_END]);
});

it('keeps accents and letters of other scripts in their words, the first time and after', () => {
  for (const time of ['first', 'second']) {
    expect(written(`${time} Joa\u0303o Жan\u0301a 中文1 fim`), time).toEqual([time, 'Joa\u0303o', 'Жan\u0301a', '中文1', 'fim']);
  }
});

it('reads a composed and a decomposed word as the same', () => {
  const { hash } = tokensOf('João joa\u0303o JOAO');
  expect(new Set(hash.subarray(0, 3)).size).toBe(1);
});

it('tells how words are written, and whether capitals say something', () => {
  const { shape } = tokensOf('ana Ana ANA A');
  expect([...shape.subarray(0, 4)]).toEqual([WordShape.LOWER, WordShape.CAPITAL, WordShape.UPPER, WordShape.CAPITAL]);
  expect(['sou a ana', 'SOU A ANA', 'sou a Ana'].map((text) => tokensOf(text).isFlat)).toEqual([true, true, false]);
});

it('lists the marks where a link or an address may be', () => {
  const { marks, markCount, start } = tokensOf('a@b, www.c.d 32.258/1 https://e f.com/g');
  expect([...marks.subarray(0, markCount)].map((mark) => start[mark])).toEqual([1, 8, 27, 37]);
});
