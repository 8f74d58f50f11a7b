import { TOKENS } from '../tokens.ts';

const tokens = TOKENS;
/** More digits than this are all the same to the forms. */
export const MAX_REACH = 20;

/** Values of the digits of the number under examination, `WRITTEN.count` of them; filled anew by each `readDigits`. */
export const DIGITS = new Uint8Array(MAX_REACH);
/** Where each of them stands, counted from where the number begins. */
export const OFFSETS = new Uint8Array(MAX_REACH);

/** How they stand: a bit for each digit, the first the lowest. */
export const WRITTEN = {
  count: 0,
  /** Digits with something before them that is no digit. */
  parted: 0,
  /** Those of them with more before them than one space, dot or hyphen. */
  loose: 0,
};

/**
 * Reads the digits from `start` on with nothing but spaces and marks of a number between them, up to `MAX_REACH`: no form can hold more.
 * Looks at 64 characters at most. Answers how many there are.
 */
export function readDigits(text: string, start: number): number {
  let count = 0;
  let parted = 0;
  let loose = 0;
  let last = start - 1;
  const stop = Math.min(text.length, start + 64);
  for (let at = start; at < stop && count < MAX_REACH; at++) {
    const code = tokens.codes[at]!;
    if (code >= 48 && code <= 57) {
      if (at - last > 1) {
        parted |= 1 << count;
        if (at - last > 2 || !isPlainMark(tokens.codes[at - 1]!)) loose |= 1 << count;
      }
      DIGITS[count] = code - 48;
      OFFSETS[count] = at - start;
      last = at;
      count++;
    } else if ((code > 47 && code !== 120 && code !== 88 && code !== 0x2013) || code === 10 || code === 13) break;
  }
  WRITTEN.count = count;
  WRITTEN.parted = parted;
  WRITTEN.loose = loose;
  return count;
}

/** A space, a dot or a hyphen. */
const isPlainMark = (code: number): boolean => code === 32 || code === 46 || code === 45;
