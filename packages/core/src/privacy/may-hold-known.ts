import { HASH_PRIME, HASH_SEED, isCombining, letterOf } from './detect/lexicon/fold.ts';

/**
 * Whether any known value may stand in a text: its first word is there, by hash. `false` is certain, `true` has to be looked into. Most texts
 * hold none, and this costs a fraction of the search. Texts in scripts whose folding takes more than a table are always looked into.
 */
export function mayHoldKnown(text: string, known: readonly string[]): boolean {
  const wanted: number[] = [];
  for (const value of known) {
    const hash = nextWord(value, 0);
    if (hash === UNSURE) return true;
    if (hash !== NONE) wanted.push(hash);
  }
  if (wanted.length === 0) return false;
  const isWanted = wanted.length > 8 ? new Set(wanted) : undefined;
  for (let hash = nextWord(text, 0); hash !== NONE; hash = nextWord(text, wordEnd)) {
    if (hash === UNSURE || (isWanted === undefined ? wanted.includes(hash) : isWanted.has(hash))) return true;
  }
  return false;
}

/** Neither is the hash of a word: these are 32 bits. */
const NONE = 2 ** 40;
const UNSURE = 2 ** 41;

/** Where the word ends that `nextWord` answered last. */
let wordEnd = 0;

/** Hash of the next run of letters, digits and `_`, without case and accents; `UNSURE` before a character no table folds. */
function nextWord(text: string, from: number): number {
  let hash = HASH_SEED;
  let at = from;
  let isInside = false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code === UNDERSCORE ? UNDERSCORE : letterOf(code) & 0xffff;
    if (letter !== 0) {
      if (code >= 0x250) return UNSURE;
      hash = Math.imul(hash ^ letter, HASH_PRIME);
      isInside = true;
    } else if (code > 0x7e && !isCombining(code) && code !== EMOJI_STYLE) {
      if (!isPlain(code)) return UNSURE;
      if (isInside) break;
    } else if (isInside && code <= 0x7e) break;
  }
  wordEnd = at;
  return isInside ? hash | 0 : NONE;
}

const UNDERSCORE = 95;
const EMOJI_STYLE = 0xfe0f;

/** Punctuation, symbols and emoji: nothing here has another case or another way to be composed. */
const isPlain = (code: number): boolean =>
  (code < 0x250 && !/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))) ||
  (code >= 0x2010 && code <= 0x205f) ||
  (code >= 0x20a0 && code <= 0x20bf) ||
  (code >= 0x2600 && code <= 0x2775) ||
  (code >= 0xd83c && code <= 0xd83e) ||
  (code >= 0xdc00 && code <= 0xdfff);
