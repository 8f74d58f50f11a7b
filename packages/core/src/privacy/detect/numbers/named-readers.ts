import { isCpf, isLuhn } from '../check-digits.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { isServiceNumberAt } from '../phone-numbering.ts';
import type { Scan } from '../scan.ts';
import { isCnh, isCns, isCuit, isCurp, isNif, isNino, isPis, isRut, isVoterId } from './check-identifiers.ts';
import { bareCardDigits, cardDigits, cepLength, cpfLength, groupedLength, writtenLength } from './digit-forms.ts';
import { Forms, formAt, formLength } from './forms.ts';
import { ibanIn } from './iban-in.ts';
import { isInDigits } from './is-in-digits.ts';
import { compact, type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';
import { brazilianPhoneLength } from './phone-forms.ts';
import { readAnniversary, readBirthDate, readBirthOnDocument } from './read-birth-date.ts';
import { readCnpj } from './read-cnpj.ts';
import { readExpiry } from './read-expiry.ts';
import { readNamedPhone } from './read-named-phone.ts';
import { isStateCode, readRg } from './read-rg.ts';
import { startWithLetters } from './start-with-letters.ts';
import { DIGITS } from './written-digits.ts';

type Reader = (scan: Scan, spot: NumberSpot) => NumberReading | undefined;

/**
 * Readers for numbers that a word names, by `NumberContext`. A number the words call a CPF is one also with wrong check digits: most
 * likely a typo of a real one, so it only scores lower.
 */
export const NAMED_READERS: Readonly<Partial<Record<number, Reader>>> = {
  [NumberContext.CPF]: (_, { start, length }) => {
    const written = cpfLength(start) || groupedLength(start, 11);
    if (written === 0) return undefined;
    if (isCpf(DIGITS)) return readingOf('CPF', start, written, 1, 'named a CPF, check digits right');
    return length === 11 || written > 11 ? readingOf('CPF', start, written, 0.6, 'named a CPF, check digits wrong') : undefined;
  },
  [NumberContext.CNPJ]: ({ text }, { start }) => {
    const { length, isRight } = readCnpj(text, start);
    if (length === 0) return undefined;
    if (isRight) return readingOf('CNPJ', start, length, 1, 'named a CNPJ');
    const written = text.slice(start, start + length);
    if (!/[./]/.test(written) && !/^\d+$/.test(compact(written))) return undefined;
    return readingOf('CNPJ', start, length, 0.6, 'named a CNPJ');
  },
  [NumberContext.RG]: readRg,
  [NumberContext.DOCUMENT]: (scan, spot) => {
    const birth = readBirthOnDocument(scan, spot);
    if (birth !== undefined) return birth;
    const written = cpfLength(spot.start);
    if (written > 0)
      return isCpf(DIGITS) ? readingOf('CPF', spot.start, written, 1, 'a document with the check digits of a CPF') : undefined;
    return readTravelDocument(scan, spot) ?? (spot.length < 5 || spot.length > 7 ? readRg(scan, spot) : undefined);
  },
  [NumberContext.CNH]: (_, { start }) => {
    const written = groupedLength(start, 11);
    if (written > 0) return readingOf('CNH', start, written, isCnh(DIGITS) ? 1 : 0.7, 'named a driving licence');
    const short = groupedLength(start, 9);
    return short === 0 ? undefined : readingOf('CNH', start, short, 0.7, 'named a driving licence');
  },
  [NumberContext.PIS]: (_, { start }) => {
    const written = groupedLength(start, 11);
    return written === 0 ? undefined : readingOf('PIS', start, written, isPis(DIGITS) ? 1 : 0.7, 'named a PIS, PASEP, NIS or NIT');
  },
  [NumberContext.VOTER]: (_, { start }) => {
    const written = groupedLength(start, 12);
    if (written > 0) return readingOf('VOTER_ID', start, written, isVoterId(DIGITS) ? 1 : 0.7, 'named a voter id');
    const long = groupedLength(start, 13);
    return long === 0 ? undefined : readingOf('VOTER_ID', start, long, 0.7, 'named a voter id');
  },
  [NumberContext.CNS]: (_, { start }) => {
    const written = groupedLength(start, 15);
    return written === 0 ? undefined : readingOf('CNS', start, written, isCns(DIGITS) ? 1 : 0.7, 'named a health card');
  },
  [NumberContext.PASSPORT]: (scan, spot) => {
    const from = startWithLetters(spot, 3);
    const written = formLength(Forms.passport, scan.text, from);
    if (written > 0) return readingOf('PASSPORT', from, written, 0.95, 'named a passport');
    const digits = spot.isMixed ? 0 : groupedLength(spot.start, 9);
    return digits === 0 ? undefined : readingOf('PASSPORT', spot.start, digits, 0.95, 'named a passport');
  },
  [NumberContext.CEP]: (_, { start }) => {
    const written = cepLength(start);
    return written === 0 ? undefined : readingOf('CEP', start, written, 1, 'named a CEP');
  },
  [NumberContext.PHONE]: readNamedPhone,
  [NumberContext.PIX]: (scan, spot) => {
    const { text } = scan;
    const uuid = formAt(Forms.uuid, text, spot.start);
    if (uuid !== undefined) return readingOf('PIX_KEY', spot.start, uuid.length, 1, 'a random key after a word for Pix');
    if (spot.isMixed && spot.length === 32 && /^[\da-f]+$/i.test(text.slice(spot.start, spot.start + 32))) {
      return readingOf('PIX_KEY', spot.start, 32, 0.95, 'a random key without dashes after a word for Pix');
    }
    if (cpfLength(spot.start) > 0 && isCpf(DIGITS)) return undefined;
    const phone = brazilianPhoneLength(text, spot.phoneStart, spot.start);
    return phone === 0 || isServiceNumberAt(text, spot.phoneStart, phone) ? undefined : readNamedPhone(scan, spot);
  },
  [NumberContext.CARD]: (_, { start }) => {
    let count = cardDigits();
    let written = writtenLength(count);
    for (const digits of [16, 15]) {
      if (written > 0) break;
      count = digits;
      written = groupedLength(start, digits);
    }
    if (written === 0) {
      count = bareCardDigits();
      written = count;
    }
    return isLuhn(DIGITS, count) ? readingOf('CREDIT_CARD', start, written, 1, 'named a card, Luhn right') : undefined;
  },
  [NumberContext.EXPIRY]: readExpiry,
  [NumberContext.CVV]: ({ text }, { start, length, isMixed }) => {
    if (isMixed || length < 3 || length > 4 || isInDigits(text, start + length)) return undefined;
    return readingOf('CARD_CVV', start, length, 0.95, 'three or four digits after a word for the security code');
  },
  [NumberContext.BRANCH]: ({ text }, { start }) => {
    const written = formAt(Forms.branch, text, start);
    return written === undefined ? undefined : readingOf('BANK_BRANCH', start, written.length, 0.95, 'named a bank branch');
  },
  [NumberContext.ACCOUNT]: ({ text }, { start }) => {
    const written = formAt(Forms.account, text, start);
    if (written === undefined || (written.length < 5 && !written.includes('-'))) return undefined;
    if (/^(?:,\d| ?(?:reais|real|r\$|%|kwh|dias))/i.test(text.slice(start + written.length, start + written.length + 6))) return undefined;
    return readingOf('BANK_ACCOUNT', start, written.length, 0.9, 'named an account');
  },
  [NumberContext.PLATE]: (scan, spot) => {
    const from = startWithLetters(spot, 3);
    const written = formAt(Forms.plate, scan.text, from);
    return written === undefined ? undefined : readingOf('VEHICLE_PLATE', from, written.length, 0.97, 'named a plate');
  },
  [NumberContext.BIRTH]: readBirthDate,
  [NumberContext.ANNIVERSARY]: readAnniversary,
  [NumberContext.SSN]: (_, { start }) => {
    const written = groupedLength(start, 9);
    return written === 0 ? undefined : readingOf('US_SSN', start, written, 0.95, 'named a social security number');
  },
  [NumberContext.NINO]: (scan, spot) => {
    const from = startWithLetters(spot, 2);
    const written = formAt(Forms.nino, scan.text, from);
    return written === undefined
      ? undefined
      : readingOf('UK_NINO', from, written.length, isNino(compact(written)) ? 1 : 0.8, 'named a national insurance number');
  },
  [NumberContext.NIF]: (scan, spot) => {
    const start = startWithLetters(spot, 1);
    const written = formAt(Forms.nif, scan.text, start);
    if (written !== undefined) return readingOf('ES_NIF', start, written.length, isNif(compact(written)) ? 1 : 0.7, 'named a DNI or NIE');
    const digits = start === spot.start ? groupedLength(start, 8) : 0;
    return digits === 0 ? undefined : readingOf('ES_NIF', start, digits, 0.7, 'named a DNI or NIE');
  },
  [NumberContext.CURP]: ({ text }, { start, length }) =>
    length === 18 && isCurp(text.slice(start, start + 18).toUpperCase()) ? readingOf('MX_CURP', start, 18, 1, 'named a CURP') : undefined,
  [NumberContext.RUT]: ({ text }, { start }) => {
    const written = formAt(Forms.rut, text, start);
    return written === undefined ? undefined : readingOf('CL_RUT', start, written.length, isRut(compact(written)) ? 1 : 0.7, 'named a RUT');
  },
  [NumberContext.CUIT]: (_, { start }) => {
    const written = groupedLength(start, 11);
    return written === 0 ? undefined : readingOf('AR_CUIT', start, written, isCuit(DIGITS) ? 1 : 0.7, 'named a CUIT');
  },
  [NumberContext.IBAN]: (scan, spot) => {
    const from = startWithLetters(spot, 2);
    const written = formAt(Forms.iban, scan.text, from);
    if (written === undefined) return undefined;
    const iban = ibanIn(written);
    return iban === undefined ? undefined : readingOf('IBAN', from, iban.length, 1, 'named an IBAN, check digits right');
  },
};

/** "doc de viagem GD348821": two letters that are no state and six or seven digits, as passports have them. */
function readTravelDocument(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const from = startWithLetters(spot, 2);
  const written = formAt(Forms.passport, scan.text, from);
  if (written === undefined || !/^[a-z]{2} ?\d{6,7}$/i.test(written) || isStateCode(written)) return undefined;
  return readingOf('PASSPORT', from, written.length, 0.9, 'a document in the form of a passport');
}
