import type { Scan } from '../scan.ts';
import { TOKENS } from '../tokens.ts';
import { Forms, formAt } from './forms.ts';
import { compact, type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

const tokens = TOKENS;

export function readRg(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  let { start } = spot;
  if (spot.isMixed && /^[a-z]{2}\d{5,9}$/i.test(text.slice(start, start + spot.length))) {
    return readingOf('RG', start, spot.length, 0.95, 'named an identity card');
  }
  const written = formAt(Forms.rg, text, start);
  if (written === undefined) return undefined;
  const digits = compact(written).length;
  if (digits < 5 || digits > 10) return undefined;
  const end = start + written.length;
  const state = spot.token - (text[start - 1] === '-' ? 2 : 1);
  if (
    state >= 0 &&
    start - tokens.end[state]! <= 1 &&
    tokens.end[state]! - tokens.start[state]! === 2 &&
    isStateCode(text.slice(tokens.start[state]!, tokens.end[state]!))
  ) {
    start = tokens.start[state]!;
  }
  return { type: 'RG', start, end, score: 0.95, reason: 'named an identity card' };
}

/** Whether a text begins with the two letters of a Brazilian state. */
export const isStateCode = (text: string): boolean => /^(?:A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO)/i.test(text);
