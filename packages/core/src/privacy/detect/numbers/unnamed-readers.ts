import { isCard, isCnpj, isCpf } from '../check-digits.ts';
import { isDigit } from '../is-digit.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { ownerOf, type Scan } from '../scan.ts';
import { classesAt, TokenKind } from '../tokens.ts';
import { isCns, isCuit, isNif, isPis } from './check-identifiers.ts';
import { Forms, formAt } from './forms.ts';
import { isDenied } from './is-denied.ts';
import { compact, type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';
import { readCardParts } from './read-card-parts.ts';
import { readMixed, readWithLetters } from './read-mixed.ts';
import { readPhone } from './read-phone.ts';
import { isPlace, readIp } from './read-place.ts';
import { readUuid } from './read-uuid.ts';

const { OTHER, PHONE } = NumberContext;
const { LINE_END } = TokenKind;
const { FIRST, LAST } = WordClass;

/** Reads a number by its form and check digits, and by what stands next to it. `undefined` when it may be anything. */
export function readUnnamed(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  return spot.isMixed ? readMixed(scan, spot) : (readCardParts(scan, spot) ?? readDigits(scan, spot) ?? readWithLetters(scan, spot));
}

function readDigits(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const { start, length, context } = spot;
  const next = text.charCodeAt(start + length);
  if (length <= 3 && next === 46 && endsInDot(text, start + length + 1)) {
    const ip = formAt(Forms.ipv4, text, start);
    if (ip !== undefined) return readIp(spot, ip);
  }
  if (length <= 4 && next === 58 && scan.text.indexOf(':', start + length + 1) - start < 11) {
    const ip = formAt(Forms.ipv6, text, start);
    if (ip !== undefined && ip.length > 4) return readingOf('IP_ADDRESS', start, ip.length, 0.98, 'an IPv6 address');
  }
  if (length <= 2 && (next === 46 || next === 44) && spot.reach > 7) {
    const at = text.charCodeAt(start - 1) === 45 ? start - 1 : start;
    const place = formAt(Forms.coordinates, text, at);
    if (place !== undefined && isPlace(place)) return readingOf('GEO', at, place.length, 0.95, 'two coordinates');
  }
  if (length === 8 && next === 45) {
    const uuid = formAt(Forms.uuid, text, start);
    if (uuid !== undefined) return readUuid(scan, spot, uuid);
  }
  // Letters may follow from the third place on.
  if (
    length === 14 ||
    (length === 8 && (next === 32 || next === 47)) ||
    ((length === 2 || length === 5) && goesOnInThrees(text, start + length))
  ) {
    const cnpj = formAt(Forms.cnpj, text, start);
    if (cnpj !== undefined && isCnpj(compact(cnpj)) && (cnpj.includes('/') || context !== OTHER))
      return readingOf('CNPJ', start, cnpj.length, 0.98, 'check digits of a CNPJ');
  }
  if (spot.reach < SHORTEST_PHONE) return length <= 2 ? readDateAlone(scan, spot) : undefined;
  if (length === 1) return readPhone(scan, spot);
  if (spot.reach >= SHORTEST_DOCUMENT) {
    if (length >= 4 && length !== 5) {
      const card = formAt(Forms.card, text, start);
      if (card !== undefined && isCard(compact(card)) && !isDenied(spot))
        return readingOf('CREDIT_CARD', start, card.length, 0.95, 'Luhn and prefix of a card');
    }
    if (length === 3 || length === 11 || length === 9 || length === 6) {
      const cpf = formAt(Forms.cpf, text, start);
      if (cpf !== undefined && isCpf(compact(cpf)) && !(isDenied(spot) && cpf.length === 11) && context !== PHONE) {
        return readingOf('CPF', start, cpf.length, 0.95, 'check digits of a CPF');
      }
      const pis = cpf === undefined || cpf.length > 11 ? formAt(Forms.pis, text, start) : undefined;
      if (pis?.includes('.') && isPis(compact(pis)) && !isDenied(spot))
        return readingOf('PIS', start, pis.length, 0.9, 'form and check digit of a PIS');
      const cns = formAt(Forms.cns, text, start);
      if (cns !== undefined && /\D/.test(cns) && isCns(compact(cns)) && !isDenied(spot))
        return readingOf('CNS', start, cns.length, 0.9, 'form and check digit of a health card');
      if (cpf !== undefined && isDottedCpf(cpf)) return undefined;
    }
  }
  const date = length <= 2 ? readDateAlone(scan, spot) : undefined;
  if (date !== undefined) return date;
  if (length === 15 && !isDenied(spot) && isCns(text.slice(start, start + 15)))
    return readingOf('CNS', start, 15, 0.85, 'check digit of a health card');
  const phone = readPhone(scan, spot);
  if (phone !== undefined) return phone;
  if (((length === 5 && next === 45) || (length === 2 && next === 46)) && !isDenied(spot) && !spot.isGlued) {
    const cep = formAt(Forms.plainCep, text, start);
    if (cep !== undefined) return readingOf('CEP', start, cep.length, 0.9, 'form of a CEP');
  }
  if ((length === 8 || length === 5) && isAfterAddress(scan, spot)) {
    const cep = formAt(Forms.cep, text, start);
    if (cep !== undefined) return readingOf('CEP', start, cep.length, 0.85, 'eight digits after an address');
  }
  if (length === 3 && next === 45 && !isDenied(spot)) {
    const ssn = formAt(Forms.ssn, text, start);
    if (ssn?.split('-').length === 3 && !/^(?:000|666|9)/.test(ssn))
      return readingOf('US_SSN', start, ssn.length, 0.9, 'form of a social security number');
  }
  if (length === 2 && next === 45) {
    const cuit = formAt(Forms.cuit, text, start);
    if (cuit !== undefined && isCuit(compact(cuit)))
      return readingOf('AR_CUIT', start, cuit.length, 0.95, 'form and check digit of a CUIT');
  }
  if ((length === 8 && (next === 45 || next === 32)) || (length === 2 && next === 46)) {
    const nif = formAt(Forms.nif, text, start);
    if (nif !== undefined && isNif(compact(nif)) && !isDenied(spot))
      return readingOf('ES_NIF', start, nif.length, 0.95, 'check letter of a DNI');
  }
  return undefined;
}

/** Whether one to three digits and a dot stand at an offset. */
function endsInDot(text: string, offset: number): boolean {
  let at = offset;
  while (at < text.length && at - offset < 3 && isDigit(text.charCodeAt(at))) at++;
  return at > offset && at < text.length && text.charCodeAt(at) === 46;
}

/** Whether a dot or a space and three digits or letters follow, as in a CNPJ. */
function goesOnInThrees(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if ((mark !== 46 && mark !== 32) || at + 3 >= text.length) return false;
  return isPlainLetter(text.charCodeAt(at + 1)) && isPlainLetter(text.charCodeAt(at + 2)) && isPlainLetter(text.charCodeAt(at + 3));
}

/** A digit, or a letter without accent. */
const isPlainLetter = (code: number): boolean => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);

/** The fewest digits of a phone with its plus, and of what has check digits. */
const SHORTEST_PHONE = 7;
const SHORTEST_DOCUMENT = 11;

function readDateAlone(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  if (!isAloneOnLine(scan, spot)) return undefined;
  const date = formAt(Forms.date, scan.text, spot.start);
  if (date === undefined || !/(?:19[2-9]\d|20[01]\d)$/.test(date)) return undefined;
  return readingOf('DATE_OF_BIRTH', spot.start, date.length, 0.7, 'a date alone on a line among personal data');
}

/** Whether a line holds nothing but a date, beside lines with a name or with personal data. */
function isAloneOnLine(scan: Scan, { token, start }: NumberSpot): boolean {
  const { tokens, text, found } = scan;
  if (token > 0 && tokens.kind[token - 1] !== LINE_END) return false;
  const lineEnd = text.indexOf('\n', start);
  if ((lineEnd === -1 ? text.length : lineEnd) - start > 12 || (token === 0 && lineEnd === -1)) return false;
  const isAfterName = token > 1 && (classesAt(tokens, token - 2) & (FIRST | LAST)) !== 0;
  return isAfterName || found.some(({ type }) => type === 'CPF' || type === 'EMAIL' || type === 'RG');
}

const isDottedCpf = (written: string): boolean => /^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(written);

function isAfterAddress(scan: Scan, spot: NumberSpot): boolean {
  for (let back = spot.token - 1; back >= 0 && spot.token - back < 4; back--) {
    if (scan.claimed[back] !== 0) return ownerOf(scan, back)?.type === 'ADDRESS' && !isDenied(spot);
  }
  return false;
}
