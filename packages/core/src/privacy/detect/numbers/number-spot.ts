import type { BuiltInPiiType } from '../../pii-types.ts';
import type { NumberContextId } from '../lexicon/number-context.ts';

/** A place where a number begins. */
export interface NumberSpot {
  readonly token: number;
  readonly start: number;
  /** Where a phone would begin: at its plus or parenthesis. */
  readonly phoneStart: number;
  /** Characters of the first token. */
  readonly length: number;
  readonly isMixed: boolean;
  /** Whether a mark ties it to what stands before, as in `SKU-1234`. */
  readonly isGlued: boolean;
  readonly context: NumberContextId;
  /** Digits from here on with nothing but spaces and marks of a number between them, counted up to `MAX_REACH`: no form can hold more. */
  readonly reach: number;
}

export interface NumberReading {
  readonly type: BuiltInPiiType;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly reason: string;
}

/** More digits than this are all the same to the forms. */
export const MAX_REACH = 20;

/** Counts `NumberSpot.reach`; looks at 64 characters at most. */
export function reachOf(text: string, start: number): number {
  let digits = 0;
  const stop = Math.min(text.length, start + 64);
  for (let at = start; at < stop && digits < MAX_REACH; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (code > 47 && code !== 120 && code !== 88 && code !== 0x2013) break;
    else if (code === 10 || code === 13) break;
  }
  return digits;
}

/** Digits and letters alone, letters in upper case. */
export function compact(written: string): string {
  let kept = '';
  let from = 0;
  let hasLower = false;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    const isLower = code >= 97 && code <= 122;
    hasLower ||= isLower;
    if (isLower || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)) continue;
    kept += written.slice(from, at);
    from = at + 1;
  }
  kept += written.slice(from);
  return hasLower ? kept.toUpperCase() : kept;
}

/** A reading of the `length` characters from `start`. */
export const readingOf = (type: BuiltInPiiType, start: number, length: number, score: number, reason: string): NumberReading => ({
  type,
  start,
  end: start + length,
  score,
  reason,
});
