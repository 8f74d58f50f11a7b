import { detectAddresses } from './detect/detect-addresses.ts';
import { detectBirthDates } from './detect/detect-birth-dates.ts';
import { detectDocuments } from './detect/detect-documents.ts';
import { detectEmails } from './detect/detect-emails.ts';
import { detectIps } from './detect/detect-ips.ts';
import { detectLongNumbers } from './detect/detect-long-numbers.ts';
import { detectNames } from './detect/detect-names.ts';
import { detectPhones } from './detect/detect-phones.ts';
import { detectUrls } from './detect/detect-urls.ts';
import { disjointSpans } from './disjoint-spans.ts';
import type { PiiSpan } from './pii-span.ts';

/**
 * Finds personal values in free text, by form, check digits and the words around them; disjoint spans in order.
 *
 * Finds: e-mail (also "arroba", "ponto com"), Brazilian phones and `+` numbers, CPF and CNPJ (also alphanumeric, also with a typo),
 * CEP, cards, any other 8 digits or more, IP, links with a secret, dates of birth, streets with a number, and names after "meu nome é",
 * "me chamo", "sou a …" and their like in English and Spanish. Does not find: a name, district or city by itself, numbers under 8
 * digits (RG, accounts, expiry dates), plates, passports, random Pix keys, coordinates, what is spelt in words. Time is linear in the length.
 */
export function detectPii(text: string): readonly PiiSpan[] {
  const spans = WORDY.flatMap((detect) => detect(text));
  if (/\d|::/.test(text)) {
    for (const detect of NUMERIC) spans.push(...detect(text));
    spans.push(...detectLongNumbers(text, spans));
  }
  return disjointSpans(text, spans);
}

const WORDY = [detectUrls, detectEmails, detectAddresses, detectNames] as const;
const NUMERIC = [detectBirthDates, detectDocuments, detectPhones, detectIps] as const;
