import { WordClass } from '../lexicon/word-class.ts';
import { isOneOf, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { isComplementAt } from './address-complement.ts';
import { isStop } from './address-words.ts';
import { isNumberNext, isNumberWord, noNumberAt } from './read-house-number.ts';

const tokens = TOKENS;

const { WORD, MARK, NUMBER } = TokenKind;
const { STREET, COMPLEMENT, MONTH, PARTICLE, ARTICLE, LAST, FIRST } = WordClass;
const { LOWER } = WordShape;

interface StreetName {
  /** The token after the name. */
  readonly next: number;
  readonly endsWithNumber: boolean;
}

/** Up to seven words: names, titles, particles, and dates as streets carry them ("7 de setembro", "XV de Novembro", "BR-101"). */
export function readStreetName(scan: Scan, from: number): StreetName {
  const { text } = scan;
  const { claimed } = tokens;
  let at = from;
  let endsWithNumber = false;
  for (let words = 0; at < tokens.count && words < 7 && claimed[at] === 0; words++) {
    const kind = tokens.kind[at]!;
    const bits = classesAt(tokens, at);
    if (kind === WORD) {
      if (words > 0 && (bits & STREET) !== 0 && isOneOf(STRONG_TYPE, scan, at)) break;
      if (noNumberAt(text, tokens.start[at]!) > 0) break;
      if (words > 0 && isStop(scan, at) && !isNumberAnd(scan, at)) break;
      if (words > 0 && (bits & COMPLEMENT) !== 0 && isComplementAt(scan, at)) break;
      if (isNumberWord(scan, at) && isNumberNext(at + 1)) break;
      endsWithNumber = false;
      at++;
      if (
        at < tokens.count &&
        tokens.codes[tokens.start[at]!] === 46 &&
        tokens.start[at] === tokens.end[at - 1] &&
        TITLE.test(text.slice(tokens.start[at - 1]!, tokens.end[at - 1]!)) &&
        /^[ ]?[\p{L}\d]/u.test(text.slice(tokens.end[at]!, tokens.end[at]! + 2))
      )
        at++;
      else if (
        at + 1 < tokens.count &&
        isJoint(tokens.codes[tokens.start[at]!]!) &&
        tokens.start[at] === tokens.end[at - 1] &&
        tokens.start[at + 1] === tokens.end[at] &&
        tokens.kind[at + 1] !== MARK
      )
        at++;
      continue;
    }
    // A number goes on into a name ("7 de setembro") or is the name ("rua 15, 20").
    if (kind === NUMBER && tokens.end[at]! - tokens.start[at]! <= 4) {
      const next = at + 1;
      const goesOn = next + 1 < tokens.count && isOneOf(OF, scan, next) && (classesAt(tokens, next + 1) & MONTH) !== 0;
      const isRoad = words === 1 && text[tokens.start[at]! - 1] === '-';
      if (goesOn) {
        at += 3;
        words += 2;
        continue;
      }
      if (words === 0 || isRoad) {
        endsWithNumber = true;
        at++;
        const letter =
          at < tokens.count && tokens.kind[at] === WORD && tokens.end[at]! - tokens.start[at]! === 1 && tokens.shape[at] !== LOWER;
        if (letter || (at < tokens.count && tokens.kind[at] === WORD && isOneOf(DIRECTION, scan, at))) at++;
        break;
      }
    }
    if (
      kind === MARK &&
      words > 0 &&
      tokens.codes[tokens.start[at]!] === 45 &&
      tokens.kind[at + 1] === NUMBER &&
      tokens.start[at] === tokens.end[at - 1]
    ) {
      at++;
      continue;
    }
    break;
  }
  while (
    at > from &&
    tokens.kind[at - 1] === WORD &&
    (classesAt(tokens, at - 1) & (PARTICLE | ARTICLE)) !== 0 &&
    (classesAt(tokens, at - 1) & (LAST | FIRST)) === 0
  )
    at--;
  return { next: at, endsWithNumber };
}

/** "vinte e cinco de março". */
function isNumberAnd(scan: Scan, at: number): boolean {
  if (at + 1 >= tokens.count || tokens.end[at]! - tokens.start[at]! !== 1 || (tokens.codes[tokens.start[at]!]! | 32) !== 101) return false;
  return isOneOf(NUMERAL, scan, at - 1) && isOneOf(NUMERAL, scan, at + 1);
}

/** "Quadra 305 Norte", "calle 10 sur". */
const DIRECTION = wordList('norte sul sur leste oeste este');

const STRONG_TYPE = wordList('rua avenida travessa alameda rodovia estrada calle quadra');

const OF = wordList('de do');

const NUMERAL = wordList('um dois três tres quatro cinco seis sete oito nove dez onze doze treze quinze vinte trinta');

const TITLE =
  /^(?:\p{L}|dr|dra|prof|profa|cel|gal|gen|sta|sto|pe|mal|eng|des|min|pres|gov|cap|ten|sgt|maj|alm|brig|com|cons|dep|sen|ver|mons|fr|d)$/iu;

/** An apostrophe or a hyphen. */
const isJoint = (code: number): boolean => code === 39 || code === 0x2019 || code === 45;
