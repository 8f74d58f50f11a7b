/** Check digits beyond CPF, CNPJ and cards. All take the digits, or letters in upper case, without punctuation. */

export function isPis(digits: string): boolean {
  if (digits.length !== 11 || isRepeated(digits)) return false;
  const rest = weighted(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return Number(digits[10]) === (rest < 2 ? 0 : 11 - rest);
}

/** Registration number of a driving licence; where published routines disagree on a negative second digit, both pass. */
export function isCnh(digits: string): boolean {
  if (digits.length !== 11 || isRepeated(digits)) return false;
  let first = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const discount = first >= 10 ? 2 : 0;
  if (first >= 10) first = 0;
  const rest = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  const second = rest >= 10 ? 0 : rest - discount;
  return Number(digits[9]) === first && (Number(digits[10]) === second || (second < 0 && Number(digits[10]) === second + 11));
}

export function isVoterId(digits: string): boolean {
  if (digits.length !== 12) return false;
  const state = Number(digits.slice(8, 10));
  if (state < 1 || state > 28) return false;
  const zeroIsOne = state < 3;
  const check = (sum: number): number => (sum % 11 === 10 ? 0 : sum % 11 === 0 && zeroIsOne ? 1 : sum % 11);
  const first = check(weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9]));
  const second = check(7 * Number(digits[8]) + 8 * Number(digits[9]) + 9 * first);
  return Number(digits[10]) === first && Number(digits[11]) === second;
}

export function isCns(digits: string): boolean {
  return (
    digits.length === 15 && /^[12789]/.test(digits) && weighted(digits, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** ISO 13616: two letters, two digits, then 11 to 30 letters or digits; modulo 97. */
export function isIban(characters: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(characters)) return false;
  let rest = 0;
  for (let index = 0; index < characters.length; index++) {
    const at = index + 4;
    const code = characters.charCodeAt(at < characters.length ? at : at - characters.length);
    rest = code > 57 ? rest * 100 + code - 55 : rest * 10 + code - 48;
    // Divided when the next character might take it over 32 bits only.
    if (rest > 9_999_999) rest %= 97;
  }
  return rest % 97 === 1;
}

/** Spanish DNI (8 digits and a letter) or NIE (X, Y or Z first). */
export function isNif(characters: string): boolean {
  if (characters.length !== 9) return false;
  const prefix = 'XYZ'.indexOf(characters.charAt(0));
  let number = Math.max(prefix, 0);
  for (let at = prefix < 0 ? 0 : 1; at < 8; at++) {
    const digit = characters.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return false;
    number = number * 10 + digit;
  }
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === characters[8];
}

/** Chilean RUT: 7 or 8 digits and a check digit or K. */
export function isRut(characters: string): boolean {
  if (!/^\d{7,8}[\dK]$/.test(characters)) return false;
  let sum = 0;
  for (let index = characters.length - 2, weight = 2; index >= 0; index--, weight = weight === 7 ? 2 : weight + 1) {
    sum += Number(characters[index]) * weight;
  }
  return '0K987654321'[sum % 11] === characters.at(-1);
}

/** Argentine CUIT or CUIL. */
export function isCuit(digits: string): boolean {
  if (!/^(?:2[03-7]|3[034])\d{9}$/.test(digits)) return false;
  const rest = weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return Number(digits[10]) === (rest === 0 ? 0 : rest === 1 ? 9 : 11 - rest);
}

/** Mexican CURP by its form: 4 letters, birth date, sex, state, 3 consonants, homonym character, digit. */
export const isCurp = (characters: string): boolean => /^[A-Z]{4}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-ZÑ]{3}[A-Z\d]\d$/.test(characters);

/** British national insurance number. */
export const isNino = (characters: string): boolean => /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(characters);

function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * (digits.charCodeAt(index) - 48);
  return sum;
}

function isRepeated(digits: string): boolean {
  for (let at = 1; at < digits.length; at++) if (digits.charCodeAt(at) !== digits.charCodeAt(0)) return false;
  return true;
}
