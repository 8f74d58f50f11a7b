/** Whether the check digits of a CPF are right. `digits`: the 11 digits. */
export function isCpf(digits: string): boolean {
  if (digits.length !== 11 || isOneDigitRepeated(digits)) return false;
  const first = mod11(digits, CPF_FIRST);
  const second = mod11(digits, CPF_SECOND);
  return endsWith(digits, first, second);
}

/**
 * Whether the check digits of a CNPJ are right. `characters`: the 14, upper case; since July 2026 the first 12 may be letters (IN RFB 2.229/2024),
 * which count as their ASCII code minus 48.
 */
export function isCnpj(characters: string): boolean {
  if (!hasFormOfCnpj(characters) || isOneDigitRepeated(characters)) return false;
  const first = mod11(characters, CNPJ_FIRST);
  const second = mod11(characters, CNPJ_SECOND);
  return endsWith(characters, first, second);
}

function hasFormOfCnpj(characters: string): boolean {
  if (characters.length !== 14) return false;
  for (let at = 0; at < 14; at++) {
    const code = characters.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || (at < 12 && code >= 65 && code <= 90))) return false;
  }
  return true;
}

/** Whether digits are a payment card by Luhn and the prefixes of the brands used in Brazil; Luhn alone passes one number in ten. */
export const isCard = (digits: string): boolean => digits.length > 12 && CARD_PREFIX.test(digits) && isLuhn(digits);

/** Whether the last of 12 to 19 digits is right by Luhn. */
export function isLuhn(digits: string): boolean {
  if (digits.length < 12 || digits.length > 19 || isOneDigitRepeated(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const counted = index % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

const endsWith = (digits: string, first: number, second: number): boolean =>
  digits.charCodeAt(digits.length - 2) - 48 === first && digits.charCodeAt(digits.length - 1) - 48 === second;

function mod11(characters: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * (characters.charCodeAt(index) - 48);
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}

function isOneDigitRepeated(digits: string): boolean {
  for (let at = 1; at < digits.length; at++) if (digits.charCodeAt(at) !== digits.charCodeAt(0)) return false;
  return true;
}

const CARD_PREFIX = /^(?:4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|4011|4312|4389|5067|509|6277|6362|6363|650|6062)/;

const CPF_FIRST = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const CPF_SECOND = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const CNPJ_FIRST = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const CNPJ_SECOND = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
