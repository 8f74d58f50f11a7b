import { isDigit } from '../is-digit.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import { contextAt, TOKENS, TokenKind } from '../tokens.ts';
import type { NumberSpot } from './number-spot.ts';

const tokens = TOKENS;
const { NONE, OTHER } = NumberContext;
const { WORD } = TokenKind;

/** Start of the short word right before, when the number goes on from it: `AB 123456`. */
export function startWithLetters(spot: NumberSpot, longest: number): number {
  if (spot.isMixed && !isDigit(tokens.codes[spot.start]!)) return spot.start;
  const back = isHyphenOrDot(tokens.codes[spot.start - 1]!) ? 2 : 1;
  const word = spot.token - back;
  if (word < 0 || tokens.kind[word] !== WORD || spot.start - tokens.end[word]! > 1) return spot.start;
  const size = tokens.end[word]! - tokens.start[word]!;
  const context = contextAt(tokens, word);
  // "travel doc 123456789"
  const isName = size > 2 && context !== NONE && context !== OTHER;
  if (back === 1 && (isName || isOneOfFolded(BETWEEN, word))) return spot.start;
  return size <= longest ? tokens.start[word]! : spot.start;
}

/** Short words between the name of a number and the number. */
const BETWEEN = wordList('is e eh es no nr nro num nbr n');

const isHyphenOrDot = (code: number): boolean => code === 45 || code === 46;
