import { isCnpj } from '../check-digits.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import type { Scan } from '../scan.ts';
import { TOKENS, WordShape } from '../tokens.ts';
import { isCurp, isNif, isNino } from './check-identifiers.ts';
import { Forms, formAt } from './forms.ts';
import { ibanIn } from './iban-in.ts';
import { isDenied } from './is-denied.ts';
import { compact, type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';
import { brazilianPhoneLength } from './phone-forms.ts';
import { readCnpj } from './read-cnpj.ts';
import { readUuid } from './read-uuid.ts';
import { startWithLetters } from './start-with-letters.ts';

const tokens = TOKENS;

const { CODE } = NumberContext;

export function readMixed(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const { start, length } = spot;
  const next = tokens.codes[start + length]!;
  const written = text.slice(start, start + Math.min(length, 40));
  if (length <= 4 && next === 58) {
    const ip = formAt(Forms.ipv6, text, start);
    if (ip !== undefined && ip.length > 4) return readingOf('IP_ADDRESS', start, ip.length, 0.98, 'an IPv6 address');
  }
  if (length === 8 && next === 45) {
    const uuid = formAt(Forms.uuid, text, start);
    if (uuid !== undefined) return readUuid(scan, spot, uuid);
  }
  if (length > 2 && written.charCodeAt(0) === 48 && /^0xx/i.test(written)) {
    const phone = brazilianPhoneLength(text, spot.phoneStart, start);
    if (phone > 0) return readingOf('PHONE', spot.phoneStart, phone, 0.95, 'form of a phone');
  }
  if (length === 2 || length === 14 || length === 5 || length === 8) {
    const cnpj = readCnpj(text, start);
    if (cnpj.isRight) return readingOf('CNPJ', start, cnpj.length, 0.98, 'check digits of a CNPJ');
  }
  const lettersFirst = readDottedCnpj(scan, spot);
  if (lettersFirst !== undefined) return lettersFirst;
  if (isDenied(spot) && spot.context !== CODE) return undefined;
  const plate = length === 4 ? readSplitPlate(scan, spot) : undefined;
  if (plate !== undefined) return plate;
  if (length >= 4 && /^[a-z]{2}\d{2}/i.test(written)) {
    const iban = formAt(Forms.iban, text, start);
    const whole = iban === undefined ? undefined : ibanIn(iban);
    if (whole !== undefined) return readingOf('IBAN', start, whole.length, 0.98, 'check digits of an IBAN');
  }
  if (length === 7 && /^[a-z]{3}\d[a-z]\d{2}$/i.test(written) && !spot.isGlued)
    return readingOf('VEHICLE_PLATE', start, length, 0.9, 'form of a Mercosul plate');
  if ((length === 9 || length === 8 || length === 1) && /\d/.test(written)) {
    const nif = formAt(Forms.nif, text, start);
    if (nif !== undefined && isNif(compact(nif))) return readingOf('ES_NIF', start, nif.length, 0.95, 'check letter of a DNI or NIE');
  }
  if (length === 9 && isNino(written.toUpperCase())) return readingOf('UK_NINO', start, length, 0.9, 'form of a national insurance number');
  if (length === 18 && isCurp(written.toUpperCase())) return readingOf('MX_CURP', start, length, 0.95, 'form of a CURP');
  return undefined;
}

/** `AB.C1D.2E3/4F5G-39`: the first group, or the first three, are letters alone. */
export function readDottedCnpj({ text }: Scan, { start }: NumberSpot): NumberReading | undefined {
  const before = tokens.codes[start - 1]!;
  const from = before === 46 ? start - (hasMarksOfCnpj(start - 3) ? 3 : 7) : before === 47 ? start - 11 : before === 45 ? start - 16 : -1;
  if (!hasMarksOfCnpj(from)) return undefined;
  const written = formAt(Forms.dottedCnpj, text, from);
  if (written === undefined || !isCnpj(compact(written))) return undefined;
  return readingOf('CNPJ', from, written.length, 0.98, 'check digits of a CNPJ');
}

/** Whether the marks of a dotted CNPJ stand where they do in one from an offset on. */
function hasMarksOfCnpj(from: number): boolean {
  const { codes } = tokens;
  return from >= 0 && codes[from + 10] === 47 && codes[from + 2] === 46 && codes[from + 6] === 46 && codes[from + 15] === 45;
}

/** `ABC 1D23`, `ABC-1D23`: a Mercosul plate in two parts, in capitals where it is not called a plate. */
function readSplitPlate(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const from = startWithLetters(spot, 3);
  if (spot.start - from !== 4 || tokens.shape[spot.token - (text.charCodeAt(spot.start - 1) === 32 ? 1 : 2)] !== WordShape.UPPER)
    return undefined;
  const written = text.slice(from, spot.start + 4);
  if (!/^[A-Z]{3}[ -]\d[A-Z]\d{2}$/.test(written)) return undefined;
  return readingOf('VEHICLE_PLATE', from, written.length, 0.9, 'form of a Mercosul plate');
}

/** Numbers that begin with a short word: `AB 12 34 56 C`, `DE 65 …`, `ABC-1D23`. */
export function readWithLetters(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  if (isDenied(spot)) return undefined;
  if ((spot.length !== 2 && spot.length !== 6) || spot.reach < 6) return undefined;
  const from = startWithLetters(spot, 3);
  // Two letters, with a space after them or not.
  const letters = spot.start - from;
  const before = tokens.codes[spot.start - 1]!;
  if (letters !== 2 && (letters !== 3 || (before !== 32 && before !== 45))) return undefined;
  const nino = formAt(Forms.nino, scan.text, from);
  if (nino !== undefined && isNino(compact(nino)))
    return readingOf('UK_NINO', from, nino.length, 0.9, 'form of a national insurance number');
  return undefined;
}
