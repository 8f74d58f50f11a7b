import { hasCnpjDigits, isCnpj } from '../check-digits.ts';
import { cnpjLength } from './digit-forms.ts';
import { Forms, formLength } from './forms.ts';
import { compact } from './number-spot.ts';
import { DIGITS, WRITTEN } from './written-digits.ts';

export interface CnpjReading {
  /** 0 when what stands there has not the form of one. */
  readonly length: number;
  /** Whether its check digits are right. */
  readonly isRight: boolean;
}

/** What stands from `start` on in the form of a CNPJ, of the digits that `readDigits` has read or with letters. */
export function readCnpj(text: string, start: number): CnpjReading {
  const digits = cnpjLength(start);
  if (digits > 0) return { length: digits, isRight: hasCnpjDigits(DIGITS) };
  // Digits alone have no other form, save where an x among them may be a letter of it.
  if (WRITTEN.count >= 14 && !HAS_X.test(text.slice(start, start + LONGEST))) return NO_CNPJ;
  const length = formLength(Forms.cnpj, text, start);
  return length === 0 ? NO_CNPJ : { length, isRight: isCnpj(compact(text.slice(start, start + length))) };
}

const NO_CNPJ: CnpjReading = { length: 0, isRight: false };
const HAS_X = /x/i;
const LONGEST = 24;
