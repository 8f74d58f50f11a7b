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
  /** How many digits there are from here on, as `readDigits` counts them. */
  readonly reach: number;
}

export interface NumberReading {
  readonly type: BuiltInPiiType;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly reason: string;
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
