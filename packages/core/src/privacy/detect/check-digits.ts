/** Whether the check digits of a CPF are right. `digits`: the 11 digits. */
export function isCpf(digits: string): boolean {
  if (digits.length !== 11 || isOneDigitRepeated(digits)) return false;
  const first = mod11(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
  const second = mod11(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return digits.endsWith(`${first}${second}`);
}

/**
 * Whether the check digits of a CNPJ are right. `characters`: the 14, upper case; since July 2026 the first 12 may be letters (IN RFB 2.229/2024),
 * which count as their ASCII code minus 48.
 */
export function isCnpj(characters: string): boolean {
  if (!/^[\dA-Z]{12}\d{2}$/.test(characters) || isOneDigitRepeated(characters)) return false;
  const first = mod11(characters, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  const second = mod11(characters, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  return characters.endsWith(`${first}${second}`);
}

/** Whether digits are a payment card by Luhn and the prefixes of the brands used in Brazil; Luhn alone passes one number in ten. */
export function isCard(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19 || !CARD_PREFIX.test(digits) || isOneDigitRepeated(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const counted = index % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

function mod11(characters: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (characters.charCodeAt(index) - 48), 0);
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}

const isOneDigitRepeated = (digits: string): boolean => /^(.)\1*$/.test(digits);

const CARD_PREFIX = /^(?:4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|4011|4312|4389|5067|509|6277|6362|6363|650|6062)/;
