import { expect, it } from 'vitest';
import { ByteSearch } from './byte-search.ts';

const endings = (words: readonly string[], text: string) => {
  const found: string[] = [];
  new ByteSearch(words.map((word) => Buffer.from(word))).find(Buffer.from(text), (word, start) => found.push(`${start} ${words[word]}`));
  return found.toSorted();
};

/** The same by looking for each word at each place. */
const plainly = (words: readonly string[], text: string) =>
  words.flatMap((word) => [...text].flatMap((_, start) => (text.startsWith(word, start) ? [`${start} ${word}`] : []))).toSorted();

it('finds words inside words, and words that begin as others end', () => {
  const words = ['she', 'he', 'hers', 'his', 'e', 'rsh'];
  expect(endings(words, 'ushershishe')).toEqual(plainly(words, 'ushershishe'));
});

it('finds what looking word by word finds, in texts of few letters', () => {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const letters = (length: number) => Array.from({ length }, () => 'ab'[next(2)]).join('');
  for (let round = 0; round < 200; round += 1) {
    const words = [...new Set(Array.from({ length: 1 + next(8) }, () => letters(1 + next(6))))];
    const text = letters(40);
    expect(endings(words, text)).toEqual(plainly(words, text));
  }
});

it('finds nothing when there is nothing to find', () => {
  expect(endings([], 'anything')).toEqual([]);
});
