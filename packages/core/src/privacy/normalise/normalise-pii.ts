import { INVISIBLE_CHARACTERS } from '../../text/invisible-characters.ts';
import type { PiiType, PiiTypeName } from '../pii-types.ts';
import { foldedWords } from './folded-words.ts';
import { normaliseDate } from './normalise-date.ts';
import { normaliseEmail } from './normalise-email.ts';
import { normalisePhone } from './normalise-phone.ts';

/**
 * A personal value in one spelling, so that every way of writing it is found by one keyed hash: a CPF with and without dots, a phone with
 * and without +55, an address whatever its case, a name whatever its accents. For comparing only: it is not what anybody would read.
 *
 * Kinds of authors' own are compared as they are written, spaces at the ends aside.
 */
export function normalisePii(type: PiiTypeName, value: string): string {
  const plain = value.normalize('NFKC').replace(INVISIBLE_CHARACTERS, '').trim();
  const normal = Object.hasOwn(NORMALISERS, type) ? NORMALISERS[type as PiiType](plain) : plain;
  // A form that leaves nothing would make strangers equal.
  return normal === '' ? plain : normal;
}

const digits = (value: string): string => value.replace(/\D/g, '');
const lettersAndDigits = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
const withoutSpaces = (value: string): string => value.replace(/\s/g, '').toLowerCase();

/** The host in lower case; the path stays, where a letter's case tells links apart. */
function normaliseUrl(value: string): string {
  return value.replace(/^(?:[a-z][a-z\d+.-]*:\/\/)?[^/?#]*/i, (origin) => origin.toLowerCase());
}

const NORMALISERS: Readonly<Record<PiiType, (value: string) => string>> = {
  KNOWN: foldedWords,
  URL: normaliseUrl,
  EMAIL: normaliseEmail,
  DATE_OF_BIRTH: normaliseDate,
  CNPJ: lettersAndDigits,
  CPF: digits,
  CREDIT_CARD: digits,
  CARD_EXPIRY: (value) =>
    digits(value)
      .replace(/^(\d\d?)20(\d\d)$/, '$1$2')
      .padStart(4, '0'),
  CARD_CVV: digits,
  RG: lettersAndDigits,
  CNH: digits,
  PIS: digits,
  VOTER_ID: digits,
  CNS: digits,
  PASSPORT: lettersAndDigits,
  PIX_KEY: lettersAndDigits,
  BANK_BRANCH: lettersAndDigits,
  BANK_ACCOUNT: lettersAndDigits,
  VEHICLE_PLATE: lettersAndDigits,
  PHONE: normalisePhone,
  IP_ADDRESS: withoutSpaces,
  GEO: withoutSpaces,
  US_SSN: digits,
  UK_NINO: lettersAndDigits,
  IBAN: lettersAndDigits,
  ES_NIF: lettersAndDigits,
  MX_CURP: lettersAndDigits,
  CL_RUT: lettersAndDigits,
  AR_CUIT: digits,
  ADDRESS: foldedWords,
  CEP: digits,
  PERSON: foldedWords,
  NUMBER: digits,
};
