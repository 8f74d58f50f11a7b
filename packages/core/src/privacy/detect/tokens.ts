import { Entry } from './lexicon/lexicon.ts';
import type { NumberContextId } from './lexicon/number-context.ts';

const { CLASSES, CONTEXT_SHIFT, CONTEXT_MASK, CUES_SHIFT } = Entry;

/** Readers of tokens take such constants apart at the top of their file: those of the file are compiled in, imported ones loaded at every use. */
export const TokenKind = { WORD: 1, NUMBER: 2, MIXED: 3, MARK: 4, LINE_END: 5 } as const;
export const WordShape = { LOWER: 0, CAPITAL: 1, UPPER: 2 } as const;

/** A text cut into words, numbers, mixed runs (`abc1d23`), marks and line ends; spaces are what lies between. Arrays run in parallel. */
export interface Tokens {
  /** The code units of the text, and `END_ROOM` zeros after them: quicker to read than the text itself. */
  codes: Uint16Array;
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
  /** The place of what a token belongs to in `Scan.found`, counted from 1; `NOT_PERSONAL` for what nobody need look at; 0 when free. */
  claimed: Int32Array;
  /** No token from here on is claimed. */
  claimedEnd: number;
}

/** As many characters a text may have before it needs arrays of its own. Memory that no text has used is not taken from the system. */
const ROOM = 131_072;

/** Zeros behind the code units of a text: as far as a look ahead goes. */
const END_ROOM = 8;

const arraysFor = (size: number) => ({
  codes: new Uint16Array(size + END_ROOM),
  start: new Int32Array(size),
  end: new Int32Array(size),
  kind: new Uint8Array(size),
  shape: new Uint8Array(size),
  hash: new Int32Array(size),
  entries: new Int32Array(size),
  numeric: new Int32Array(size),
  wordy: new Int32Array(size),
  marks: new Int32Array(size),
  claimed: new Int32Array(size),
});

const usual = arraysFor(ROOM);

/**
 * The tokens of the text under examination: there is one at a time. While the object and its arrays stay the same, code that reads them is
 * compiled with their addresses in it.
 */
export const TOKENS: Tokens = {
  ...usual,
  count: 0,
  numericCount: 0,
  wordyCount: 0,
  markCount: 0,
  allClasses: 0,
  isFlat: true,
  claimedEnd: 0,
};
const tokens = TOKENS;

/** Copies the text to `codes`; sees to it that its tokens fit. */
export function readCodes(text: string): void {
  const { length } = text;
  if (length >= TOKENS.claimed.length) Object.assign(TOKENS, arraysFor(length + 1));
  const { codes } = tokens;
  for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at);
  for (let at = length; at < length + END_ROOM; at++) codes[at] = 0;
}

/** Unclaims every token, for the next text. Arrays of a very long text are left to the collector. */
export function freeTokens(): void {
  const { claimed, claimedEnd } = TOKENS;
  for (let token = 0; token < claimedEnd; token++) claimed[token] = 0;
  TOKENS.claimedEnd = 0;
  if (claimed !== usual.claimed) Object.assign(TOKENS, usual);
}

/** Bits of `WordClass` of a token; 0 for what no list knows. */
export const classesAt = (tokens: Tokens, token: number): number => tokens.entries[token]! & CLASSES;

/** `NumberContext` of a token. */
export const contextAt = (tokens: Tokens, token: number): NumberContextId =>
  ((tokens.entries[token]! >>> CONTEXT_SHIFT) & CONTEXT_MASK) as NumberContextId;

/** Bits of `WordCue` of a token. */
export const cuesAt = (tokens: Tokens, token: number): number => tokens.entries[token]! >>> CUES_SHIFT;
