import { HASH_PRIME, HASH_SEED, isCombining, LETTERS, LetterFlag, letterOf } from './lexicon/fold.ts';
import { Entry, type Lexicon } from './lexicon/lexicon.ts';
import { readCodes, TOKENS, TokenKind } from './tokens.ts';

const { LINE_END, MARK, NUMBER, MIXED, WORD } = TokenKind;
const { CAPITAL, DIGIT } = LetterFlag;
const { CLASSES } = Entry;
const LETTER = LETTERS;
const tokens = TOKENS;
const SEED = HASH_SEED;
const PRIME = HASH_PRIME;

/**
 * Cuts `text` into `TOKENS` in one pass and looks every word up while reading it. Sums instead of branches, and few of them: here goes a third of the time
 * that a message takes.
 * @param wordyBits - Classes that put a word on the list `wordy`.
 */
export function tokenise(text: string, lexicon: Lexicon, wordyBits: number): void {
  readCodes(text);
  const { length } = text;
  const { slots, mask } = lexicon;
  const { codes, start, end, kind, shape, entries, hash: hashes, numeric, wordy, marks } = tokens;
  let count = 0;
  let numericCount = 0;
  let wordyCount = 0;
  let markCount = 0;
  let at = 0;
  // Of words of two letters or more.
  let words = 0;
  let capitals = 0;
  let allCapitals = 0;
  let allEntries = 0;
  while (at < length) {
    const code = codes[at]!;
    if (code === 32) {
      at++;
      continue;
    }
    let letter = LETTER[code]! || letterOf(code) | 0;
    start[count] = at;
    if (letter <= 0) {
      at++;
      if (code === 9 || code === 0xa0 || isCombining(code)) continue;
      kind[count] = code === 10 || code === 13 ? LINE_END : MARK;
      entries[count] = 0;
      if (code === 64 || code === 60 || (code === 58 && codes[at]! === 47) || (code === 46 && endsInWww(at - 1)))
        marks[markCount++] = count;
      else if (code === 47 && isAfterDomain(count)) marks[markCount++] = count;
      end[count++] = at;
      continue;
    }
    const first = at;
    const capital = (letter & CAPITAL) >>> 17;
    let hash = SEED;
    let some = 0;
    let every = -1;
    do {
      hash = Math.imul(hash ^ (letter & 0xffff), PRIME);
      some |= letter;
      every &= letter;
      at++;
      letter = LETTER[codes[at]!]!;
    } while (letter > 0);
    if (letter === 0) {
      at = readRareWord(length, first);
      hash = RARE.hash;
      some = RARE.some;
      every = RARE.every;
    }
    end[count] = at;
    if ((some & DIGIT) !== 0) {
      numeric[numericCount++] = count;
      if ((every & DIGIT) !== 0) {
        kind[count] = NUMBER;
        entries[count] = 0;
        count++;
        continue;
      }
      kind[count] = MIXED;
    } else kind[count] = WORD;
    const size = at - first;
    const isLong = (1 - size) >>> 31;
    const allCapital = ((every & CAPITAL) >>> 17) & isLong;
    shape[count] = capital + allCapital;
    words += isLong;
    capitals += capital & isLong;
    allCapitals += allCapital;
    hash = hash || 1;
    hashes[count] = hash;
    let slot = ((hash ^ (hash >>> 15)) & mask) << 1;
    let known = slots[slot]!;
    while (known !== hash && known !== 0) {
      slot = (slot + 2) & ((mask << 1) | 1);
      known = slots[slot]!;
    }
    const entry = slots[slot + 1]!;
    entries[count] = entry;
    allEntries |= entry;
    // Below 0 it is `WordCue.ONLY`.
    if ((entry & wordyBits) !== 0 || (entry <= 0 && (capital !== 0 || size > 3))) wordy[wordyCount++] = count;
    count++;
  }
  tokens.count = count;
  tokens.numericCount = numericCount;
  tokens.wordyCount = wordyCount;
  tokens.markCount = markCount;
  tokens.allClasses = allEntries & CLASSES;
  tokens.isFlat = capitals === allCapitals || (words === capitals && capitals < 2 * allCapitals);
}

/** Reads a word with letters beyond the Latin ones or combining marks from its first letter, into `RARE`. Answers where it ends. */
function readRareWord(length: number, first: number): number {
  RARE.hash = SEED;
  RARE.some = 0;
  RARE.every = -1;
  let at = first;
  for (; at < length; at++) {
    const code = tokens.codes[at]!;
    const letter = letterOf(code);
    if (letter !== 0) {
      RARE.hash = Math.imul(RARE.hash ^ (letter & 0xffff), PRIME);
      RARE.some |= letter;
      RARE.every &= letter;
    } else if (isCombining(code)) RARE.every = 0;
    else break;
  }
  return at;
}
const RARE = { hash: 0, some: 0, every: 0 };

/** Whether the token before `token` touches it and is a word after a dot. */
const isAfterDomain = (token: number): boolean =>
  token > 1 &&
  tokens.kind[token - 1] === WORD &&
  tokens.end[token - 1] === tokens.start[token] &&
  tokens.codes[tokens.start[token - 1]! - 1] === 46;

const endsInWww = (at: number): boolean => at > 2 && isW(at - 1) && isW(at - 2) && isW(at - 3);
const isW = (at: number): boolean => (tokens.codes[at]! | 32) === 119;
