import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import type { Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, WordShape } from '../tokens.ts';
import { endsSegment, followedByName, isBeforeFunctionWord } from './name-neighbours.ts';

const tokens = TOKENS;

const { LOWER } = WordShape;
const { COMMON, AMBIGUOUS, LAST, ROLE } = WordClass;
const { NONE } = NumberContext;

/** Whether a listed word goes on a name here, though it may be an everyday word too. */
export function isFamilyPart(scan: Scan, token: number, isLower: boolean, afterParticle: boolean): boolean {
  const bits = classesAt(tokens, token);
  const isCapital = tokens.shape[token] !== LOWER;
  if (!scan.isFlat && !isLower) {
    if (!isCapital) return (bits & (COMMON | AMBIGUOUS)) === 0 && (bits & LAST) !== 0;
    return contextAt(tokens, token) === NONE || (bits & LAST) !== 0;
  }
  if ((bits & COMMON) === 0) return true;
  if ((bits & LAST) === 0) return endsSegment(token) && (bits & AMBIGUOUS) !== 0;
  if ((bits & AMBIGUOUS) !== 0 && isBeforeFunctionWord(scan, token)) return true;
  return afterParticle || endsSegment(token) || followedByName(scan, token);
}

export function isGenerationHere(scan: Scan, token: number, isLower: boolean): boolean {
  const bits = classesAt(tokens, token);
  if ((bits & (COMMON | ROLE)) === 0) return true;
  if (!scan.isFlat && !isLower) return tokens.shape[token] !== LOWER;
  return endsSegment(token) || isBeforeFunctionWord(scan, token);
}
