import { isCard, isCpf } from '../check-digits.ts';
import { isDigit } from '../is-digit.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import { ownerOf, type Scan } from '../scan.ts';
import { classesAt, TOKENS, TokenKind } from '../tokens.ts';
import { isCns, isCuit, isNif, isPis, isVoterId } from './check-identifiers.ts';
import {
  cardDigits,
  cepLength,
  cnsLength,
  cpfLength,
  cuitLength,
  groupedLength,
  ipv4Length,
  pisLength,
  plainCepLength,
  ssnLength,
  writtenLength,
} from './digit-forms.ts';
import { Forms, formAt } from './forms.ts';
import { isDenied } from './is-denied.ts';
import { isDestination } from './is-destination.ts';
import { isMentioned } from './is-mentioned.ts';
import { compact, type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';
import { readOldDate } from './read-birth-date.ts';
import { readCardParts } from './read-card-parts.ts';
import { readCnpj } from './read-cnpj.ts';
import { readCodeOnBack } from './read-code-on-back.ts';
import { readDottedCnpj, readMixed, readWithLetters } from './read-mixed.ts';
import { readPhone } from './read-phone.ts';
import { readCoordinates, readIp } from './read-place.ts';
import { readUuid } from './read-uuid.ts';
import { DIGITS } from './written-digits.ts';

const tokens = TOKENS;

const { OTHER, PHONE } = NumberContext;
const { LINE_END } = TokenKind;
const { FIRST, LAST } = WordClass;

/** Reads a number by its form and check digits, and by what stands next to it. `undefined` when it may be anything. */
export function readUnnamed(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  if (spot.isMixed) return readMixed(scan, spot);
  return readCardParts(scan, spot) ?? readDigits(scan, spot) ?? readWithLetters(scan, spot) ?? readDottedCnpj(scan, spot);
}

function readDigits(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const { start, length, context } = spot;
  const next = tokens.codes[start + length]!;
  if (length <= 3 && next === 46 && endsInDot(text, start + length + 1)) {
    const ip = ipv4Length(start);
    if (ip > 0 && !isPunctuatedCpf(text, start, ip)) return readIp(spot, text.slice(start, start + ip));
  }
  if (length <= 4 && next === 58 && hasColonWithin(text, start + length + 1, 5)) {
    const ip = formAt(Forms.ipv6, text, start);
    if (ip !== undefined && ip.length > 4) return readingOf('IP_ADDRESS', start, ip.length, 0.98, 'an IPv6 address');
  }
  if (length <= 2) {
    const place = readCoordinates(scan, spot);
    if (place !== undefined) return place;
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
    const cnpj = readCnpj(text, start);
    if (cnpj.isRight && (context !== OTHER || text.slice(start, start + cnpj.length).includes('/')))
      return readingOf('CNPJ', start, cnpj.length, 0.98, 'check digits of a CNPJ');
  }
  if (spot.reach < SHORTEST_PHONE) {
    if (length <= 2) return readDateAlone(scan, spot);
    return length <= 4 ? readCodeOnBack(scan, spot) : undefined;
  }
  const oldDate = context === NumberContext.NONE ? readOldDate(scan, spot) : undefined;
  if (oldDate !== undefined) return oldDate;
  if (length === 1) return readPhone(scan, spot);
  if (spot.reach >= SHORTEST_DOCUMENT) {
    if (length >= 4 && length !== 5 && text.charCodeAt(spot.phoneStart) !== 43) {
      const card = cardDigits();
      if (isCard(DIGITS, card) && !isDenied(spot))
        return readingOf('CREDIT_CARD', start, writtenLength(card), 0.95, 'Luhn and prefix of a card');
    }
    if (length === 3 || length === 11 || length === 9 || length === 6) {
      const cpf = cpfLength(start);
      if (cpf > 0 && context !== PHONE && isCpf(DIGITS) && !(cpf === 11 && isDenied(spot) && !isForReceipt(spot))) {
        return readingOf('CPF', start, cpf, 0.95, 'check digits of a CPF');
      }
      const pis = cpf !== 11 ? pisLength(start) : 0;
      if (pis > 0 && !isDenied(spot) && isPis(DIGITS) && text.slice(start, start + pis).includes('.'))
        return readingOf('PIS', start, pis, 0.9, 'form and check digit of a PIS');
      const cns = cnsLength();
      if (cns > 15 && !isDenied(spot) && isCns(DIGITS)) return readingOf('CNS', start, cns, 0.9, 'form and check digit of a health card');
      if (cpf === 14 && DOTTED_CPF.test(text.slice(start, start + 14))) return undefined;
    }
  }
  const date = length <= 2 ? readDateAlone(scan, spot) : undefined;
  if (date !== undefined) return date;
  if (length === 4 && spot.reach >= 12 && isMentioned(scan, NumberContext.VOTER)) {
    const voter = groupedLength(start, 12);
    if (voter > 0 && isVoterId(DIGITS))
      return readingOf('VOTER_ID', start, voter, 0.9, 'form and check digits of a voter id, and the text speaks of one');
  }
  if (length === 15 && !isDenied(spot) && isCns(DIGITS)) return readingOf('CNS', start, 15, 0.85, 'check digit of a health card');
  const phone = readPhone(scan, spot);
  if (phone !== undefined) return phone;
  if (((length === 5 && next === 45) || (length === 2 && next === 46)) && !isDenied(spot) && !spot.isGlued) {
    const cep = plainCepLength(start);
    if (cep > 0) return readingOf('CEP', start, cep, 0.9, 'form of a CEP');
  }
  if (length === 8 || length === 5) {
    const cep = cepLength(start);
    if (cep > 0 && isAfterAddress(scan, spot)) return readingOf('CEP', start, cep, 0.85, 'eight digits after an address');
    if (cep > 0 && isDestination(spot)) return readingOf('CEP', start, cep, 0.85, 'eight digits where things are sent');
  }
  if (length === 3 && next === 45 && !isDenied(spot)) {
    const ssn = ssnLength();
    if (ssn === 11 && SSN_HYPHENS.test(text.slice(start, start + 11)))
      return readingOf('US_SSN', start, ssn, 0.9, 'form of a social security number');
  }
  if (length === 2 && (next === 45 || next === 32)) {
    const cuit = cuitLength();
    if (cuit > 0 && isCuit(DIGITS)) return readingOf('AR_CUIT', start, cuit, 0.95, 'form and check digit of a CUIT');
  }
  if ((length === 8 && (next === 45 || next === 32)) || (length === 2 && next === 46)) {
    const nif = formAt(Forms.nif, text, start);
    if (nif !== undefined && isNif(compact(nif)) && !isDenied(spot))
      return readingOf('ES_NIF', start, nif.length, 0.95, 'check letter of a DNI');
  }
  return undefined;
}

/** Hyphens and a number that was given out. */
const SSN_HYPHENS = /^(?!000|666|9)\d{3}-\d{2}-/;

/** Whether a colon is among so many characters from an offset on. */
function hasColonWithin(text: string, offset: number, count: number): boolean {
  const stop = Math.min(text.length, offset + count);
  for (let at = offset; at < stop; at++) if (tokens.codes[at] === 58) return true;
  return false;
}

/** Whether one to three digits and a dot stand at an offset. */
function endsInDot(text: string, offset: number): boolean {
  let at = offset;
  while (at < text.length && at - offset < 3 && isDigit(tokens.codes[at]!)) at++;
  return at > offset && at < text.length && tokens.codes[at] === 46;
}

/** Whether a dot or a space and three digits or letters follow, as in a CNPJ. */
function goesOnInThrees(text: string, at: number): boolean {
  const mark = tokens.codes[at]!;
  if ((mark !== 46 && mark !== 32) || at + 3 >= text.length) return false;
  return isPlainLetter(tokens.codes[at + 1]!) && isPlainLetter(tokens.codes[at + 2]!) && isPlainLetter(tokens.codes[at + 3]!);
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
  const { text, found } = scan;
  if (token > 0 && tokens.kind[token - 1] !== LINE_END) return false;
  const lineEnd = text.indexOf('\n', start);
  if ((lineEnd === -1 ? text.length : lineEnd) - start > 12 || (token === 0 && lineEnd === -1)) return false;
  const isAfterName = token > 1 && (classesAt(tokens, token - 2) & (FIRST | LAST)) !== 0;
  return isAfterName || found.some(({ type }) => type === 'CPF' || type === 'EMAIL' || type === 'RG');
}

const DOTTED_CPF = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/;

/** `988.486.503.50`: dotted like an address of a machine, with parts too great for one and the check digits of a CPF. */
const isPunctuatedCpf = (text: string, start: number, length: number): boolean =>
  length === 14 &&
  cpfLength(start) === 14 &&
  isCpf(DIGITS) &&
  text
    .slice(start, start + 14)
    .split('.')
    .some((part) => Number(part) > 255);

/** "CPF na nota", "põe na nota paulista": what is to be printed on a receipt is no number of it. */
function isForReceipt(spot: NumberSpot): boolean {
  for (let at = spot.token - 1; at > 0 && spot.token - at < 8; at--) if (isOneOfFolded(RECEIPT, at)) return isOneOfFolded(ON, at - 1);
  return false;
}

const RECEIPT = wordList('nota notinha cupom');
const ON = wordList('na no');

function isAfterAddress(scan: Scan, spot: NumberSpot): boolean {
  for (let back = spot.token - 1; back >= 0 && spot.token - back < 4; back--) {
    if (tokens.claimed[back] !== 0) return ownerOf(scan, back)?.type === 'ADDRESS' && !isDenied(spot);
  }
  return false;
}
