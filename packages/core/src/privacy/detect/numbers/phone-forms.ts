import { TOKENS } from '../tokens.ts';
import { Forms, formLength } from './forms.ts';
import { DIGITS, OFFSETS, WRITTEN } from './written-digits.ts';

const tokens = TOKENS;

const VALUE = DIGITS;
const OFFSET = OFFSETS;
const HOW = WRITTEN;

/**
 * Forms of phones, of the digits that `readDigits` has read: each answers how many characters from `from` on are one, 0 when none are. `from`
 * is where its plus or parenthesis stands, `start` where its digits begin.
 */

export function brazilianPhoneLength(text: string, from: number, start: number): number {
  if (HOW.count < 10) return 0;
  const lead = from === start ? 0 : from === start - 1 ? tokens.codes[from]! : -1;
  if (!isPartedAt(0) && HOW.count < 12 && VALUE[0] !== 0 && (lead === 0 || lead === 40)) {
    const digits = digitsFromArea(start, 0);
    return digits === 0 ? 0 : start - from + lengthOf(digits);
  }
  if (!isPartedAt(0) && HOW.count < 14 && VALUE[0] === 5 && VALUE[1] === 5 && VALUE[2] !== 0 && (lead === 0 || lead === 43)) {
    const digits = !isPartedAt(1) && isCountryJoint(start) ? digitsFromArea(start, 2) : 0;
    if (digits !== 0) return start - from + lengthOf(digits);
  }
  // With a carrier, a zero before the area, or more digits than a phone has.
  return formLength(Forms.brazilianPhone, text, from);
}

/** How many digits there are to the end of a phone whose area begins at a place, 0 when there is none. */
function digitsFromArea(start: number, area: number): number {
  if (isPartedAt(area + 1) || HOW.count < area + 10) return 0;
  const local = area + 2;
  if (isPartedAt(local) && !isAreaJoint(start + OFFSET[local - 1]! + 1, start + OFFSET[local]!)) return 0;
  const first = VALUE[local]!;
  if (first === 9 && HOW.count >= area + 11 && (HOW.loose & (1 << (local + 1))) === 0) {
    if (isOneRun(local + 1) && isOneRun(local + 5) && isLocalJoint(start, local + 5) && !goesOn(area + 11)) return area + 11;
  }
  return first > 1 && isOneRun(local) && isOneRun(local + 4) && isLocalJoint(start, local + 4) && !goesOn(area + 10) ? area + 10 : 0;
}

/** Whether four digits stand together. */
const isOneRun = (place: number): boolean => (HOW.parted & (0b1110 << place)) === 0;

const isPartedAt = (place: number): boolean => (HOW.parted & (1 << place)) !== 0;

const goesOn = (count: number): boolean => count < HOW.count && !isPartedAt(count);

const lengthOf = (count: number): number => OFFSET[count - 1]! + 1;

/** Between 55 and the area: nothing, a mark, or a parenthesis with a space before it or not. */
function isCountryJoint(start: number): boolean {
  const from = start + OFFSET[1]! + 1;
  const size = start + OFFSET[2]! - from;
  const first = tokens.codes[from]!;
  return size === 0 || (size === 1 && (first === 40 || isMark(first))) || (size === 2 && first === 32 && tokens.codes[from + 1] === 40);
}

/** Between area and phone: a closing parenthesis or none, and up to three marks or slashes. */
function isAreaJoint(from: number, to: number): boolean {
  let at = from;
  if (tokens.codes[at] === 32) at++;
  if (tokens.codes[at] === 41) at++;
  if (to - at > 3) return false;
  for (; at < to; at++) if (!isMark(tokens.codes[at]!) && tokens.codes[at] !== 47) return false;
  return true;
}

/** Between the halves of a phone: up to three marks. */
function isLocalJoint(start: number, place: number): boolean {
  const to = start + OFFSET[place]!;
  let at = start + OFFSET[place - 1]! + 1;
  if (to - at > 3) return false;
  for (; at < to; at++) if (!isMark(tokens.codes[at]!)) return false;
  return true;
}

/** A space, a dot or a hyphen. */
const isMark = (code: number): boolean => code === 32 || code === 46 || code === 45;

/** `+34 612 34 56 78`: a plus, then 7 to 16 digits, from the fourth at the latest with up to two marks or parentheses before each. */
export function foreignPhoneLength(from: number, start: number): number {
  if (tokens.codes[from] !== 43 || start !== from + 1 || HOW.count === 0 || isPartedAt(0)) return 0;
  const country = isPartedAt(1) ? 1 : isPartedAt(2) ? 2 : 3;
  const most = Math.min(HOW.count, country + 13);
  let count = 1;
  while (count < most && (!isPartedAt(count) || isForeignJoint(start, count))) count++;
  while (count >= 7 && goesOn(count)) count--;
  return count < 7 ? 0 : 1 + lengthOf(count);
}

function isForeignJoint(start: number, place: number): boolean {
  const to = start + OFFSET[place]!;
  let at = start + OFFSET[place - 1]! + 1;
  if (to - at > 2) return false;
  for (; at < to; at++) {
    const code = tokens.codes[at]!;
    if (!isMark(code) && code !== 40 && code !== 41) return false;
  }
  return true;
}

/** Whether two marks stand three digits apart: the groups of three that these phones have. */
const hasThrees = (): boolean => (HOW.parted & (HOW.parted >>> 3)) !== 0;

export const threesPhoneLength = (text: string, from: number): number =>
  HOW.count > 10 && hasThrees() ? formLength(Forms.threesPhone, text, from) : 0;

export function americanPhoneLength(text: string, from: number, start: number): number {
  if (HOW.count < 10 || !hasThrees()) return 0;
  const isPlain = (HOW.parted & 0x3ff) === IN_THREES && (HOW.loose & 0x3ff) === 0 && VALUE[0]! > 1 && VALUE[3]! > 0 && from === start;
  if (isPlain && !goesOn(10) && !isBeforeExtension(start + lengthOf(10))) return lengthOf(10);
  return formLength(Forms.americanPhone, text, from);
}

/** Whether an x or an e follows, after a space or not. */
function isBeforeExtension(end: number): boolean {
  const next = tokens.codes[tokens.codes[end] === 32 ? end + 1 : end]! | 32;
  return next === 120 || next === 101;
}

export const britishPhoneLength = (text: string, start: number): number =>
  HOW.count > 9 && VALUE[0] === 0 ? formLength(Forms.britishPhone, text, start) : 0;

export const localPhoneLength = (text: string, start: number): number => (HOW.count > 7 ? formLength(Forms.localPhone, text, start) : 0);

/** Nine digits of Spain: in threes, or three and then pairs. */
export function spanishPhoneLength(): number {
  if (HOW.count < 9 || VALUE[0]! < 6 || (HOW.loose & 0x1ff) !== 0) return 0;
  const parted = HOW.parted & 0x1ff;
  if (parted === IN_THREES) return HOW.count > 9 && (HOW.loose & (1 << 9)) === 0 ? 0 : lengthOf(9);
  return parted === IN_PAIRS && !goesOn(9) ? lengthOf(9) : 0;
}
const IN_THREES = (1 << 3) | (1 << 6);
const IN_PAIRS = (1 << 3) | (1 << 5) | (1 << 7);

/** The area code of a phone that ends before `end`, or -1. */
export function areaOf(start: number, end: number): number {
  let count = 0;
  while (count < HOW.count && start + OFFSET[count]! < end) count++;
  let at = 0;
  const country = VALUE[0] === 0 && VALUE[1] === 0 ? 2 : 0;
  if (VALUE[country] === 5 && VALUE[country + 1] === 5 && count - country >= 12) at = country + 2;
  // A trunk zero, with a carrier's two digits or without.
  if (VALUE[at] === 0) at += count - at >= 13 ? 3 : 1;
  return at + 2 > count ? -1 : VALUE[at]! * 10 + VALUE[at + 1]!;
}

/** Whether a phone is ten digits and nothing else. */
export const isTenDigits = (length: number, from: number, start: number): boolean =>
  length === 10 && from === start && (HOW.parted & 0x3ff) === 0;
