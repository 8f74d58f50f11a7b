import { isDigit } from '../is-digit.ts';
import { TOKENS } from '../tokens.ts';
import { OFFSETS, WRITTEN } from './written-digits.ts';

const tokens = TOKENS;

const OFFSET = OFFSETS;
const HOW = WRITTEN;

/**
 * Forms of numbers that are written with digits alone, of the digits that `readDigits` has read: each answers how many characters of the text
 * are in that form from `start` on, 0 when none are.
 */

/** Digits that a mark may stand before, as `WRITTEN` has them. */
const before = (...places: readonly number[]): number => places.reduce((bits, place) => bits | (1 << place), 0);

/** Whether there are `count` digits, parted nowhere else than at `places`. */
const isParted = (count: number, places: number): boolean => HOW.count >= count && (HOW.parted & ((1 << count) - 1) & ~places) === 0;

/** The same with a space, a dot or a hyphen in each place or nothing. */
const isGrouped = (count: number, places: number): boolean => isParted(count, places) && (HOW.loose & ((1 << count) - 1)) === 0;

const isPartedAt = (place: number): boolean => (HOW.parted & (1 << place)) !== 0;

/** Whether a digit follows the first `count` of them at once. */
const goesOn = (count: number): boolean => count < HOW.count && !isPartedAt(count);

const lengthOf = (count: number): number => OFFSET[count - 1]! + 1;

/** The character before a digit. */
const markAt = (start: number, place: number): number => tokens.codes[start + OFFSET[place]! - 1]!;

/** How many digits stand together from a place on. */
function runFrom(place: number): number {
  const later = HOW.parted >>> (place + 1);
  return later === 0 ? HOW.count - place : Math.min(HOW.count - place, 32 - Math.clz32(later & -later));
}

const CPF_PLACES = before(3, 6, 9);

/** `529.982.247-25`, also with spaces around the last mark. */
export function cpfLength(start: number): number {
  if (!isParted(11, CPF_PLACES) || (HOW.loose & before3And6) !== 0) return 0;
  if (isPartedAt(9) && !isSpaced(start, 9, isCheckMark)) return 0;
  const length = lengthOf(11);
  const next = tokens.codes[start + length]!;
  return isDigit(next) || ((next === 46 || next === 44) && isDigit(tokens.codes[start + length + 1]!)) ? 0 : length;
}

const before3And6 = before(3, 6);

/** Whether before a digit stand a mark or a space, and a space before and after it or not. */
function isSpaced(start: number, place: number, isMark: (code: number) => boolean): boolean {
  const from = start + OFFSET[place - 1]! + 1;
  const to = start + OFFSET[place]!;
  const first = tokens.codes[from]!;
  if (to - from === 1) return isMark(first) || first === 32;
  const second = tokens.codes[from + 1]!;
  if (to - from === 2) return first === 32 ? isMark(second) || second === 32 : second === 32 && isMark(first);
  return to - from === 3 && first === 32 && (isMark(second) || second === 32) && tokens.codes[from + 2] === 32;
}

/** One of `-–./`. */
const isCheckMark = (code: number): boolean => (code >= 45 && code <= 47) || code === 0x2013;

/** One of `-–.`. */
const isDashOrDot = (code: number): boolean => code === 45 || code === 46 || code === 0x2013;

const isSlashOrDot = (code: number): boolean => code === 47 || code === 46;

const CNPJ_PLACES = before(2, 5, 8, 12);

/** `11.222.333/0001-81`. */
export function cnpjLength(start: number): number {
  if (!isParted(14, CNPJ_PLACES)) return 0;
  if (isPartedAt(2) && !isDotOrSpace(start, 2)) return 0;
  if (isPartedAt(5) && !isDotOrSpace(start, 5)) return 0;
  if (isPartedAt(8) && !isSpaced(start, 8, isSlashOrDot)) return 0;
  if (isPartedAt(12) && !isSpaced(start, 12, isDashOrDot)) return 0;
  const length = lengthOf(14);
  const next = tokens.codes[start + length]!;
  return isDigit(next) || ((next | 32) >= 97 && (next | 32) <= 122) ? 0 : length;
}

/** Whether a digit has one dot or space before it. */
const isDotOrSpace = (start: number, place: number): boolean => (HOW.loose & (1 << place)) === 0 && markAt(start, place) !== 45;

const PIS_PLACES = before(3, 8, 10);

/** `123.45678.90-1`. */
export function pisLength(start: number): number {
  if (!isParted(11, PIS_PLACES) || goesOn(11)) return 0;
  if (isPartedAt(3) && !isDotOrSpace(start, 3)) return 0;
  if (isPartedAt(8) && !isDotOrSpace(start, 8)) return 0;
  if (isPartedAt(10) && (OFFSET[10]! - OFFSET[9]! !== 2 || !(isCheckMark(markAt(start, 10)) || markAt(start, 10) === 32))) return 0;
  return lengthOf(11);
}

const CNS_PLACES = before(3, 7, 11);

/** `123 4567 8901 2345`. */
export const cnsLength = (): number => (isGrouped(15, CNS_PLACES) && !goesOn(15) ? lengthOf(15) : 0);

const CARD_PLACES = before(4, 8, 12);
const AMEX_PLACES = before(4, 10);

/** How many digits there are in the form of a card: in groups of four, or of four, six and five. 0 when none are. */
export function cardDigits(): number {
  if (isGrouped(13, CARD_PLACES)) {
    const rest = runFrom(12);
    if (rest <= 7) return 12 + rest;
  }
  if (isGrouped(14, AMEX_PLACES)) {
    const rest = runFrom(10);
    if (rest === 4 || rest === 5) return 10 + rest;
  }
  return 0;
}

/** The same of 12 to 19 digits that stand together. */
export function bareCardDigits(): number {
  const run = HOW.count === 0 || isPartedAt(0) ? 0 : runFrom(0);
  return run >= 12 && run <= 19 ? run : 0;
}

/** How long so many digits are as they are written. */
export const writtenLength = (count: number): number => (count === 0 ? 0 : lengthOf(count));

const CEP_PLACES = before(2, 5);

/** `01310-100`, `01.310-100`. */
export function cepLength(start: number): number {
  if (!isParted(8, CEP_PLACES) || goesOn(8)) return 0;
  if (isPartedAt(2) && !isDotOrSpace(start, 2)) return 0;
  if (isPartedAt(5) && !isCepJoint(start)) return 0;
  const length = lengthOf(8);
  return tokens.codes[start + length] === 45 && isDigit(tokens.codes[start + length + 1]!) ? 0 : length;
}

/** A dash or dot, with a space before and after it or not, or a space. */
function isCepJoint(start: number): boolean {
  const isSpaces =
    OFFSET[5]! - OFFSET[4]! > 2 && tokens.codes[start + OFFSET[4]! + 1] === 32 && tokens.codes[start + OFFSET[4]! + 2] === 32;
  return !isSpaces && isSpaced(start, 5, isDashOrDot);
}

/** `01310-100`, `01.310-100`, and no other way. */
export function plainCepLength(start: number): number {
  if (!isGrouped(8, CEP_PLACES) || goesOn(8) || !isPartedAt(5) || markAt(start, 5) !== 45) return 0;
  if (isPartedAt(2) && markAt(start, 2) !== 46) return 0;
  const length = lengthOf(8);
  return tokens.codes[start + length] === 45 ? 0 : length;
}

const SSN_PLACES = before(3, 5);

/** `078-05-1120`. */
export const ssnLength = (): number => (isGrouped(9, SSN_PLACES) && !goesOn(9) ? lengthOf(9) : 0);

const CUIT_PLACES = before(2, 10);

/** `20-12345678-6`. */
export const cuitLength = (): number => (isGrouped(11, CUIT_PLACES) && !goesOn(11) ? lengthOf(11) : 0);

/** `192.168.0.1`: four numbers of up to three digits, dots between them, and neither a digit after more dots nor a hyphen and a digit. */
export function ipv4Length(start: number): number {
  if (HOW.count < 4 || isPartedAt(0)) return 0;
  let place = 0;
  for (let part = 0; part < 4; part++) {
    if (part > 0 && (place >= HOW.count || (HOW.loose & (1 << place)) !== 0 || markAt(start, place) !== 46)) return 0;
    const run = runFrom(place);
    if (run > 3) return 0;
    place += run;
  }
  const length = lengthOf(place);
  let at = start + length;
  while (tokens.codes[at] === 46) at++;
  if (at > start + length && isDigit(tokens.codes[at]!)) return 0;
  return tokens.codes[start + length] === 45 && isDigit(tokens.codes[start + length + 1]!) ? 0 : length;
}

/** Exactly so many digits, with up to three marks or spaces between them. */
export function groupedLength(start: number, count: number): number {
  if (HOW.count < count || isPartedAt(0) || goesOn(count)) return 0;
  for (let place = 1; place < count; place++) {
    if (!isPartedAt(place)) continue;
    const to = start + OFFSET[place]!;
    let at = start + OFFSET[place - 1]! + 1;
    if (to - at > 3) return 0;
    for (; at < to; at++) if (!isCheckMark(tokens.codes[at]!) && tokens.codes[at] !== 32) return 0;
  }
  return lengthOf(count);
}
