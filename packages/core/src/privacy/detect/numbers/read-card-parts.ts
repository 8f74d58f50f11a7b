import { NumberContext } from '../lexicon/number-context.ts';
import { isOneOfFolded } from '../lexicon/word-list.ts';
import { ownerOf, type Scan } from '../scan.ts';
import { contextAt, TOKENS, TokenKind } from '../tokens.ts';
import { Forms, formAt } from './forms.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';
import { ON_BACK } from './read-code-on-back.ts';

const tokens = TOKENS;

const { WORD, NUMBER } = TokenKind;
const { CODE, NONE } = NumberContext;

/** The three that follow one another: number, expiry, code. */
export function readCardParts(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const { text, found } = scan;
  const { claimed } = tokens;
  const { start, length, token } = spot;
  if (length > 6 || found.length === 0) return undefined;
  let back = token - 1;
  let words = 0;
  const before = found[found.length - 1]!.type;
  const isAfterCard = before === 'CREDIT_CARD' || before === 'CARD_EXPIRY';
  let isOnBack = false;
  while (back >= 0 && claimed[back] === 0 && token - back < (isOnBack ? 10 : 6)) {
    if (tokens.kind[back] === WORD && contextAt(tokens, back) !== CODE) words++;
    if (words > 0 && isAfterCard) isOnBack ||= isOneOfFolded(ON_BACK, back);
    if (tokens.kind[back] === NUMBER && !isOnBack) return undefined;
    back--;
  }
  if (back < 0 || claimed[back] === 0 || (words > 2 && !isOnBack)) return undefined;
  const last = ownerOf(scan, back);
  if (last === undefined || (spot.context !== NONE && spot.context !== CODE && !isOnBack)) return undefined;
  if (last.type === 'CREDIT_CARD' && words === 0) {
    const expiry = formAt(Forms.looseExpiry, text, start);
    if (expiry !== undefined && expiry.length > 3)
      return readingOf('CARD_EXPIRY', start, expiry.length, 0.95, 'month and year after a card');
  }
  if (
    (last.type === 'CARD_EXPIRY' || last.type === 'CREDIT_CARD') &&
    (length === 3 || length === 4) &&
    (words === 0 || isOnBack || spot.context === CODE)
  ) {
    if (/^(?:[-/.,:]\d| ?(?:reais|x\b))/.test(text.slice(start + length, start + length + 6))) return undefined;
    return readingOf('CARD_CVV', start, length, 0.9, 'three or four digits after a card');
  }
  if (last.type === 'BANK_BRANCH' && words === 0) {
    const account = formAt(Forms.account, text, start);
    if (account !== undefined && account.length > 4)
      return readingOf('BANK_ACCOUNT', start, account.length, 0.85, 'a number after a bank branch');
  }
  return undefined;
}
