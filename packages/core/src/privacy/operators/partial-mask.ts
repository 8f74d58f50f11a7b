import type { PiiType, PiiTypeName } from '../pii-types.ts';

/**
 * A value with most of it starred and its punctuation left: enough for the person to recognise it, not for anybody else to use it.
 * Of a CPF the six digits in the middle stay, as public registers in Brazil show it; of a card, a phone or an account the last ones; of an
 * e-mail the first letter and the domain's end; of a name the initials. Kinds without a form of their own become `***`.
 */
export function partialMask(type: PiiTypeName, value: string): string {
  return Object.hasOwn(FORMS, type) ? (FORMS[type as PiiType]?.(value) ?? NOTHING) : NOTHING;
}

const NOTHING = '***';

/** Which letters and digits stay, by their place among the letters and digits. */
type Stays = (place: number, count: number) => boolean;

function starred(value: string, stays: Stays): string {
  const count = value.match(LETTER_OR_DIGIT)?.length ?? 0;
  let place = 0;
  return value.replace(LETTER_OR_DIGIT, (character) => (stays(place++, count) ? character : '*'));
}

/** The last ones stay, but never more than half of the value. */
const last =
  (kept: number) =>
  (value: string): string =>
    starred(value, (place, count) => count >= 2 * kept && place >= count - kept);
const first =
  (kept: number) =>
  (value: string): string =>
    starred(value, (place, count) => count >= 2 * kept && place < kept);
/** Those from one place to another stay, when there are as many as the kind has. */
const middle =
  (from: number, to: number, length: number) =>
  (value: string): string =>
    starred(value, (place, count) => count === length && place >= from && place < to);
const all = (value: string): string => starred(value, () => false);

function initials(value: string): string {
  return value.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => `${word.length > 1 ? [...word][0] : ''}***`);
}

/** `ana@exemplo.com.br` → `a***@***.br`; a spelled-out address has no form to keep. */
function email(value: string): string | undefined {
  const parts = /^\s*([\p{L}\p{N}])[^@\s]*@[^@\s]*(\.\p{L}{2,10})\s*$/u.exec(value);
  return parts === null ? undefined : `${parts[1]}***@***${parts[2]}`;
}

/** Host and scheme; never a user, a path or a query. */
function url(value: string): string | undefined {
  const parts = /^([a-z][a-z\d+.-]*:\/\/)?(?:[^/?#@]*@)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?=[:/?#]|$)/iu.exec(value);
  return parts === null ? undefined : `${parts[1] ?? ''}${parts[2]}/***`;
}

function ipAddress(value: string): string | undefined {
  const parts = /^(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(value);
  return parts === null ? undefined : `${parts[1]}.*.*`;
}

/** The year. */
function dateOfBirth(value: string): string | undefined {
  const year = /(?:19|20)\d{2}(?!.*\d{4})/.exec(value);
  if (year === null || /^\d{8}$/.test(value)) return undefined;
  return starred(value.slice(0, year.index), () => false) + year[0] + starred(value.slice(year.index + 4), () => false);
}

const FORMS: Readonly<Partial<Record<PiiType, (value: string) => string | undefined>>> = {
  CPF: middle(3, 9, 11),
  CNPJ: middle(2, 12, 14),
  RG: last(2),
  CNH: last(2),
  PIS: last(2),
  VOTER_ID: last(2),
  CNS: last(3),
  PASSPORT: last(2),
  CREDIT_CARD: last(4),
  CARD_EXPIRY: all,
  CARD_CVV: all,
  PIX_KEY: last(4),
  BANK_BRANCH: all,
  BANK_ACCOUNT: last(2),
  VEHICLE_PLATE: last(2),
  PHONE: last(4),
  EMAIL: email,
  URL: url,
  IP_ADDRESS: ipAddress,
  DATE_OF_BIRTH: dateOfBirth,
  US_SSN: last(4),
  UK_NINO: last(2),
  IBAN: last(4),
  ES_NIF: last(2),
  MX_CURP: last(2),
  CL_RUT: last(2),
  AR_CUIT: last(2),
  CEP: first(3),
  PERSON: initials,
};
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
