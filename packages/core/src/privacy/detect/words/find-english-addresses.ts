import { isDigit } from '../is-digit.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOf, wordList } from '../lexicon/word-list.ts';
import { claim, type Scan, tokenBefore } from '../scan.ts';
import { classesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { placeAt } from './place-at.ts';

const tokens = TOKENS;

const { NUMBER, MIXED, MARK, WORD } = TokenKind;
const { STREET, COMMON, ARTICLE, LIVES, PARTICLE, FIRST, LAST } = WordClass;
const { LOWER } = WordShape;

/** "6750 Oak Hill Road Apt 4, Seattle, WA 98101": found at the type of street, read back to the number and on to the ZIP or postcode. */
export function findEnglishAddress(scan: Scan, lexicon: Lexicon, type: number): void {
  const { text } = scan;
  const { claimed } = tokens;
  let first = type - 1;
  let words = 0;
  while (first >= 0 && words < 5 && claimed[first] === 0) {
    if (
      tokens.kind[first] === NUMBER ||
      (tokens.kind[first] === MIXED && words > 0 && /^\d{1,5}[a-z]$/i.test(text.slice(tokens.start[first]!, tokens.end[first]!)))
    )
      break;
    const isDot = tokens.kind[first] === MARK && isInName(tokens.codes[tokens.start[first]!]!);
    const isWord =
      tokens.kind[first] === WORD ||
      (tokens.kind[first] === MIXED && /^\d{1,3}(?:st|nd|rd|th)$/i.test(text.slice(tokens.start[first]!, tokens.end[first]!)));
    if (!isDot && !isWord) return;
    if (isWord && (classesAt(tokens, first) & STREET) !== 0 && words > 0) return;
    if (isWord) words++;
    first--;
  }
  if (first < 0 || words === 0 || words > 4 || claimed[first] !== 0 || tokens.kind[first] === WORD) return;
  // A sentence ends there: "… 0236. Entregar en Av. …"
  if (tokens.codes[tokens.end[first]!] === 46) return;
  if (tokens.end[first]! - tokens.start[first]! > 6) return;
  if (
    first > 0 &&
    isGlue(tokens.codes[tokens.start[first]! - 1]!) &&
    !QUEENS.test(text.slice(Math.max(0, tokens.start[first]! - 5), tokens.start[first]!))
  )
    return;
  for (let at = first + 1; at < type; at++) {
    const bits = classesAt(tokens, at);
    if (
      (bits & (COMMON | ARTICLE | LIVES | PARTICLE)) !== 0 &&
      (bits & (FIRST | LAST)) === 0 &&
      (scan.isFlat || tokens.shape[at] === LOWER) &&
      isOneOf(STOPS, scan, at)
    )
      return;
  }
  let end = tokens.end[type]!;
  if (text[end] === '.' && /^(?:,| ?(?:apt|unit|suite|ste|flat|#|[NSEW] ))/i.test(text.slice(end + 1, end + 8))) end++;
  end = endOfDirection(text, end);
  for (let units = 0; units < 2 && mayBeUnit(end); units++) {
    UNIT.lastIndex = end;
    if (!UNIT.test(text)) break;
    end = UNIT.lastIndex;
  }
  if (isOneOf(NUMBERED_ROAD, scan, type)) {
    ROAD_NUMBER.lastIndex = end;
    if (ROAD_NUMBER.test(text)) end = ROAD_NUMBER.lastIndex;
  }
  end = readCity(scan, lexicon, type, end);
  const last = tokenBefore(type, end);
  const start = startOfUnit(text, tokens.start[first]!);
  while (first > 0 && tokens.start[first]! > start) first--;
  if (claimed[first] !== 0) return;
  claim(scan, 'ADDRESS', first, last, start, end, 0.93, 'a number, a name and an English type of street');
}

/** "Flat 9, 301 …", "78-15 …": where the flat, or the first half of the number, before the number of a house begins. */
function startOfUnit(text: string, number: number): number {
  if (!mayFollowUnit(number)) return number;
  const before = text.slice(Math.max(0, number - 24), number);
  return number - (BEFORE_NUMBER.exec(before)?.[1]?.length ?? 0);
}

/** Whether `BEFORE_NUMBER` is worth trying: before the number stand a digit and a hyphen, or a space and what begins like one of its words. */
function mayFollowUnit(number: number): boolean {
  const { codes } = tokens;
  if (codes[number - 1] === 45) return isDigit(codes[number - 2]!);
  if (codes[number - 1] !== 32) return false;
  for (let at = number - 3; at >= 0 && at >= number - 24; at--) {
    const code = codes[at]!;
    if (code > 0x7e) return true;
    const next = codes[at + 1]! | 32;
    switch (code | 32) {
      case 102: // flat, floor
        if (next === 108) return true;
        break;
      case 97: // apt, apartment
        if (next === 112) return true;
        break;
      case 117: // unit
        if (next === 110) return true;
        break;
      case 115: // suite, ste
        if (next === 117 || next === 116) return true;
        break;
      case 114: // room
        if (next === 111) return true;
        break;
    }
  }
  return false;
}

const BEFORE_NUMBER = /(?:^|[^\p{L}\p{N}])((?:flat|apt\.?|apartment|unit|suite|ste\.?|room|floor) ?#?[\da-z]{1,4}(?:,| -)? |\d{1,3}-)$/iu;
/** Houses in Queens have two numbers. */
const QUEENS = /(?:^|[^\d-])\d{2,3}-$/;
const NUMBERED_ROAD = wordList('road highway hwy route');
const ROAD_NUMBER = / \d{1,4}[a-z]?(?![\p{L}\p{N}])/iuy;

/** City, state and code after the street, where they are. */
export function readCity(scan: Scan, lexicon: Lexicon, type: number, from: number): number {
  const { text } = scan;
  let end = from;
  for (let parts = 0; parts < 3; parts++) {
    const joint = jointLength(end);
    const token = tokenBefore(type, end + 1 + (joint || 1));
    if (
      joint > 0 &&
      tokens.start[token]! >= end + joint &&
      tokens.kind[token] === WORD &&
      stateAndZipLength(text, tokens.start[token]!, 14) === 0
    ) {
      const place = placeAt(lexicon, token);
      let last = place;
      if (place === -1 && text.slice(end, end + joint).includes(',')) last = unknownCity(scan, token);
      if (last === -1) break;
      end = tokens.end[last]!;
      continue;
    }
    const gap = joint || (tokens.codes[end] === 32 ? 1 : 0);
    const code = gap === 0 ? 0 : stateAndZipLength(text, end + gap, 30 - gap);
    if (code === 0) break;
    end += gap + code;
  }
  return end;
}

/** A comma, with a space before and after it or not, or a line end; 0 when there is none. */
function jointLength(at: number): number {
  const comma = isSpace(tokens.codes[at]!) ? at + 1 : at;
  if (tokens.codes[comma] !== 44) return tokens.codes[at] === 10 ? 1 : 0;
  return comma + (isSpace(tokens.codes[comma + 1]!) ? 2 : 1) - at;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 0x7e && SPACE.test(String.fromCharCode(code)));
const SPACE = /\s/;

/** Length of a state, a code or both within `longest` characters from an offset on, 0 when there is neither. */
function stateAndZipLength(text: string, at: number, longest: number): number {
  if (isLetter(tokens.codes[at]!) && isLetter(tokens.codes[at + 1]!) && isLetter(tokens.codes[at + 2]!)) return 0;
  return STATE_AND_ZIP.exec(text.slice(at, at + longest))?.[0].length ?? 0;
}

/** A letter of ASCII. */
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** One of `.'’-`. */
const isInName = (code: number): boolean => code === 46 || code === 39 || code === 0x2019 || code === 45;

/** Whether a mark ties a number to what stands before it: one of `.,:/$£€-`. */
const isGlue = (code: number): boolean => (code >= 44 && code <= 47) || code === 58 || code === 36 || code === 0xa3 || code === 0x20ac;

/** "… Street NW": where the point of the compass ends, or `end`. */
function endOfDirection(text: string, end: number): number {
  const initial = tokens.codes[end + 1]! | 32;
  if (tokens.codes[end] !== 32 || (initial !== 110 && initial !== 115 && initial !== 101 && initial !== 119)) return end;
  return end + (DIRECTION.exec(text.slice(end, end + 7))?.[0].length ?? 0);
}
const DIRECTION = /^ (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\b/i;

/** Whether `UNIT` is worth trying: a digit, a number sign or one of its initials comes next. */
function mayBeUnit(end: number): boolean {
  let at = end;
  if (isSpace(tokens.codes[at]!)) at++;
  if (tokens.codes[at] === 44) at++;
  if (isSpace(tokens.codes[at]!)) at++;
  const code = tokens.codes[at]!;
  return code === 35 || (code >= 48 && code <= 57) || code > 0x7e || UNIT_INITIALS.has(code | 32);
}
const UNIT_INITIALS = new Set([...'ausfrbl'].map((letter) => letter.charCodeAt(0)));

/** A city no list knows: up to three words before a comma and a state, or capitalised. */
function unknownCity(scan: Scan, from: number): number {
  const { text } = scan;
  const { claimed } = tokens;
  let last = -1;
  for (let at = from; at < tokens.count && at < from + 3 && tokens.kind[at] === WORD && claimed[at] === 0; at++) {
    if (at > from && tokens.start[at]! - tokens.end[at - 1]! !== 1) break;
    const bits = classesAt(tokens, at);
    if ((bits & COMMON) !== 0 && (scan.isFlat || tokens.shape[at] === LOWER)) return -1;
    if (!scan.isFlat && tokens.shape[at] === LOWER) break;
    last = at;
  }
  if (last === -1) return -1;
  return STATE_AND_ZIP.test(text.slice(tokens.end[last]!, tokens.end[last]! + 14).replace(/^\s?,\s?|^ /, '')) || !scan.isFlat ? last : -1;
}

const UNIT =
  /(?:\s?,)?\s?(?:(?:apt|apartment|unit|suite|ste|flat|floor|fl|room|rm|bldg|building|lot|#)\.?\s?#?\s?[\da-z]{1,5}(?:-[\da-z]{1,3})?|\d{1,2}(?:st|nd|rd|th) floor)(?![\p{L}\p{N}])/iuy;
const STATE_AND_ZIP =
  /^(?:(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?:,? \d{5}(?:-\d{4})?)?|\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\p{N}])/iu;
const STOPS = wordList(
  'is are in on at to for and or the i we you it my of by with from per minute minutes hour hours day days mile miles people item items dollars e em en na no y que meu minha mi eu yo moro vivo entregar rua calle',
);
