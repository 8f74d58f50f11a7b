import { isAreaCode, isServiceNumber } from '../phone-numbering.ts';
import type { Scan } from '../scan.ts';
import { Forms, formAt } from './forms.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

export function readNamedPhone(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const from = spot.phoneStart;
  if (spot.reach < 7) return undefined;
  for (const form of [
    Forms.foreignPhone,
    Forms.brazilianPhone,
    Forms.threesPhone,
    Forms.americanPhone,
    Forms.britishPhone,
    Forms.spanishPhone,
    Forms.localPhone,
  ]) {
    if (form === Forms.foreignPhone && text.charCodeAt(from) !== 43) continue;
    const at = form === Forms.localPhone || form === Forms.spanishPhone || form === Forms.britishPhone ? spot.start : from;
    const written = formAt(form, text, at);
    if (written === undefined || isServiceNumber(written)) continue;
    if (form === Forms.brazilianPhone && !isAreaCode(areaOf(written))) continue;
    return readingOf('PHONE', at, written.length, 0.98, 'named a phone');
  }
  if (spot.isMixed) return undefined;
  const written = formAt(Forms.anyPhone, text, from);
  if (written === undefined || isServiceNumber(written)) return undefined;
  const digits = written.replace(/\D/g, '').length;
  if (digits < (LOCAL_SEVEN.test(written) ? 7 : 8) || digits > 13 || /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(written)) return undefined;
  return readingOf('PHONE', from, written.length, 0.85, 'eight digits or more after a word for phone');
}

/** A phone of a North American town, without its area. */
const LOCAL_SEVEN = /^[2-9]\d\d[ -]\d{4}$/;

/** The area code of a number written with one, or -1. */
export function areaOf(written: string): number {
  const count = readDigits(written);
  let at = 0;
  const country = DIGITS[0] === 0 && DIGITS[1] === 0 ? 2 : 0;
  if (DIGITS[country] === 5 && DIGITS[country + 1] === 5 && count - country >= 12) at = country + 2;
  // A trunk zero, with a carrier's two digits or without.
  if (DIGITS[at] === 0) at += count - at >= 13 ? 3 : 1;
  return at + 2 > count ? -1 : DIGITS[at]! * 10 + DIGITS[at + 1]!;
}

const DIGITS = new Uint8Array(32);

/** Into `DIGITS`; answers how many. */
function readDigits(written: string): number {
  let count = 0;
  for (let at = 0; at < written.length && count < DIGITS.length; at++) {
    const code = written.charCodeAt(at);
    if (code >= 48 && code <= 57) DIGITS[count++] = code - 48;
  }
  return count;
}
