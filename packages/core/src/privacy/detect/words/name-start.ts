import { isNearCommonWord } from '../lexicon/near-words.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import type { Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import {
  endsSegment,
  foldedAt,
  followedByFamilies,
  followedByFamily,
  followedByInitial,
  followedByName,
  followedByShape,
} from './name-neighbours.ts';
import { isGivenShaped, isNameShaped, looksLikeWord } from './name-shape.ts';
import { soundsLikeName } from './name-sound.ts';

const tokens = TOKENS;

const { WORD } = TokenKind;
const { LOWER, CAPITAL } = WordShape;
const { NO_PERSON, LIVES, FIRST, MONTH, ROLE, COMMON, AMBIGUOUS, PARTICLE, HONORIFIC, ARTICLE, STREET, LAST, PLACE, STATE, SECTOR } =
  WordClass;
const { NONE } = NumberContext;

/** Whether a word may be the first of a name. */
export function opensName(scan: Scan, token: number, strength: number): boolean {
  const { text } = scan;
  const { claimed } = tokens;
  if (token >= tokens.count || tokens.kind[token] !== WORD || claimed[token] !== 0) return false;
  const bits = classesAt(tokens, token);
  const size = tokens.end[token]! - tokens.start[token]!;
  const isCapital = tokens.shape[token] !== LOWER && !scan.isFlat;
  if (size === 1) return strength >= 2 && text[tokens.end[token]!] === '.' && tokens.shape[token] !== LOWER;
  if ((bits & (NO_PERSON | LIVES)) !== 0 && strength < 3 && (bits & FIRST) === 0) return false;
  if (contextAt(tokens, token) !== NONE && !isCapital && strength < 3 && !followedByName(scan, token)) return false;
  if ((bits & MONTH) !== 0 && strength < 2.4 && !followedByName(scan, token)) return false;
  if ((bits & FIRST) !== 0) {
    // "a mãe do Kauã": Mae is a name too.
    if ((bits & ROLE) !== 0 && !isCapital && strength < 3 && isBeforeParticle(token)) return false;
    if ((bits & COMMON) !== 0 && !isCapital)
      return (
        strength >= 3 ||
        followedByName(scan, token) ||
        ((bits & AMBIGUOUS) !== 0 && (strength >= 2.5 || (strength >= 2 && endsSegment(token))))
      );
    if ((bits & (PARTICLE | HONORIFIC)) !== 0) return strength >= 2 && isCapital;
    return true;
  }
  if ((bits & (PARTICLE | ARTICLE | STREET)) !== 0 && !isCapital) return false;
  if ((bits & COMMON) !== 0)
    return (bits & LAST) !== 0 && isCapital && (strength >= 2 || followedByName(scan, token) || followedByShape(scan, token));
  if ((bits & LAST) !== 0) return strength >= 2 || isCapital || followedByName(scan, token);
  if (contextAt(tokens, token) !== NONE || (bits & ~(PLACE | STATE | SECTOR)) !== 0) return false;
  if (strength < 1 && !isCapital && !followedByName(scan, token)) return false;
  const folded = foldedAt(scan, token);
  if ((!isCapital || token === 0 || tokens.kind[token - 1] !== WORD) && isNearCommonWord(folded)) return false;
  if (strength >= 3) return isCapital || !looksLikeWord(folded) || endsSegment(token);
  if (isCapital && strength >= 2) return !looksLikeWord(folded) || followedByName(scan, token) || soundsLikeName(folded);
  if (strength >= 2 && soundsLikeName(folded)) return true;
  if (strength > 2) return size > 2 && !looksLikeWord(folded);
  if (isCapital && followedByName(scan, token) && isNameShaped(folded)) return true;
  if ((isCapital || strength >= 1 || followedByName(scan, token)) && soundsLikeName(folded))
    return !isNearCommonWord(folded) || isCapital || followedByName(scan, token);
  if (isCapital && (followedByFamilies(scan, token) || (tokens.shape[token] === CAPITAL && followedByInitial(token)))) return true;
  if (isCapital && (followedByFamily(scan, token) || (strength >= 1 && isGivenShaped(folded)))) return true;
  return strength >= 2 && ((isNameShaped(folded) && !looksLikeWord(folded)) || (followedByName(scan, token) && !looksLikeWord(folded)));
}

const isBeforeParticle = (token: number): boolean => token + 1 < tokens.count && (classesAt(tokens, token + 1) & PARTICLE) !== 0;
