import { isIban } from './check-identifiers.ts';
import { compact } from './number-spot.ts';

/** The IBAN a text begins with: as long as its country's are, or, for a country we do not know, all of it. */
export function ibanIn(written: string): string | undefined {
  const length = IBAN_LENGTHS[written.slice(0, 2).toUpperCase()];
  let end = 0;
  for (let characters = 0; end < written.length && characters < (length ?? 34); end++) if (written[end] !== ' ') characters++;
  const part = written.slice(0, end).trimEnd();
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
