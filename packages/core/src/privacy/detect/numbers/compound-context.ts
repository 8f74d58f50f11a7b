import { fold } from '../lexicon/fold.ts';
import { isOrIsNear } from '../lexicon/near-words.ts';
import { NumberContext, type NumberContextId } from '../lexicon/number-context.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { TOKENS, TokenKind } from '../tokens.ts';
import { isMentioned, isMentionedNearly } from './is-mentioned.ts';

const { CODE, DOCUMENT, OTHER, CVV, PASSPORT, RG, EXPIRY, CARD, CNH } = NumberContext;
const tokens = TOKENS;
const { WORD } = TokenKind;

/** What a word says of a number together with the words beside it: "security code", "travel document", "registro geral", "vale até". */
export function compoundAt(scan: Scan, at: number, context: NumberContextId): NumberContextId {
  if (context !== CODE && context !== DOCUMENT && context !== OTHER) return context;
  const next = at + 1;
  if (context === CODE) return at > 0 && isSecurity(scan, at - 1) ? CVV : context;
  if (context === DOCUMENT) {
    const isTravel = (at > 0 && isOneOfFolded(TRAVEL, at - 1)) || (isOneOfFolded(OF, next) && isOneOfFolded(TRAVEL, next + 1));
    return isTravel ? PASSPORT : context;
  }
  if (isOneOfFolded(REGISTER, at)) return isOneOfFolded(GENERAL, next) ? RG : isMentioned(scan, CNH) ? CNH : context;
  if (next >= tokens.count || tokens.kind[next] !== WORD) return context;
  // Vouchers run out, too.
  return isOneOfFolded(UNTIL, next) && isOneOfFolded(HOLDS, at) && isMentionedNearly(scan, CARD) ? EXPIRY : context;
}

/** "security", misspelt or not. */
function isSecurity({ text }: Scan, at: number): boolean {
  const size = tokens.end[at]! - tokens.start[at]!;
  if (tokens.kind[at] !== WORD || size < 7 || size > 9) return false;
  return isOrIsNear(fold(text.slice(tokens.start[at]!, tokens.end[at]!)), 'security');
}

const TRAVEL = wordList('travel viagem viaje');
const OF = wordList('de');
const REGISTER = wordList('registro');
const GENERAL = wordList('geral');
const HOLDS = wordList('vale');
const UNTIL = wordList('ate hasta');
