import { WordListId, wordsOf } from '../../names/word-lists.ts';
import { fold, LETTERS } from './fold.ts';
import { NUMBER_CONTEXT_WORDS, NumberContext, type NumberContextId } from './number-context.ts';

const { NONE } = NumberContext;
const LETTER = LETTERS;

const SHORTEST = 5;
const LONGEST = 16;
let contexts: NearWords | undefined;
let common: NearWords | undefined;

/** The context a misspelt word of a text most likely means ("passaoprte", "nascmiento"), or `NONE`. */
export function contextNear(text: string, start: number, end: number): NumberContextId {
  contexts ??= nearWords(
    Object.entries(NUMBER_CONTEXT_WORDS).flatMap(([name, words]) =>
      words.split(' ').map((known) => [known, NumberContext[name as keyof typeof NumberContext]] as const),
    ),
  );
  const length = readFolded(text, start, end);
  // A word of four letters may have lost its fifth.
  return length < SHORTEST - 1 || length > LONGEST ? NONE : (nearest(contexts, length) as NumberContextId);
}

/** Whether a word no list knows is most likely an everyday word misspelt. @param word - Folded. */
export function isNearCommonWord(word: string): boolean {
  if (word.length <= SHORTEST || word.length > LONGEST) return false;
  common ??= nearWords(
    [...wordsOf(WordListId.COMMON_WORDS), ...wordsOf(WordListId.PLACES_OF_WORK)]
      .filter((known) => known.length > SHORTEST)
      .map((known) => [known, 1] as const),
  );
  readLetters(word);
  return nearest(common, word.length) !== 0;
}

/** The word that is looked for, folded. */
const WORD = new Uint16Array(LONGEST + 2);

/** Reads a word of a text into `WORD`. Answers how long it is folded; a longer one than there is room for is not read. */
function readFolded(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) {
    let at = start;
    while (at < end && LETTER[text.charCodeAt(at)]! > 0 && text.charCodeAt(at) < 0x250) at++;
    if (at === end) {
      for (at = start; at < end; at++) WORD[at - start] = LETTER[text.charCodeAt(at)]! & 0xffff;
      return end - start;
    }
  }
  const word = fold(text.slice(start, end));
  if (word.length <= LONGEST) readLetters(word);
  return word.length;
}

function readLetters(word: string): void {
  for (let at = 0; at < word.length; at++) WORD[at] = word.charCodeAt(at);
}

/** Whether a folded word is another one, or most likely that one misspelt. */
export function isOrIsNear(word: string, known: string): boolean {
  if (word === known) return true;
  if (word.length < SHORTEST || known.length < SHORTEST || word.length > LONGEST) return false;
  readLetters(word);
  if (word.length === known.length) return isOneSlip(known);
  return word.length === known.length + 1 ? isOneLess(known) : word.length === known.length - 1 && isOneMore(known, word.length);
}

/**
 * Known words by the hash of every spelling that leaves one letter out, or none: a misspelt word shares one with the word that was meant.
 * An open hash table of integers; spellings of several words stand in it several times.
 */
interface NearWords {
  /** A bit for each hash, by its first bits: most spellings are in no table, and one small array says so. */
  readonly filter: Int32Array;
  readonly mask: number;
  /** Hash and number of the word side by side; the number counts from 1, 0 is a free place. */
  readonly slots: Int32Array;
  readonly words: readonly string[];
  /** What each word stands for, never 0. */
  readonly values: Uint8Array;
}

function nearWords(known: readonly (readonly [word: string, value: number])[]): NearWords {
  const long = known.filter(([word]) => word.length >= SHORTEST && word.length <= LONGEST + 1);
  const spellings = long.reduce((total, [word]) => total + word.length + 1, 0);
  let size = 1024;
  while (size < spellings * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 2);
  const filter = new Int32Array(FILTER_BITS >>> 5);
  long.forEach(([word], index) => {
    readLetters(word);
    countHashes(word.length);
    for (const hash of new Set(HASHES.subarray(0, word.length + 1))) {
      let place = placeOf(hash, mask);
      while (slots[place * 2 + 1] !== 0) place = (place + 1) & mask;
      slots[place * 2] = hash;
      slots[place * 2 + 1] = index + 1;
      const bit = bitOf(hash);
      filter[bit >>> 5]! |= 1 << bit;
    }
  });
  return { filter, mask, slots, words: long.map(([word]) => word), values: Uint8Array.from(long, ([, value]) => value) };
}

const placeOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

const FILTER_BITS = 1 << 18;
const bitOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 14;

/** What the known word means that `WORD` is one slip away from, 0 when none is: one letter wrong or two swapped come before one missing or one too many. */
function nearest({ filter, mask, slots, words, values }: NearWords, length: number): number {
  countHashes(length);
  let found = 0;
  for (let spelling = 0; spelling <= length; spelling++) {
    const hash = HASHES[spelling]!;
    const bit = bitOf(hash);
    if ((filter[bit >>> 5]! & (1 << bit)) === 0) continue;
    for (let place = placeOf(hash, mask); slots[place * 2 + 1] !== 0; place = (place + 1) & mask) {
      if (slots[place * 2] !== hash) continue;
      const index = slots[place * 2 + 1]! - 1;
      const known = words[index]!;
      if (known.length === length) {
        if (isOneSlip(known)) return values[index]!;
      } else if (found === 0 && (known.length > length ? isOneMore(known, length) : isOneLess(known))) found = values[index]!;
    }
  }
  return found;
}

const BASE = 0x01000193;
/** Powers of `BASE`. */
const POWERS = Int32Array.from({ length: LONGEST + 2 }, (_, exponent) => power(exponent));
/** Filled anew by each `countHashes`: at 0 the whole word, then the word without its first letter, its second … */
const HASHES = new Int32Array(LONGEST + 2);

function power(exponent: number): number {
  let value = 1;
  for (let step = 0; step < exponent; step++) value = Math.imul(value, BASE);
  return value;
}

/** Hash of `WORD`, and of it without each of its letters, from the same sums: into `HASHES`. */
function countHashes(length: number): void {
  let whole = 0;
  for (let at = 0; at < length; at++) whole = (Math.imul(whole, BASE) + WORD[at]!) | 0;
  HASHES[0] = whole;
  let before = 0;
  for (let at = 0; at < length; at++) {
    const through = (Math.imul(before, BASE) + WORD[at]!) | 0;
    const after = whole - Math.imul(through, POWERS[length - 1 - at]!);
    HASHES[at + 1] = (Math.imul(before, POWERS[length - 1 - at]!) + after) | 0;
    before = through;
  }
}

/** Same length: one letter wrong, or two neighbours swapped. */
function isOneSlip(known: string): boolean {
  const at = sameUntil(known, known.length);
  if (isSameFrom(known, at + 1, at + 1)) return true;
  return known.charCodeAt(at) === WORD[at + 1] && known.charCodeAt(at + 1) === WORD[at] && isSameFrom(known, at + 2, at + 2);
}

/** Whether a known word is `WORD` without one letter. */
function isOneLess(known: string): boolean {
  const at = sameUntil(known, known.length);
  return isSameFrom(known, at, at + 1);
}

/** Whether it has one letter more. */
function isOneMore(known: string, length: number): boolean {
  const at = sameUntil(known, length);
  return isSameFrom(known, at + 1, at);
}

function sameUntil(known: string, length: number): number {
  let at = 0;
  while (at < length && known.charCodeAt(at) === WORD[at]) at++;
  return at;
}

/** Whether a known word from a letter on is `WORD` from another on. */
function isSameFrom(known: string, from: number, fromWord: number): boolean {
  for (let at = from; at < known.length; at++) if (known.charCodeAt(at) !== WORD[at - from + fromWord]) return false;
  return true;
}
