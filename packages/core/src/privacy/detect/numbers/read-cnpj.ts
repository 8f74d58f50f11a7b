import { hasCnpjDigits, isCnpj } from '../check-digits.ts';
import { isDigit } from '../is-digit.ts';
import { TOKENS } from '../tokens.ts';
import { cnpjLength } from './digit-forms.ts';
import { Forms, formLength } from './forms.ts';
import { compact } from './number-spot.ts';
import { DIGITS, WRITTEN } from './written-digits.ts';

const tokens = TOKENS;

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
  if (!mayBeCnpj(start)) return NO_CNPJ;
  const length = formLength(Forms.cnpj, text, start);
  return length === 0 ? NO_CNPJ : { length, isRight: isCnpj(compact(text.slice(start, start + length))) };
}

/** Whether fourteen letters and digits, the last two of them digits, stand there with nothing but its marks between them. */
function mayBeCnpj(start: number): boolean {
  const { codes } = tokens;
  let count = 0;
  for (let at = start; at < start + LONGEST; at++) {
    const code = codes[at]!;
    if (isDigit(code)) {
      if (++count === CHARACTERS) return true;
    } else if (isLetter(code)) {
      if (++count > CHARACTERS - 2) return false;
    } else if (!isMark(code)) return false;
  }
  return false;
}

const CHARACTERS = 14;

/** A letter of ASCII. */
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** One of ` .-/–`. */
const isMark = (code: number): boolean => code === 32 || (code >= 45 && code <= 47) || code === 0x2013;

const NO_CNPJ: CnpjReading = { length: 0, isRight: false };
const HAS_X = /x/i;
const LONGEST = 24;
