import { isAreaCode, isServiceNumber } from '../phone-numbering.ts';
import type { Scan } from '../scan.ts';
import { Forms, formAt } from './forms.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

export function readNamedPhone(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const from = spot.phoneStart;
  for (const form of [
    Forms.foreignPhone,
    Forms.brazilianPhone,
    Forms.threesPhone,
    Forms.americanPhone,
    Forms.britishPhone,
    Forms.spanishPhone,
    Forms.localPhone,
  ]) {
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
  if (digits < 8 || digits > 13 || /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(written)) return undefined;
  return readingOf('PHONE', from, written.length, 0.85, 'eight digits or more after a word for phone');
}

/** The area code of a number written with one. */
export const areaOf = (written: string): string =>
  written
    .replace(/\D/g, '')
    .replace(/^(?:00)?55(?=\d{10})/, '')
    .replace(/^0(?:\d\d(?=\d{10}))?/, '')
    .slice(0, 2);
