import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { claim, type Scan, tokenBefore } from '../scan.ts';
import { classesAt, TOKENS, TokenKind } from '../tokens.ts';
import { placeAt } from './place-at.ts';

const tokens = TOKENS;

const { NUMBER, MIXED } = TokenKind;
const { STATE, ENGLISH_STREET } = WordClass;

/**
 * English addresses whose street has no type we know, read back from what they end in: "1109 W Fulton Market, Suite 400, Chicago, IL 60607",
 * "12 The Green, Marlow SL7 3QA". Those with a type of street are left to `findEnglishAddress`.
 */
export function findByPostcode(scan: Scan, lexicon: Lexicon): void {
  const { text } = scan;
  for (let index = 1; index < tokens.numericCount; index++) {
    const token = tokens.numeric[index]!;
    const size = tokens.end[token]! - tokens.start[token]!;
    const isZip = size === 5 && tokens.kind[token] === NUMBER && token > 1 && (classesAt(tokens, token - 1) & STATE) !== 0;
    const isPostcode =
      size === 3 && tokens.kind[token] === MIXED && tokens.kind[token - 1] === MIXED && isInward(text, tokens.start[token]!);
    if (!isZip && !isPostcode) continue;
    const code = token - 1;
    const end = tokens.end[token]!;
    if (tokens.start[token]! - tokens.end[code]! !== 1) continue;
    if (hasStreet(Math.max(0, code - 16), code)) continue;
    const from = Math.max(0, tokens.start[code]! - LONGEST);
    const street = (isZip ? BEFORE_ZIP : BEFORE_POSTCODE).exec(text.slice(from, tokens.start[code]!));
    if (street === null) continue;
    const start = from + street.index;
    let first = code;
    while (first > 0 && tokens.start[first]! > start) first--;
    if (tokens.start[first] !== start || (isPostcode && placeAt(lexicon, first) !== -1)) continue;
    claim(scan, 'ADDRESS', first, tokenBefore(token, end), start, end, 0.85, 'a number and words before a town and its code');
  }
}

function hasStreet(first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tokens.claimed[at] !== 0 || (classesAt(tokens, at) & ENGLISH_STREET) !== 0) return true;
  return false;
}

/** The last part of a British postcode: "3QA". */
const isInward = (text: string, at: number): boolean => /^\d[A-Z]{2}$/i.test(text.slice(at, at + 3));

const LONGEST = 100;
const WORDS = "\\p{L}[\\p{L}.'’-]{0,20}";
const UNIT = '(?:,? ?(?:suite|ste|apt|unit|floor|fl|flat|room|rm|#)\\.? ?#?[\\p{L}\\p{N}]{1,5})?';
const STREET_AND_TOWN = `(?<![\\p{L}\\p{N}$#.,/-])\\d{1,5}[a-z]? ${WORDS}(?: (?:${WORDS}|\\d{1,3}(?:st|nd|rd|th))){0,4}${UNIT}`;
const BEFORE_ZIP = new RegExp(`${STREET_AND_TOWN}, ?${WORDS}(?: ${WORDS}){0,2},? $`, 'iu');
const BEFORE_POSTCODE = new RegExp(`${STREET_AND_TOWN}, ?${WORDS}(?: ${WORDS}){0,2},? $`, 'iu');
