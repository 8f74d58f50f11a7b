import { HASH_PRIME, HASH_SEED, isCombining, LETTERS, LetterFlag, letterOf } from './lexicon/fold.ts';
import { Entry, type Lexicon } from './lexicon/lexicon.ts';
import { TOKENS, TokenKind } from './tokens.ts';

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
  const { slots, mask } = lexicon;
  const { start, end, kind, shape, entries, hash: hashes, numeric, wordy, marks } = tokens;
  const length = text.length;
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
    const code = text.charCodeAt(at);
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
      if (code === 64 || code === 60 || (code === 58 && text.charCodeAt(at) === 47) || (code === 46 && endsInWww(text, at - 1)))
        marks[markCount++] = count;
      else if (code === 47 && isAfterDomain(text, count)) marks[markCount++] = count;
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
      if (at >= length) break;
      letter = LETTER[text.charCodeAt(at)]!;
    } while (letter > 0);
    if (letter === 0) {
      at = readRareWord(text, first);
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
function readRareWord(text: string, first: number): number {
  RARE.hash = SEED;
  RARE.some = 0;
  RARE.every = -1;
  let at = first;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
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
const isAfterDomain = (text: string, token: number): boolean =>
  token > 1 &&
  tokens.kind[token - 1] === WORD &&
  tokens.end[token - 1] === tokens.start[token] &&
  text.charCodeAt(tokens.start[token - 1]! - 1) === 46;

const endsInWww = (text: string, at: number): boolean => at > 2 && isW(text, at - 1) && isW(text, at - 2) && isW(text, at - 3);
const isW = (text: string, at: number): boolean => (text.charCodeAt(at) | 32) === 119;
