import { isDigit } from '../is-digit.ts';
import { TOKENS, TokenKind } from '../tokens.ts';
import type { NumberSpot } from './number-spot.ts';

const tokens = TOKENS;

const { WORD } = TokenKind;

/** Start of the short word right before, when the number goes on from it: `AB 123456`. */
export function startWithLetters(spot: NumberSpot, longest: number): number {
  if (spot.isMixed && !isDigit(tokens.codes[spot.start]!)) return spot.start;
  const back = isHyphenOrDot(tokens.codes[spot.start - 1]!) ? 2 : 1;
  const word = spot.token - back;
  if (word < 0 || tokens.kind[word] !== WORD || spot.start - tokens.end[word]! > 1) return spot.start;
  return tokens.end[word]! - tokens.start[word]! <= longest ? tokens.start[word]! : spot.start;
}

const isHyphenOrDot = (code: number): boolean => code === 45 || code === 46;
