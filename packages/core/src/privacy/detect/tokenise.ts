import { FOLDED, HASH_PRIME, HASH_SEED, IS_CAPITAL, isCombining, isRareLetter } from './lexicon/fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

export const TokenKind = { WORD: 1, NUMBER: 2, MIXED: 3, MARK: 4, LINE_END: 5 } as const;
export const WordShape = { LOWER: 0, CAPITAL: 1, UPPER: 2 } as const;

/** A text cut into words, numbers, mixed runs (`abc1d23`), marks and line ends; spaces are what lies between. Arrays run in parallel. */
export interface Tokens {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  /** `TokenKind`. */
  kind: Uint8Array;
  /** `WordShape` of words. */
  shape: Uint8Array;
  /** Bits of `WordClass`; 0 for what no list knows. */
  classes: Uint32Array;
  /** `NumberContext`. */
  contexts: Uint8Array;
  /** Tokens with a digit, in order. */
  numeric: number[];
  /** Tokens that may begin a name or an address or speak an address, in order. */
  wordy: number[];
  /** Marks `@`, `<`, and `:` before `/`. */
  marks: number[];
  /** Words of two letters or more by shape, to tell a text in capitals or without any. */
  lowerWords: number;
  capitalWords: number;
  upperWords: number;
}

/** Empty arrays for `tokenise` to fill, with room for a usual message. */
export function createTokens(size: number): Tokens {
  return {
    count: 0,
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    kind: new Uint8Array(size),
    shape: new Uint8Array(size),
    classes: new Uint32Array(size),
    contexts: new Uint8Array(size),
    numeric: [],
    wordy: [],
    marks: [],
    lowerWords: 0,
    capitalWords: 0,
    upperWords: 0,
  };
}

/** Cuts `text` in one pass and looks every word up while reading it. @param wordyBits - Classes that put a word on the list `wordy`. */
export function tokenise(text: string, lexicon: Lexicon, wordyBits: number, tokens: Tokens): void {
  const { hashes, entries, mask } = lexicon;
  const { start, end, kind, shape, classes, contexts, numeric, wordy, marks } = tokens;
  const length = text.length;
  let count = 0;
  let at = 0;
  let lowerWords = 0;
  let capitalWords = 0;
  let upperWords = 0;
  numeric.length = 0;
  wordy.length = 0;
  marks.length = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    if (code === 32) {
      at++;
      continue;
    }
    let folded = code < 0x250 ? FOLDED[code]! : isRareLetter(code) ? code : 0;
    start[count] = at;
    classes[count] = 0;
    contexts[count] = 0;
    if (folded === 0) {
      if (code === 9 || code === 0xa0 || isCombining(code)) {
        at++;
        continue;
      }
      kind[count] = code === 10 || code === 13 ? TokenKind.LINE_END : TokenKind.MARK;
      if (code === 64 || code === 60 || (code === 58 && text.charCodeAt(at + 1) === 47)) marks.push(count);
      at++;
      end[count] = at;
      count++;
      continue;
    }
    let hash = HASH_SEED;
    let digits = 0;
    let capitals = 0;
    const first = at;
    const isCapitalFirst = code < 0x250 && IS_CAPITAL[code] === 1;
    do {
      hash = Math.imul(hash ^ folded, HASH_PRIME);
      if (folded < 58) digits++;
      else if (code < 0x250) capitals += IS_CAPITAL[code]!;
      at++;
      if (at >= length) break;
      code = text.charCodeAt(at);
      if (code < 0x250) folded = FOLDED[code]!;
      else if (isCombining(code)) {
        while (at + 1 < length && isCombining(text.charCodeAt(at + 1))) at++;
        at++;
        code = at < length ? text.charCodeAt(at) : 32;
        folded = code < 0x250 ? FOLDED[code]! : isRareLetter(code) ? code : 0;
      } else folded = isRareLetter(code) ? code : 0;
    } while (folded !== 0);
    end[count] = at;
    const size = at - first;
    if (digits > 0) {
      kind[count] = digits === size ? TokenKind.NUMBER : TokenKind.MIXED;
      numeric.push(count);
      if (digits === size) {
        count++;
        continue;
      }
    } else kind[count] = TokenKind.WORD;
    shape[count] = isCapitalFirst ? (capitals > 1 && capitals === size ? WordShape.UPPER : WordShape.CAPITAL) : WordShape.LOWER;
    if (size > 1) {
      if (!isCapitalFirst) lowerWords++;
      else if (capitals === size) upperWords++;
      else capitalWords++;
    }
    hash = hash | 0 || 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    let known = hashes[place]!;
    while (known !== hash && known !== 0) {
      place = (place + 1) & mask;
      known = hashes[place]!;
    }
    if (known !== 0) {
      const entry = entries[place]!;
      const bits = lexicon.classes[entry]!;
      classes[count] = bits;
      contexts[count] = lexicon.contexts[entry]!;
      if ((bits & wordyBits) !== 0) wordy.push(count);
    } else if (isCapitalFirst || size > 3) wordy.push(count);
    count++;
  }
  tokens.count = count;
  tokens.lowerWords = lowerWords;
  tokens.capitalWords = capitalWords;
  tokens.upperWords = upperWords;
}
