import { NumberContext } from '../lexicon/number-context.ts';
import { isAreaCode, isServiceNumberAt } from '../phone-numbering.ts';
import type { Scan } from '../scan.ts';
import { TOKENS, TokenKind } from '../tokens.ts';
import { Forms, formLength } from './forms.ts';
import { isDenied } from './is-denied.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';
import {
  americanPhoneLength,
  areaOf,
  brazilianPhoneLength,
  britishPhoneLength,
  foreignPhoneLength,
  isTenDigits,
  localPhoneLength,
  spanishPhoneLength,
  threesPhoneLength,
} from './phone-forms.ts';

const tokens = TOKENS;

const { CODE, EXPIRY, CARD, NONE } = NumberContext;
const { LINE_END, MARK, WORD } = TokenKind;

export function readPhone(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const { phoneStart, start, length } = spot;
  if (spot.reach < 7) return undefined;
  const hasPlus = tokens.codes[phoneStart] === 43;
  if (hasPlus) {
    const foreign = brazilianPhoneLength(text, phoneStart, start) || foreignPhoneLength(phoneStart, start);
    if (foreign > 0) return readingOf('PHONE', phoneStart, foreign, 0.97, 'a plus and a country code');
  }
  if (tokens.codes[phoneStart] === 40 && spot.context === CODE) {
    const written = brazilianPhoneLength(text, phoneStart, start);
    if (written > 0 && isAreaCode(areaOf(start, phoneStart + written)) && text.slice(phoneStart, phoneStart + written).includes(')'))
      return readingOf('PHONE', phoneStart, written, 0.85, 'an area code in parentheses and a phone');
  }
  if (isDenied(spot) || spot.context === EXPIRY || spot.context === CARD) return undefined;
  const first = tokens.codes[start]!;
  if (length === 1 && first !== 57 && first !== 48 && first !== 49) return undefined;
  // The two digits of an area stand together.
  const mayHoldArea = length > 1 || first === 48;
  const brazilian = mayHoldArea && !hasPlus ? brazilianPhoneLength(text, phoneStart, start) : 0;
  if (
    brazilian > 0 &&
    isAreaCode(areaOf(start, phoneStart + brazilian)) &&
    !isServiceNumberAt(text, phoneStart, brazilian) &&
    !(spot.isGlued && brazilian < 12)
  ) {
    if (!isTenDigits(brazilian, phoneStart, start) || first > 49)
      return readingOf('PHONE', phoneStart, brazilian, 0.9, 'form of a phone with an area code in use');
  }
  const threes = length > 1 && length < 10 ? threesPhoneLength(text, phoneStart) : 0;
  if (threes > 0 && isAreaCode(areaOf(start, phoneStart + threes)))
    return readingOf('PHONE', phoneStart, threes, 0.85, 'form of a phone with an area code in use');
  if (length === 2 && !spot.isGlued) {
    const landline = formLength(Forms.spanishLandline, text, start);
    if (landline > 0) return readingOf('PHONE', start, landline, 0.8, 'form of a Spanish phone');
  }
  if (length === 3 || (first === 49 && length === 1 && isBeforeAmericanArea(start + 1))) {
    const american = americanPhoneLength(text, phoneStart, start);
    if (american > 0) return readingOf('PHONE', phoneStart, american, 0.9, 'form of an American phone');
    const spanish = length === 3 ? spanishPhoneLength() || formLength(Forms.colombianPhone, text, start) : 0;
    if (spanish > 0 && !spot.isGlued) return readingOf('PHONE', start, spanish, 0.8, 'form of a Spanish or Colombian phone');
  }
  if (first === 48 && length > 1) {
    const british = britishPhoneLength(text, start);
    if (british > 0) return readingOf('PHONE', start, british, 0.85, 'form of a British phone');
  }
  if (
    isAloneInPart(scan, spot) &&
    ((length === 9 && (first === 54 || first === 55)) || (length === 10 && first > 49 && tokens.codes[start + 3]! > 49))
  ) {
    return readingOf('PHONE', start, length, 0.7, 'nine or ten digits that stand alone');
  }
  const mayBeLocal = !spot.isGlued && ((first === 57 && (length === 1 || length === 9)) || length === 4 || length === 5);
  const local = mayBeLocal ? localPhoneLength(text, start) : 0;
  if (local > 0 && !isServiceNumberAt(text, start, local) && !YEARS.test(text.slice(start, start + local)))
    return readingOf('PHONE', start, local, 0.75, 'form of a phone without area code');
  return undefined;
}

const YEARS = /^(?:19|20)\d\d-(?:19|20)\d\d$/;

/** Whether what follows the 1 of North America may be an area: a parenthesis or a digit from 2 on, after a mark or not. */
function isBeforeAmericanArea(at: number): boolean {
  const next = tokens.codes[at]!;
  if (next === 40) return true;
  const after = tokens.codes[at + 1]!;
  return (next === 32 || next === 45 || next === 46) && (after === 40 || (after >= 50 && after <= 57));
}

/** Whether a number is all there is between marks or line ends, or follows "number" alone. */
function isAloneInPart(scan: Scan, { token, context, isGlued }: NumberSpot): boolean {
  const { text } = scan;
  if (context !== NONE || isGlued) return false;
  const next = token + 1;
  if (next < tokens.count && tokens.kind[next] !== LINE_END && tokens.kind[next] !== MARK) return false;
  if (next < tokens.count && tokens.start[next] === tokens.end[token] && /[-:/%]/.test(text[tokens.start[next]!]!)) return false;
  if (token === 0 || tokens.kind[token - 1] !== WORD) return true;
  return NUMBER_BEFORE.test(text.slice(Math.max(0, tokens.start[token]! - 24), tokens.start[token]!));
}

const NUMBER_BEFORE = /(?:n[úu]mero|number|nro|num)(?: (?:is|é|e|es|nuevo|novo|new|:)){0,2} $/i;
