import { expect, it } from 'vitest';
import { createPhraseTree } from './phrase-tree.ts';

const tree = (...phrases: readonly string[]) => createPhraseTree(phrases.map((phrase) => ({ words: phrase.split(' ') })));
const found = (text: string, ...phrases: readonly string[]) =>
  tree(...phrases)
    .find(text.split(' '))
    .map(({ phrase, first, last }) => `${phrase.words.join(' ')} ${first}-${last}`);

it('finds phrases that begin or end alike, each where it ends', () => {
  expect(found('a b c', 'a b', 'b c', 'a b c', 'b')).toEqual(['a b 0-1', 'a b c 0-2']);
  expect(found('a b d', 'a b c', 'b d', 'd')).toEqual(['b d 1-2']);
  expect(found('a a a b', 'a a b')).toEqual(['a a b 1-3']);
  expect(found('b a b a c', 'b a c', 'a b')).toEqual(['a b 1-2', 'b a c 2-4']);
});

it('finds nothing where nothing is', () => {
  expect(found('a b', 'b a', 'a a', 'a b c')).toEqual([]);
  expect(createPhraseTree([]).find(['a'])).toEqual([]);
});

it('finds what a search for each phrase alone finds, in any text of three words', () => {
  const phrases = ['a', 'a b', 'b b a', 'a b a', 'b c', 'c c a b', 'a b b'];
  let seed = 1;
  for (let round = 0; round < 300; round++) {
    const words = Array.from({ length: 12 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return 'abc'[seed % 3]!;
    });
    const expected = words.flatMap((_, last) => {
      const ends = phrases.filter((phrase) => {
        const length = phrase.split(' ').length;
        return length <= last + 1 && words.slice(last + 1 - length, last + 1).join(' ') === phrase;
      });
      const longest = ends.toSorted((a, b) => b.length - a.length)[0];
      return longest === undefined ? [] : [`${longest} ${last + 1 - longest.split(' ').length}-${last}`];
    });
    expect(found(words.join(' '), ...phrases), words.join(' ')).toEqual(expected);
  }
});
