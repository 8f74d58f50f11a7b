/** Whether the check digits of a CPF are right. `values`: of its 11 digits. */
export function isCpf(values: Uint8Array): boolean {
  if (isRepeated(values, 11)) return false;
  return values[9] === mod11(values, CPF_FIRST) && values[10] === mod11(values, CPF_SECOND);
}

/**
 * Whether the check digits of a CNPJ are right. `characters`: the 14, upper case; since July 2026 the first 12 may be letters (IN RFB 2.229/2024),
 * which count as their ASCII code minus 48.
 */
export const isCnpj = (characters: string): boolean => hasFormOfCnpj(characters) && hasCnpjDigits(valuesOf(characters));

/** The same of the values of 14 digits. */
export function hasCnpjDigits(values: Uint8Array): boolean {
  if (isRepeated(values, 14)) return false;
  return values[12] === mod11(values, CNPJ_FIRST) && values[13] === mod11(values, CNPJ_SECOND);
}

function hasFormOfCnpj(characters: string): boolean {
  if (characters.length !== 14) return false;
  for (let at = 0; at < 14; at++) {
    const code = characters.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || (at < 12 && code >= 65 && code <= 90))) return false;
  }
  return true;
}

/**
 * Whether `count` digits are a payment card by Luhn and the prefixes of the brands used in Brazil; Luhn alone passes one number in ten.
 * `values`: of the digits.
 */
export const isCard = (values: Uint8Array, count: number): boolean =>
  count > 12 && hasCardPrefix(values) && hasLengthOfCard(values, count) && isLuhn(values, count);

/** Thirteen digits are an old Visa, fifteen an American Express. */
const hasLengthOfCard = (values: Uint8Array, count: number): boolean => (count === 13 ? values[0] === 4 : count !== 15 || values[0] === 3);

/** Whether the last of 12 to 19 digits is right by Luhn. */
export function isLuhn(values: Uint8Array, count: number): boolean {
  if (count < 12 || count > 19 || isRepeated(values, count)) return false;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const digit = values[count - 1 - index]!;
    const counted = index % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** Visa, Mastercard, American Express, Diners, Elo, Hipercard, Discover. */
function hasCardPrefix(values: Uint8Array): boolean {
  const two = values[0]! * 10 + values[1]!;
  const four = two * 100 + values[2]! * 10 + values[3]!;
  const three = Math.floor(four / 10);
  return (
    values[0] === 4 ||
    (two >= 51 && two <= 55) ||
    (four >= 2221 && four <= 2720) ||
    two === 34 ||
    two === 37 ||
    two === 65 ||
    three === 509 ||
    (three >= 644 && three <= 649) ||
    FOUR_DIGIT_PREFIXES.has(four)
  );
}
const FOUR_DIGIT_PREFIXES: ReadonlySet<number> = new Set([5067, 6011, 6062, 6277, 6362, 6363]);

const CNPJ_VALUES = new Uint8Array(14);

/** The same array at every call. */
function valuesOf(characters: string): Uint8Array {
  for (let at = 0; at < characters.length; at++) CNPJ_VALUES[at] = characters.charCodeAt(at) - 48;
  return CNPJ_VALUES;
}

function mod11(values: Uint8Array, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * values[index]!;
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

function isRepeated(values: Uint8Array, count: number): boolean {
  for (let at = 1; at < count; at++) if (values[at] !== values[0]) return false;
  return true;
}

const CPF_FIRST = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const CPF_SECOND = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const CNPJ_FIRST = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const CNPJ_SECOND = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
