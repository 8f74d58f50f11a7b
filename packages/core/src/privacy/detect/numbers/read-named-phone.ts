import { NumberContext } from '../lexicon/number-context.ts';
import { isAreaCode, isServiceNumberAt } from '../phone-numbering.ts';
import type { Scan } from '../scan.ts';
import { ipv4Length } from './digit-forms.ts';
import { Forms, formAt } from './forms.ts';
import { isMentioned } from './is-mentioned.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';
import {
  americanPhoneLength,
  areaOf,
  brazilianPhoneLength,
  britishPhoneLength,
  foreignPhoneLength,
  localPhoneLength,
  spanishPhoneLength,
  threesPhoneLength,
} from './phone-forms.ts';
import { readIp } from './read-place.ts';

export function readNamedPhone(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const { phoneStart: from, start } = spot;
  if (spot.reach < 7) return undefined;
  // "o ip fixo é …": fixo is a landline, too.
  if (spot.length <= 3 && text.charCodeAt(start + spot.length) === 46 && isMentioned(scan, NumberContext.IP)) {
    const ip = ipv4Length(start);
    if (ip > 0) return readIp(spot, text.slice(start, start + ip));
  }
  const foreign = foreignPhoneLength(from, start);
  if (foreign > 0) return named(from, foreign);
  const brazilian = brazilianPhoneLength(text, from, start);
  if (isPhone(text, from, brazilian) && isAreaCode(areaOf(start, from + brazilian))) return named(from, brazilian);
  const threes = threesPhoneLength(text, from);
  if (isPhone(text, from, threes)) return named(from, threes);
  const american = americanPhoneLength(text, from, start);
  if (isPhone(text, from, american)) return named(from, american);
  const local = britishPhoneLength(text, start) || spanishPhoneLength() || localPhoneLength(text, start);
  if (isPhone(text, start, local)) return named(start, local);
  if (spot.isMixed) return undefined;
  const written = formAt(Forms.anyPhone, text, from);
  if (written === undefined || isServiceNumberAt(text, from, written.length)) return undefined;
  const digits = written.replace(/\D/g, '').length;
  if (digits < (LOCAL_SEVEN.test(written) ? 7 : 8) || digits > 13 || /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(written)) return undefined;
  return readingOf('PHONE', from, written.length, 0.85, 'eight digits or more after a word for phone');
}

const named = (from: number, length: number): NumberReading => readingOf('PHONE', from, length, 0.98, 'named a phone');

const isPhone = (text: string, from: number, length: number): boolean => length > 0 && !isServiceNumberAt(text, from, length);

/** A phone of a North American town, without its area. */
const LOCAL_SEVEN = /^[2-9]\d\d[ -]\d{4}$/;
