import { detectPii } from './detect-pii.ts';

/**
 * Whether a word that has the form of a public id gives a person away: a phone or document number, any 8 digits or more (also in groups, so a date too), an
 * e-mail, an IP, WhatsApp's ids of messages and people (`wamid.…`, `…@s.whatsapp.net`, `BR.1502…`). UUIDs and long hashes pass.
 * A first name alone cannot be told from an id.
 */
export function isPersonalId(value: string): boolean {
  if (WHATSAPP_ID.test(value)) return true;
  const rest = value.replace(OPAQUE, '');
  if (!rest.includes('@') && !rest.includes('::') && !DIGITS.test(rest)) return false;
  return LONG_NUMBER.test(rest) || detectPii(rest).length > 0;
}

const WHATSAPP_ID = /wamid\.|@(?:lid|[cg]\.us|s\.whatsapp\.net|newsletter|broadcast)\b/i;
/** A UUID, or hexadecimal of 16 characters or more with a letter and a digit mixed: random, but often with long runs of digits. */
const OPAQUE = /(?<![\da-f])(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?=\d{0,24}[a-f])[\da-f]{16,64})(?![\da-z])/gi;
/** Four digits: less is no IP, no phone and no document. */
const DIGITS = /\d(?:\D*\d){3}/;
/** Eight digits, in one run or in groups: also a date, which may be one of birth. */
const LONG_NUMBER = /\d(?:[-.:/#_]?\d){7}/;
