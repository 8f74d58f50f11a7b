import { ORGANISATIONS } from '../../names/organisations.ts';
import { PLACES } from '../../names/places.ts';
import { hashesByLists, WordListId } from '../../names/word-lists.ts';
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

const CLASS_OF_LIST: readonly (readonly [list: WordListId, bits: number])[] = [
  [WordListId.FIRST_NAMES, WordClass.FIRST],
  [WordListId.RARER_FIRST_NAMES, WordClass.FIRST],
  [WordListId.SURNAMES, WordClass.LAST],
  [WordListId.COMMON_WORDS, WordClass.COMMON],
  [WordListId.EVERYDAY_WORDS, WordClass.COMMON],
  [WordListId.PLACES_OF_WORK, WordClass.COMMON],
  [WordListId.WORDY_SURNAMES, WordClass.LAST | WordClass.COMMON | WordClass.AMBIGUOUS],
  [WordListId.AMBIGUOUS, WordClass.AMBIGUOUS],
];

function build(): Lexicon {
  // By the hash of the word.
  const classOf = new Map<number, number>();
  const contextOf = new Map<number, number>();
  const add = (hash: number, bits: number): void => {
    classOf.set(hash, (classOf.get(hash) ?? 0) | bits);
  };
  for (const [bits, words] of CLASS_WORDS) for (const word of words.split(' ')) add(hashOf(word), bits);
  for (const [lists, hashes] of hashesByLists()) {
    const bits = CLASS_OF_LIST.reduce((all, [list, each]) => (lists.includes(list) ? all | each : all), 0);
    for (const hash of hashes) add(hash, bits);
  }
  const places = listOf(PLACES);
  for (const place of places) add(hashOf(place.slice(0, `${place} `.indexOf(' '))), WordClass.PLACE);
  for (const [name, words] of Object.entries(NUMBER_CONTEXT_WORDS)) {
    for (const word of words.split(/\s+/)) {
      const hash = hashOf(word);
      if (!contextOf.has(hash)) contextOf.set(hash, NumberContext[name as keyof typeof NumberContext]);
      add(hash, 0);
    }
  }
  const organisations = listOf(ORGANISATIONS);
  const cueOf = new Map<number, number>();
  const cue = (hash: number, bits: number): void => {
    cueOf.set(hash, (cueOf.get(hash) ?? (classOf.has(hash) ? 0 : WordCue.ONLY)) | bits);
  };
  for (const [bits, words] of CUE_WORDS) for (const word of words.split(' ')) cue(hashOf(word), bits);
  for (const name of organisations) cue(hashOf(name.slice(0, `${name} `.indexOf(' '))), WordCue.ORGANISES);
  for (const hash of cueOf.keys()) add(hash, 0);
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
  classOf: ReadonlyMap<number, number>,
  contextOf: ReadonlyMap<number, number>,
  cueOf: ReadonlyMap<number, number>,
): Pick<Lexicon, 'mask' | 'slots'> {
  let size = 1024;
  while (size < classOf.size * 1.5) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 2);
  const hashes = [...classOf.keys()];
  const entries = hashes.map(
    (hash) => classOf.get(hash)! | ((contextOf.get(hash) ?? 0) << Entry.CONTEXT_SHIFT) | ((cueOf.get(hash) ?? 0) << Entry.CUES_SHIFT),
  );
  // Everyday words come first, so that they stand where they are looked for: most of what people write is one of them.
  for (let at = 0; at < hashes.length; at++) if (isEveryday(entries[at]!)) put(slots, mask, hashes[at]!, entries[at]!);
  for (let at = 0; at < hashes.length; at++) if (!isEveryday(entries[at]!)) put(slots, mask, hashes[at]!, entries[at]!);
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
