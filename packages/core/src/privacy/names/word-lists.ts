import { HASH_PRIME, HASH_SEED } from '../detect/lexicon/fold.ts';
import { PACKED_WORDS } from './packed-words.ts';

/**
 * The lists of single words, by the letter they have in `PACKED_WORDS`. They are edited in `lists/`, where each has a text file or more, and
 * packed by `scripts/write-packed-words.ts`.
 */
export const WordListId = {
  /** First names; their letters and sounds tell which other words may be names. */
  FIRST_NAMES: 'f',
  /** Names made small and rarer ones, known to the letter only. */
  RARER_FIRST_NAMES: 'r',
  SURNAMES: 'l',
  /** Words that are often misspelt, and whose letters tell what is no name. */
  COMMON_WORDS: 'c',
  EVERYDAY_WORDS: 'e',
  /** Where people work or are met. */
  PLACES_OF_WORK: 'w',
  /** Surnames that are words first of all. */
  WORDY_SURNAMES: 's',
  /** Those of the other lists that are also something else. */
  AMBIGUOUS: 'a',
} as const;
export type WordListId = (typeof WordListId)[keyof typeof WordListId];

/** The words of a list, lower case without accents, each once. Unpacked anew at each call. */
export function wordsOf(list: WordListId): readonly string[] {
  const words: string[] = [];
  for (const [lists, packed] of packedLines()) if (lists.includes(list)) unpackInto(words, packed);
  return words;
}

/** `hashOf` every word, under the letters of the lists that it is on: each once. No word is written out. */
export function hashesByLists(): readonly (readonly [lists: string, hashes: readonly number[]])[] {
  return packedLines().map(([lists, packed]) => [lists, hashesOf(packed)]);
}

const packedLines = (): readonly (readonly [lists: string, packed: string])[] =>
  PACKED_WORDS.trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);

/** Each word of a line is a capital, which says how many letters it shares with the word before (A none, B one …), and the rest of it. */
function unpackInto(words: string[], packed: string): void {
  let word = '';
  for (const part of packed.match(/[A-Z][a-z]*/g) ?? []) {
    word = word.slice(0, part.charCodeAt(0) - A) + part.slice(1);
    words.push(word);
  }
}

function hashesOf(packed: string): readonly number[] {
  const hashes: number[] = [];
  /** Of the beginnings of the word, by their length. */
  const beginnings = new Int32Array(27).fill(HASH_SEED);
  let length = 0;
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    if (code > Z) {
      const hash = Math.imul(beginnings[length]! ^ code, HASH_PRIME);
      beginnings[++length] = hash;
    } else {
      if (at > 0) hashes.push(beginnings[length]! || 1);
      length = code - A;
    }
  }
  hashes.push(beginnings[length]! || 1);
  return hashes;
}

const A = 65;
const Z = 90;
