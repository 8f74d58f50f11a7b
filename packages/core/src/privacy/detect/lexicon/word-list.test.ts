import { expect, it } from 'vitest';
import type { Scan } from '../scan.ts';
import { tokenise } from '../tokenise.ts';
import { TOKENS } from '../tokens.ts';
import { lexicon } from './lexicon.ts';
import { isOneOf, isOneOfFolded, wordList } from './word-list.ts';

const LIST = wordList('que número numero térreo');

/** The words of a text that are of the list, as they are written there. */
function ofTheList(text: string, isOf: (scan: Scan, token: number) => boolean): readonly string[] {
  tokenise(text, lexicon(), 0);
  const { count, start, end } = TOKENS;
  const scan = { text } as Scan;
  const places = Array.from({ length: count }, (_, token) => token).filter((token) => isOf(scan, token));
  return places.map((token) => text.slice(start[token], end[token]));
}

it('knows a word in capitals or not, with the accents it is listed with', () => {
  expect(ofTheList('QUE numero, Número: térreo? terreo quê quem', (scan, token) => isOneOf(LIST, scan, token))).toEqual([
    'QUE',
    'numero',
    'Número',
    'térreo',
  ]);
});

it('knows a word with accents or without', () => {
  expect(ofTheList('terreo quê quem nu\u0301mero 123', (_, token) => isOneOfFolded(LIST, token))).toEqual([
    'terreo',
    'quê',
    'nu\u0301mero',
  ]);
});
