import { HASH_PRIME, HASH_SEED, isCombining, LetterFlag, letterOf } from './lexicon/fold.ts';
import { Entry, type Lexicon } from './lexicon/lexicon.ts';
import { WordCue } from './lexicon/word-cue.ts';

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
  /** Bits of `WordCue`. */
  cues: Uint8Array;
  /** Tokens with a digit, in order; the first `numericCount` places hold. */
  numeric: Uint32Array;
  numericCount: number;
  /** Tokens that may begin a name or an address or speak an address, in order; the first `wordyCount` places hold. */
  wordy: Uint32Array;
  wordyCount: number;
  /** Marks `@`, `<`, and `:` before `/`; the first `markCount` places hold. */
  marks: Uint32Array;
  markCount: number;
  /** All `WordClass` bits of the text together. */
  allClasses: number;
  /** Whether something reads like `www.` or `.com/`. */
  mayHoldLink: boolean;
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
    cues: new Uint8Array(size),
    numeric: new Uint32Array(size),
    numericCount: 0,
    wordy: new Uint32Array(size),
    wordyCount: 0,
    marks: new Uint32Array(size),
    markCount: 0,
    allClasses: 0,
    mayHoldLink: false,
    lowerWords: 0,
    capitalWords: 0,
    upperWords: 0,
  };
}

/** Cuts `text` in one pass and looks every word up while reading it. @param wordyBits - Classes that put a word on the list `wordy`. */
export function tokenise(text: string, lexicon: Lexicon, wordyBits: number, tokens: Tokens): void {
  const { slots, mask } = lexicon;
  const { start, end, kind, shape, classes, contexts, cues, numeric, wordy, marks } = tokens;
  const length = text.length;
  let count = 0;
  let numericCount = 0;
  let wordyCount = 0;
  let markCount = 0;
  let at = 0;
  let lowerWords = 0;
  let capitalWords = 0;
  let upperWords = 0;
  let allClasses = 0;
  let mayHoldLink = false;
  while (at < length) {
    let code = text.charCodeAt(at);
    if (code === 32) {
      at++;
      continue;
    }
    let letter = letterOf(code);
    start[count] = at;
    classes[count] = 0;
    contexts[count] = 0;
    cues[count] = 0;
    if (letter === 0) {
      if (code === 9 || code === 0xa0 || isCombining(code)) {
        at++;
        continue;
      }
      kind[count] = code === 10 || code === 13 ? TokenKind.LINE_END : TokenKind.MARK;
      if (code === 64 || code === 60 || (code === 58 && text.charCodeAt(at + 1) === 47)) marks[markCount++] = count;
      else if (code === 46) mayHoldLink ||= endsInWww(text, at);
      else if (code === 47) mayHoldLink ||= count > 1 && end[count - 1] === at && text.charCodeAt(start[count - 1]! - 1) === 46;
      at++;
      end[count] = at;
      count++;
      continue;
    }
    let hash = HASH_SEED;
    let some = 0;
    let every = -1;
    const first = at;
    const isCapitalFirst = (letter & LetterFlag.CAPITAL) !== 0;
    do {
      hash = Math.imul(hash ^ (letter & 0xffff), HASH_PRIME);
      some |= letter;
      every &= letter;
      at++;
      if (at >= length) break;
      code = text.charCodeAt(at);
      if (code >= 0x300 && isCombining(code)) {
        while (at < length && isCombining(text.charCodeAt(at))) at++;
        code = at < length ? text.charCodeAt(at) : 32;
        every = 0;
      }
      letter = letterOf(code);
    } while (letter !== 0);
    end[count] = at;
    if ((some & LetterFlag.DIGIT) !== 0) {
      numeric[numericCount++] = count;
      if ((every & LetterFlag.DIGIT) !== 0) {
        kind[count] = TokenKind.NUMBER;
        count++;
        continue;
      }
      kind[count] = TokenKind.MIXED;
    } else kind[count] = TokenKind.WORD;
    const size = at - first;
    if (size > 1) {
      const isUpper = (every & LetterFlag.CAPITAL) !== 0;
      shape[count] = isCapitalFirst ? (isUpper ? WordShape.UPPER : WordShape.CAPITAL) : WordShape.LOWER;
      if (!isCapitalFirst) lowerWords++;
      else if (isUpper) upperWords++;
      else capitalWords++;
    } else shape[count] = isCapitalFirst ? WordShape.CAPITAL : WordShape.LOWER;
    hash = hash | 0 || 1;
    let slot = ((hash ^ (hash >>> 15)) & mask) << 1;
    let known = slots[slot]!;
    while (known !== hash && known !== 0) {
      slot = (slot + 2) & ((mask << 1) | 1);
      known = slots[slot]!;
    }
    if (known === 0) {
      if (isCapitalFirst || size > 3) wordy[wordyCount++] = count;
    } else {
      const entry = slots[slot + 1]!;
      const bits = entry & Entry.CLASSES;
      allClasses |= bits;
      classes[count] = bits;
      contexts[count] = (entry >>> Entry.CONTEXT_SHIFT) & Entry.CONTEXT_MASK;
      const cue = entry >>> Entry.CUES_SHIFT;
      cues[count] = cue;
      if ((bits & wordyBits) !== 0 || ((cue & WordCue.ONLY) !== 0 && (isCapitalFirst || size > 3))) wordy[wordyCount++] = count;
    }
    count++;
  }
  tokens.count = count;
  tokens.numericCount = numericCount;
  tokens.wordyCount = wordyCount;
  tokens.markCount = markCount;
  tokens.lowerWords = lowerWords;
  tokens.capitalWords = capitalWords;
  tokens.upperWords = upperWords;
  tokens.allClasses = allClasses;
  tokens.mayHoldLink = mayHoldLink;
}

const endsInWww = (text: string, at: number): boolean => at > 2 && isW(text, at - 1) && isW(text, at - 2) && isW(text, at - 3);
const isW = (text: string, at: number): boolean => (text.charCodeAt(at) | 32) === 119;
