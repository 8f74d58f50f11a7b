import { readFileSync } from 'node:fs';
import { WordListId } from '../src/privacy/names/word-lists.ts';

const FILES: readonly (readonly [letter: WordListId, ...files: readonly string[]])[] = [
  [WordListId.FIRST_NAMES, 'portuguese-first-names', 'english-first-names', 'spanish-first-names', 'international-first-names'],
  [WordListId.RARER_FIRST_NAMES, 'pet-names', 'rarer-first-names'],
  [WordListId.SURNAMES, 'surnames', 'rarer-surnames'],
  [WordListId.COMMON_WORDS, 'common-words'],
  [WordListId.EVERYDAY_WORDS, 'everyday-words', 'everyday-verbs'],
  [WordListId.PLACES_OF_WORK, 'places-of-work'],
  [WordListId.WORDY_SURNAMES, 'wordy-surnames'],
  [WordListId.AMBIGUOUS, 'ambiguous-names', 'doubtful-first-names'],
];

/** The lists of `src/privacy/names/lists` as they are written down: the letter of each, and its words. Lines after # are remarks. */
export function readWordLists(): readonly (readonly [letter: WordListId, words: readonly string[]])[] {
  return FILES.map(([letter, ...files]) => [letter, files.flatMap(wordsOfFile)]);
}

const wordsOfFile = (name: string): readonly string[] =>
  readFileSync(new URL(`../src/privacy/names/lists/${name}.txt`, import.meta.url), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\s+/)
    .filter((word) => word !== '');
