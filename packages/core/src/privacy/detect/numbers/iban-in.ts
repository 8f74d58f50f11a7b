import { isIban } from './check-identifiers.ts';
import { compact } from './number-spot.ts';

/** The IBAN that `written`, in the form of one, begins with: as long as its country's are, or, for a country we do not know, all of it. */
export function ibanIn(written: string): string | undefined {
  // `& 0xdf` makes a capital of a letter.
  const length = LENGTH_OF.get(((written.charCodeAt(0) & 0xdf) << 8) | (written.charCodeAt(1) & 0xdf)) ?? 34;
  let end = 0;
  for (let characters = 0; end < written.length && characters < length; end++) {
    const code = written.charCodeAt(end);
    if (code !== 32 && code !== 45) characters++;
  }
  const part = written.slice(0, end);
  return isIban(compact(part)) ? part : undefined;
}

const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  BR: 29,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SV: 28,
  TR: 26,
  UA: 29,
  VA: 22,
};

/** The same by the codes of both letters, the first shifted by 8. */
const LENGTH_OF = new Map(
  Object.entries(IBAN_LENGTHS).map(([country, length]) => [(country.charCodeAt(0) << 8) | country.charCodeAt(1), length]),
);
