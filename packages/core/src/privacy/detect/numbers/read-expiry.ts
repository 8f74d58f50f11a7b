import { NumberContext } from '../lexicon/number-context.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import { ownerOf, type Scan } from '../scan.ts';
import { contextAt, TOKENS } from '../tokens.ts';
import { Forms, formAt } from './forms.ts';
import { isMentioned, isMentionedNearly } from './is-mentioned.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

const tokens = TOKENS;

/** Month and year after a word for the expiry, of a card: documents expire too. */
export function readExpiry(scan: Scan, { start, token }: NumberSpot): NumberReading | undefined {
  const { text } = scan;
  const written = formAt(Forms.expiry, text, start);
  if (
    written === undefined ||
    (start > 2 && isLastOfDay(text.charCodeAt(start - 2)) && DAY_BEFORE.test(text.slice(Math.max(0, start - 5), start)))
  )
    return undefined;
  const year = Number(written.slice(-2));
  if (year < 20 || year > 50 || (isOfElse(scan, token) && !isMentioned(scan, NumberContext.CVV))) return undefined;
  return readingOf('CARD_EXPIRY', start, written.length, 0.95, 'month and year after a word for the expiry');
}

const isOfElse = (scan: Scan, token: number): boolean => isOfDocument(scan, token) || isOfGoods(scan, token);

/** "o leite veio com validade 03/27", "a validade do iogurte é 05/27": goods expire, where the text speaks of no card. */
function isOfGoods(scan: Scan, token: number): boolean {
  let at = token - 1;
  while (at >= 0 && token - at < REACH && contextAt(tokens, at) !== NumberContext.EXPIRY) at--;
  if (at < 0 || contextAt(tokens, at) !== NumberContext.EXPIRY) return false;
  const isWith = at > 0 && isOneOfFolded(WITH, at - 1);
  const isOf = at + 2 < token && isOneOfFolded(OF, at + 1);
  return (isWith || isOf) && !isMentionedNearly(scan, NumberContext.CARD) && !scan.found.some(({ type }) => type === 'CREDIT_CARD');
}

const WITH = wordList('com con with');
const OF = wordList('do da dos das del of');

/** "CNH … vence 08/2029": a document stands nearer than a card. A card has a code, too. */
function isOfDocument(scan: Scan, token: number): boolean {
  for (let at = token - 1; at >= 0 && token - at < REACH; at--) {
    const owner = ownerOf(scan, at)?.type;
    if (owner === 'CREDIT_CARD') return false;
    if (owner === 'CNH' || owner === 'PASSPORT' || owner === 'RG') return true;
    const context = contextAt(tokens, at);
    if (context === NumberContext.CARD) return false;
    if (context === NumberContext.CNH || context === NumberContext.PASSPORT || context === NumberContext.RG) return true;
  }
  return false;
}

const REACH = 10;

/** The a or y of "dia" and "day". */
const isLastOfDay = (code: number): boolean => (code | 32) === 97 || (code | 32) === 121;

const DAY_BEFORE = /(?:^|[^\p{L}])(?:dia|day|d[íi]a) $/iu;
