import { NumberContext } from '../lexicon/number-context.ts';
import { ownerOf, type Scan } from '../scan.ts';
import { contextAt, TOKENS } from '../tokens.ts';
import { isMentioned } from './context-of.ts';
import { Forms, formAt } from './forms.ts';
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
  if (year < 20 || year > 50 || (isOfDocument(scan, token) && !isMentioned(scan, NumberContext.CVV))) return undefined;
  return readingOf('CARD_EXPIRY', start, written.length, 0.95, 'month and year after a word for the expiry');
}

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
