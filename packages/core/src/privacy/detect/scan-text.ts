import type { PiiType } from '../pii-types.ts';
import { findEmails } from './find-emails.ts';
import { findPlaceholders } from './find-placeholders.ts';
import { findUrls } from './find-urls.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { WordClass } from './lexicon/word-class.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import type { Finding, Scan } from './scan.ts';
import { tokenise } from './tokenise.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { findAddresses } from './words/find-addresses.ts';
import { findNames } from './words/find-names.ts';

const { FIRST, TRIGGER, ROLE, HONORIFIC, STREET, ENGLISH_STREET, SECTOR, MONTH, SPOKEN_AT, LAST } = WordClass;

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
  const words = lexicon();
  const buffers = takeBuffers(text.length);
  const { tokens } = buffers;
  tokenise(text, words, WORDY, tokens);
  const isAsked = asked !== undefined && asked !== 'KNOWN' && asked !== 'NUMBER' ? asked : undefined;
  if (tokens.markCount === 0 && tokens.numericCount === 0 && tokens.wordyCount === 0 && isAsked === undefined) {
    giveBack(buffers);
    return [];
  }
  const { claimed } = buffers;
  const scan: Scan = {
    text,
    tokens,
    claimed,
    claimedEnd: 0,
    found: [],
    rejected,
    asked: isAsked,
    isFlat: tokens.isFlat,
    isOff,
    labels,
  };
  if (tokens.markCount > 0) {
    findPlaceholders(scan);
    findUrls(scan);
  }
  findEmails(scan);
  findAddresses(scan, words);
  findNumbers(scan);
  findNames(scan, words);
  // Free for the next text.
  for (let token = 0; token < scan.claimedEnd; token++) claimed[token] = 0;
  giveBack(buffers);
  return scan.found;
}

const WORDY = FIRST | TRIGGER | ROLE | HONORIFIC | STREET | ENGLISH_STREET | SECTOR | MONTH | SPOKEN_AT | LAST;

interface Buffers {
  readonly tokens: Tokens;
  readonly claimed: Int32Array;
}

/** One set of arrays serves every message; a detector called from within a detector makes its own. */
let spare: Buffers | undefined;

function takeBuffers(length: number): Buffers {
  const taken = spare;
  spare = undefined;
  if (taken !== undefined && taken.claimed.length > length) return taken;
  const size = Math.max(1024, length + 1);
  return { tokens: createTokens(size), claimed: new Int32Array(size) };
}

/** Arrays of a very long text are left to the collector. */
function giveBack(buffers: Buffers): void {
  if (buffers.claimed.length <= MAX_KEPT) spare = buffers;
}
const MAX_KEPT = 131_072;
