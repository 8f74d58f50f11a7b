import { expect, it } from 'vitest';
import type { Scan } from '../scan.ts';
import { tokenise } from '../tokenise.ts';
import { createTokens } from '../tokens.ts';
import { lexicon } from './lexicon.ts';
import { isOneOf, isOneOfFolded, wordList } from './word-list.ts';

const LIST = wordList('que número numero térreo');

/** The words of a text that are of the list, as they are written there. */
function ofTheList(text: string, isOf: typeof isOneOf): readonly string[] {
  const tokens = createTokens(64);
  tokenise(text, lexicon(), 0, tokens);
  const scan = { text, tokens } as Scan;
  const places = Array.from({ length: tokens.count }, (_, token) => token).filter((token) => isOf(LIST, scan, token));
  return places.map((token) => text.slice(tokens.start[token], tokens.end[token]));
}

it('knows a word in capitals or not, with the accents it is listed with', () => {
  expect(ofTheList('QUE numero, Número: térreo? terreo quê quem', isOneOf)).toEqual(['QUE', 'numero', 'Número', 'térreo']);
});

it('knows a word with accents or without', () => {
  expect(ofTheList('terreo quê quem nu\u0301mero 123', isOneOfFolded)).toEqual(['terreo', 'quê', 'nu\u0301mero']);
});
