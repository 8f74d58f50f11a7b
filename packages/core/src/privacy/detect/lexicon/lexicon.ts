import { AMBIGUOUS_NAMES } from '../../names/ambiguous-names.ts';
import { COMMON_WORDS } from '../../names/common-words.ts';
import { DOUBTFUL_FIRST_NAMES } from '../../names/doubtful-first-names.ts';
import { EVERYDAY_VERBS } from '../../names/everyday-verbs.ts';
import { EVERYDAY_WORDS } from '../../names/everyday-words.ts';
import { FIRST_NAMES } from '../../names/first-names.ts';
import { ORGANISATIONS } from '../../names/organisations.ts';
import { PET_NAMES } from '../../names/pet-names.ts';
import { PLACES } from '../../names/places.ts';
import { PLACES_OF_WORK } from '../../names/places-of-work.ts';
import { RARER_FIRST_NAMES } from '../../names/rarer-first-names.ts';
import { RARER_SURNAMES } from '../../names/rarer-surnames.ts';
import { SURNAMES } from '../../names/surnames.ts';
import { WORDY_SURNAMES } from '../../names/wordy-surnames.ts';
import { CLASS_WORDS } from './class-words.ts';
import { HASH_SEED, hashOf } from './fold.ts';
import { NUMBER_CONTEXT_WORDS, NumberContext } from './number-context.ts';
import { WordClass } from './word-class.ts';
import { CUE_WORDS, WordCue } from './word-cue.ts';
import { type WordHashes, withWord, wordHashes } from './word-hashes.ts';

/** Every word the detector knows, in one open hash table: a lookup is one probe or two on integers. */
export interface Lexicon {
  /** Places of the table less one. */
  readonly mask: number;
  /** Hash and entry side by side, 0 when free. */
  readonly slots: Int32Array;
  /** Places of several words or one, by what `withWord` makes of the hashes of their words. */
  readonly places: WordHashes;
  /** Companies named like people, the same way. */
  readonly organisations: WordHashes;
}

/** Where an entry keeps `WordClass`, `NumberContext` and `WordCue`. */
export const Entry = { CLASSES: 0xf_ffff, CONTEXT_SHIFT: 20, CONTEXT_MASK: 0x3f, CUES_SHIFT: 26 } as const;

let loaded: Lexicon | undefined;

/** The lexicon; the lists are unpacked at the first call (about 20 ms) and kept. */
export function lexicon(): Lexicon {
  loaded ??= build();
  return loaded;
}

/** Bits of `WordClass` of a folded word, 0 when no list knows it. */
export function classesOf(folded: string): number {
  const { slots, mask } = lexicon();
  const hash = hashOf(folded);
  let place = (hash ^ (hash >>> 15)) & mask;
  while (slots[place * 2] !== hash && slots[place * 2] !== 0) place = (place + 1) & mask;
  return slots[place * 2 + 1]! & Entry.CLASSES;
}

function build(): Lexicon {
  const classOf = new Map<string, number>();
  const contextOf = new Map<string, number>();
  const add = (words: string, bits: number): void => {
    for (const word of words.split(/\s+/)) if (word !== '') classOf.set(word, (classOf.get(word) ?? 0) | bits);
  };
  for (const name of FIRST_NAMES) classOf.set(name, WordClass.FIRST);
  add(PET_NAMES, WordClass.FIRST);
  add(RARER_FIRST_NAMES, WordClass.FIRST);
  add(SURNAMES, WordClass.LAST);
  add(RARER_SURNAMES, WordClass.LAST);
  add(COMMON_WORDS, WordClass.COMMON);
  add(EVERYDAY_WORDS, WordClass.COMMON);
  add(EVERYDAY_VERBS, WordClass.COMMON);
  add(PLACES_OF_WORK, WordClass.COMMON);
  add(WORDY_SURNAMES, WordClass.LAST | WordClass.COMMON | WordClass.AMBIGUOUS);
  for (const word of `${AMBIGUOUS_NAMES} ${DOUBTFUL_FIRST_NAMES}`.split(/\s+/)) {
    const bits = classOf.get(word);
    if (bits !== undefined) classOf.set(word, bits | WordClass.AMBIGUOUS);
  }
  for (const [bits, words] of CLASS_WORDS) add(words, bits);
  const places = listOf(PLACES);
  for (const place of places) add(place.slice(0, `${place} `.indexOf(' ')), WordClass.PLACE);
  for (const [name, words] of Object.entries(NUMBER_CONTEXT_WORDS)) {
    for (const word of words.split(/\s+/)) {
      if (!contextOf.has(word)) contextOf.set(word, NumberContext[name as keyof typeof NumberContext]);
      add(word, 0);
    }
  }
  const organisations = listOf(ORGANISATIONS);
  const cueOf = new Map<string, number>();
  const cue = (word: string, bits: number): void => {
    cueOf.set(word, (cueOf.get(word) ?? (classOf.has(word) ? 0 : WordCue.ONLY)) | bits);
  };
  for (const [bits, words] of CUE_WORDS) for (const word of words.split(' ')) cue(word, bits);
  for (const name of organisations) cue(name.slice(0, `${name} `.indexOf(' ')), WordCue.ORGANISES);
  for (const word of cueOf.keys()) if (!classOf.has(word)) classOf.set(word, 0);
  return {
    ...pack(classOf, contextOf, cueOf),
    places: wordHashes([...places].map(hashOfPlace)),
    organisations: wordHashes([...organisations].map(hashOfPlace)),
  };
}

/** The hash of a folded name, from those of its words. */
const hashOfPlace = (name: string): number => name.split(' ').reduce((hash, word) => withWord(hash, hashOf(word)), HASH_SEED);

function listOf(names: string): ReadonlySet<string> {
  return new Set(
    names
      .split(/[\n,]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}

function pack(
  classOf: ReadonlyMap<string, number>,
  contextOf: ReadonlyMap<string, number>,
  cueOf: ReadonlyMap<string, number>,
): Pick<Lexicon, 'mask' | 'slots'> {
  let size = 1024;
  while (size < classOf.size * 1.5) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 2);
  const words = [...classOf.keys()];
  const hashes = words.map(hashOf);
  const entries = words.map(
    (word) => classOf.get(word)! | ((contextOf.get(word) ?? 0) << Entry.CONTEXT_SHIFT) | ((cueOf.get(word) ?? 0) << Entry.CUES_SHIFT),
  );
  // Everyday words come first, so that they stand where they are looked for: most of what people write is one of them.
  for (let at = 0; at < words.length; at++) if (isEveryday(entries[at]!)) put(slots, mask, hashes[at]!, entries[at]!);
  for (let at = 0; at < words.length; at++) if (!isEveryday(entries[at]!)) put(slots, mask, hashes[at]!, entries[at]!);
  return { mask, slots };
}

function put(slots: Int32Array, mask: number, hash: number, entry: number): void {
  let place = (hash ^ (hash >>> 15)) & mask;
  while (slots[place * 2] !== 0) place = (place + 1) & mask;
  slots[place * 2] = hash;
  slots[place * 2 + 1] = entry;
}

/** Whether a word is more than a name. */
const isEveryday = (entry: number): boolean => (entry & ~NAME) !== 0;
const NAME = WordClass.FIRST | WordClass.LAST | WordClass.AMBIGUOUS | WordClass.PLACE;
