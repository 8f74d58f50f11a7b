/**
 * Bytes as lower-case consonants, two a byte, in the order of the bytes.
 *
 * Ids and keyed hashes are written so because they hold no digit and spell no word: no detector of personal data can take one for a
 * phone number, so a door may refuse every long run of digits.
 */
export function opaqueLetters(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += PAIRS[byte];
  return letters;
}

const ALPHABET = 'bcdfghjklmnpqrst';
const PAIRS = Array.from({ length: 256 }, (_, byte) => `${ALPHABET[byte >> 4]}${ALPHABET[byte & 15]}`);
