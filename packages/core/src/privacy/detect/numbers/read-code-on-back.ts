import { fold } from '../lexicon/fold.ts';
import { isOrIsNear } from '../lexicon/near-words.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { contextAt, TOKENS, TokenKind } from '../tokens.ts';
import { isInDigits } from './is-in-digits.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

const { NONE, CODE, CARD } = NumberContext;
const tokens = TOKENS;
const { LINE_END, WORD } = TokenKind;

/** "os três números de trás: 282", "the code on the back is 1234": three or four digits said to stand on the back of a card. */
export function readCodeOnBack(scan: Scan, { token, start, length, context, isGlued }: NumberSpot): NumberReading | undefined {
  if ((context !== NONE && context !== CODE && context !== CARD) || isGlued || isInDigits(scan.text, start + length)) return undefined;
  let back = token - 1;
  while (back >= 0 && token - back < REACH && !isOneOfFolded(ON_BACK, back)) {
    if (tokens.claimed[back] !== 0 || tokens.kind[back] === LINE_END) return undefined;
    back--;
  }
  if (back < 0 || token - back >= REACH || isOfAnother(back, token)) return undefined;
  for (let at = back - 1; at >= 0 && back - at < REACH; at--) {
    if (isOneOfFolded(DIGITS, at) || isNearDigits(scan, at))
      return readingOf('CARD_CVV', start, length, 0.9, 'three or four digits said to stand on the back');
  }
  return undefined;
}

/** "no verso da camisa": of something else than a card. */
function isOfAnother(back: number, token: number): boolean {
  if (back + 1 >= token || !isOneOfFolded(OF, back + 1)) return false;
  for (let at = back + 2; at < token && at < back + 5; at++) if (contextAt(tokens, at) === CARD) return false;
  return true;
}

/** "nmúeros", "numbesr". */
function isNearDigits({ text }: Scan, at: number): boolean {
  if (tokens.kind[at] !== WORD || tokens.entries[at] !== 0 || tokens.end[at]! - tokens.start[at]! > LONGEST) return false;
  const word = fold(text.slice(tokens.start[at]!, tokens.end[at]!));
  return isOrIsNear(word, 'numeros') || isOrIsNear(word, 'numbers') || isOrIsNear(word, 'digitos') || isOrIsNear(word, 'codigo');
}

const LONGEST = 8;
const REACH = 6;
/** Where the code of a card stands. */
export const ON_BACK = wordList('tras atras verso back reverso dorso detras');
const DIGITS = wordList('numeros numerinhos numero digitos digito codigo codiguinho numbers number digits code cifras numeritos');
const OF = wordList('do da de of del');
