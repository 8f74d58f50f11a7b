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
}

export interface NumberReading {
  readonly type: BuiltInPiiType;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly reason: string;
}

/** Digits and letters alone, letters in upper case. */
export const compact = (written: string): string => written.replace(/[^\dA-Za-z]/g, '').toUpperCase();

/** A reading of the `length` characters from `start`. */
export const readingOf = (type: BuiltInPiiType, start: number, length: number, score: number, reason: string): NumberReading => ({
  type,
  start,
  end: start + length,
  score,
  reason,
});
