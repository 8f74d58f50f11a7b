import { Entry } from './lexicon/lexicon.ts';
import type { NumberContextId } from './lexicon/number-context.ts';

const { CLASSES, CONTEXT_SHIFT, CONTEXT_MASK, CUES_SHIFT } = Entry;

/** Readers of tokens take such constants apart at the top of their file: those of the file are compiled in, imported ones loaded at every use. */
export const TokenKind = { WORD: 1, NUMBER: 2, MIXED: 3, MARK: 4, LINE_END: 5 } as const;
export const WordShape = { LOWER: 0, CAPITAL: 1, UPPER: 2 } as const;

/** A text cut into words, numbers, mixed runs (`abc1d23`), marks and line ends; spaces are what lies between. Arrays run in parallel. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** `TokenKind`. */
  kind: Uint8Array;
  /** `WordShape` of words. */
  shape: Uint8Array;
  /** `hashOf` the folded word; of marks and line ends it says nothing. */
  hash: Int32Array;
  /** What the lexicon says of a word, as `Entry` lays it out: read through `classesAt`, `contextAt` and `cuesAt`. 0 for what no list knows. */
  entries: Int32Array;
  /** Tokens with a digit, in order; the first `numericCount` places hold. */
  numeric: Int32Array;
  numericCount: number;
  /** Tokens that may begin a name or an address or speak an address, in order; the first `wordyCount` places hold. */
  wordy: Int32Array;
  wordyCount: number;
  /** Marks `@`, `<`, `:` before `/`, and of a link without a scheme the dot after `www` and the slash after its domain; the first `markCount` places hold. */
  marks: Int32Array;
  markCount: number;
  /** All `WordClass` bits of the text together. */
  allClasses: number;
  /** Whether the text is written without capitals, or in nothing else: then a capital says nothing. */
  isFlat: boolean;
}

/** Empty arrays for `tokenise` to fill, with room for `size` tokens. */
export function createTokens(size: number): Tokens {
  return {
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    kind: new Uint8Array(size),
    shape: new Uint8Array(size),
    hash: new Int32Array(size),
    entries: new Int32Array(size),
    numeric: new Int32Array(size),
    numericCount: 0,
    wordy: new Int32Array(size),
    wordyCount: 0,
    marks: new Int32Array(size),
    markCount: 0,
    allClasses: 0,
    isFlat: true,
  };
}

/** Bits of `WordClass` of a token; 0 for what no list knows. */
export const classesAt = (tokens: Tokens, token: number): number => tokens.entries[token]! & CLASSES;

/** `NumberContext` of a token. */
export const contextAt = (tokens: Tokens, token: number): NumberContextId =>
  ((tokens.entries[token]! >>> CONTEXT_SHIFT) & CONTEXT_MASK) as NumberContextId;

/** Bits of `WordCue` of a token. */
export const cuesAt = (tokens: Tokens, token: number): number => tokens.entries[token]! >>> CUES_SHIFT;
