import { AMBIGUOUS_NAMES } from '../../names/ambiguous-names.ts';
import { COMMON_WORDS } from '../../names/common-words.ts';
import { ENGLISH_FIRST_NAMES } from '../../names/english-first-names.ts';
import { ORGANISATIONS } from '../../names/organisations.ts';
import { PLACES } from '../../names/places.ts';
import { PORTUGUESE_FIRST_NAMES } from '../../names/portuguese-first-names.ts';
import { SPANISH_FIRST_NAMES } from '../../names/spanish-first-names.ts';
import { SURNAMES } from '../../names/surnames.ts';
import { CLASS_WORDS } from './class-words.ts';
import { hashOf } from './fold.ts';
import { NUMBER_CONTEXT_WORDS, NumberContext } from './number-context.ts';
import { WordClass } from './word-class.ts';

/** Every word the detector knows, in one open hash table: a lookup is one probe or two on integers. Entry 0 is the unknown word. */
export interface Lexicon {
  readonly mask: number;
  /** Hash at each place of the table, 0 when free. */
  readonly hashes: Int32Array;
  /** Entry at each place. */
  readonly entries: Uint16Array;
  /** Bits of `WordClass` by entry. */
  readonly classes: Uint32Array;
  /** `NumberContext` by entry. */
  readonly contexts: Uint8Array;
  /** Places of several words or one, folded, joined by a space. */
  readonly places: ReadonlySet<string>;
  /** Companies named like people. */
  readonly organisations: ReadonlySet<string>;
}

let loaded: Lexicon | undefined;

/** The lexicon; the lists are unpacked at the first call (about 20 ms) and kept. */
export function lexicon(): Lexicon {
  loaded ??= build();
  return loaded;
}

function build(): Lexicon {
  const classOf = new Map<string, number>();
  const contextOf = new Map<string, number>();
  const add = (words: string, bits: number): void => {
    for (const word of words.split(/\s+/)) if (word !== '') classOf.set(word, (classOf.get(word) ?? 0) | bits);
  };
  add(PORTUGUESE_FIRST_NAMES, WordClass.FIRST);
  add(ENGLISH_FIRST_NAMES, WordClass.FIRST);
  add(SPANISH_FIRST_NAMES, WordClass.FIRST);
  add(SURNAMES, WordClass.LAST);
  add(COMMON_WORDS, WordClass.COMMON);
  for (const word of AMBIGUOUS_NAMES.split(/\s+/)) {
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
  return { ...pack(classOf, contextOf), places, organisations: listOf(ORGANISATIONS) };
}

function listOf(names: string): ReadonlySet<string> {
  return new Set(
    names
      .split(/[\n,]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}

function pack(classOf: ReadonlyMap<string, number>, contextOf: ReadonlyMap<string, number>): Omit<Lexicon, 'places' | 'organisations'> {
  let size = 1024;
  while (size < classOf.size * 2) size *= 2;
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const entries = new Uint16Array(size);
  const classes = new Uint32Array(classOf.size + 1);
  const contexts = new Uint8Array(classOf.size + 1);
  let entry = 0;
  for (const [word, bits] of classOf) {
    entry++;
    classes[entry] = bits;
    contexts[entry] = contextOf.get(word) ?? 0;
    const hash = hashOf(word);
    let place = (hash ^ (hash >>> 15)) & mask;
    while (hashes[place] !== 0) place = (place + 1) & mask;
    hashes[place] = hash;
    entries[place] = entry;
  }
  return { mask, hashes, entries, classes, contexts };
}
