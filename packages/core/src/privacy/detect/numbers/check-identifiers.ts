/**
 * Check digits beyond CPF, CNPJ and cards. Of numbers with letters they take the characters, letters in upper case, without punctuation; of
 * others the values of as many digits as the number has.
 */

export function isPis(values: Uint8Array): boolean {
  if (isRepeated(values, 11)) return false;
  const rest = weighted(values, PIS) % 11;
  return values[10] === (rest < 2 ? 0 : 11 - rest);
}
const PIS = [3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/** Registration number of a driving licence; where published routines disagree on a negative second digit, both pass. */
export function isCnh(values: Uint8Array): boolean {
  if (isRepeated(values, 11)) return false;
  let first = weighted(values, CNH_FIRST) % 11;
  const discount = first >= 10 ? 2 : 0;
  if (first >= 10) first = 0;
  const rest = weighted(values, CNH_SECOND) % 11;
  const second = rest >= 10 ? 0 : rest - discount;
  return values[9] === first && (values[10] === second || (second < 0 && values[10] === second + 11));
}
const CNH_FIRST = [9, 8, 7, 6, 5, 4, 3, 2, 1];
const CNH_SECOND = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export function isVoterId(values: Uint8Array): boolean {
  const state = values[8]! * 10 + values[9]!;
  if (state < 1 || state > 28) return false;
  const zeroIsOne = state < 3;
  const check = (sum: number): number => (sum % 11 === 10 ? 0 : sum % 11 === 0 && zeroIsOne ? 1 : sum % 11);
  const first = check(weighted(values, VOTER));
  const second = check(7 * values[8]! + 8 * values[9]! + 9 * first);
  return values[10] === first && values[11] === second;
}
const VOTER = [2, 3, 4, 5, 6, 7, 8, 9];

export function isCns(values: Uint8Array): boolean {
  const first = values[0]!;
  return first !== 0 && (first < 3 || first > 6) && weighted(values, CNS) % 11 === 0;
}
const CNS = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

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
export function isCuit(values: Uint8Array): boolean {
  const kind = values[0]! * 10 + values[1]!;
  if (kind !== 20 && (kind < 23 || kind > 27) && kind !== 30 && kind !== 33 && kind !== 34) return false;
  const rest = weighted(values, CUIT) % 11;
  return values[10] === (rest === 0 ? 0 : rest === 1 ? 9 : 11 - rest);
}
const CUIT = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Mexican CURP by its form: 4 letters, birth date, sex, state, 3 consonants, homonym character, digit. */
export const isCurp = (characters: string): boolean => /^[A-Z]{4}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-ZÑ]{3}[A-Z\d]\d$/.test(characters);

/** British national insurance number. */
export const isNino = (characters: string): boolean => /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(characters);

function weighted(values: Uint8Array, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * values[index]!;
  return sum;
}

function isRepeated(values: Uint8Array, count: number): boolean {
  for (let at = 1; at < count; at++) if (values[at] !== values[0]) return false;
  return true;
}
