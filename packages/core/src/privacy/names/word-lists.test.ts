import { expect, it } from 'vitest';
import { packWords } from '../../../scripts/pack-words.ts';
import { readWordLists } from '../../../scripts/read-word-lists.ts';
import { PACKED_WORDS } from './packed-words.ts';
import { WordListId, wordsOf } from './word-lists.ts';

const written = readWordLists();

it('the packed lists are those of the text files: else run `node packages/core/scripts/write-packed-words.ts`', () => {
  expect(packWords(written) === PACKED_WORDS.trim()).toBe(true);
});

it.each(written)('list %s holds each of its words once', (list, words) => {
  expect(wordsOf(list).toSorted()).toEqual([...new Set(words)].sort());
});

it('only words of other lists are said to be ambiguous', () => {
  const others = new Set(written.flatMap(([list, words]) => (list === WordListId.AMBIGUOUS ? [] : words)));
  expect(wordsOf(WordListId.AMBIGUOUS).filter((word) => !others.has(word))).toEqual([]);
});

it('what the packed form cannot hold is refused', () => {
  for (const word of ['João', 'joão', 'Joao', "d'arc", '']) expect(() => packWords([['f', ['joao', word]]])).toThrow(`"${word}"`);
});
