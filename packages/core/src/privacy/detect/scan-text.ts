import type { PiiType } from '../pii-types.ts';
import { findEmails } from './find-emails.ts';
import { findPlaceholders } from './find-placeholders.ts';
import { findUrls } from './find-urls.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { WordClass } from './lexicon/word-class.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import type { Finding, Scan } from './scan.ts';
import { tokenise } from './tokenise.ts';
import { freeTokens, TOKENS } from './tokens.ts';
import { findAddresses } from './words/find-addresses.ts';
import { findNames } from './words/find-names.ts';

const { FIRST, TRIGGER, ROLE, HONORIFIC, STREET, ENGLISH_STREET, SECTOR, MONTH, SPOKEN_AT, LAST } = WordClass;
const tokens = TOKENS;

export type { Finding } from './scan.ts';

/**
 * Reads a text once into tokens, then lets each finder look at the tokens it may start at: links, e-mails, addresses, numbers, names, in this
 * order, each leaving alone what an earlier one claimed.
 */
export function scanText(
  text: string,
  asked: PiiType | undefined,
  isOff: (type: string) => boolean,
  rejected: Finding[] | undefined,
  labels: ReadonlySet<string>,
): Finding[] {
  try {
    const words = lexicon();
    tokenise(text, words, WORDY);
    const isAsked = asked !== undefined && asked !== 'KNOWN' && asked !== 'NUMBER' ? asked : undefined;
    if (tokens.markCount === 0 && tokens.numericCount === 0 && tokens.wordyCount === 0 && isAsked === undefined) return [];
    const scan: Scan = { text, found: [], rejected, asked: isAsked, isFlat: tokens.isFlat, isOff, labels, mentioned: 0 };
    if (tokens.markCount > 0) {
      findPlaceholders(scan);
      findUrls(scan);
    }
    findEmails(scan);
    findAddresses(scan, words);
    findNumbers(scan);
    findNames(scan, words);
    return scan.found;
  } finally {
    freeTokens();
  }
}

const WORDY = FIRST | TRIGGER | ROLE | HONORIFIC | STREET | ENGLISH_STREET | SECTOR | MONTH | SPOKEN_AT | LAST;
