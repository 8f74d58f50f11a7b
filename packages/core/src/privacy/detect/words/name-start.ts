import { COMPANY_BEGINNINGS } from '../../names/named-things.ts';
import { isNearCommonWord } from '../lexicon/near-words.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { WordCue } from '../lexicon/word-cue.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, contextAt, cuesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { isDiminutiveAt } from './name-diminutive.ts';
import { CAPITAL_LIKENESS, CERTAIN_LIKENESS, LIKELY_LIKENESS, nameLikeness, SURE_LIKENESS } from './name-letters.ts';
import {
  endsSegment,
  foldedAt,
  followedByFamilies,
  followedByFamily,
  followedByInitial,
  followedByName,
  followedByShape,
  NAME,
} from './name-neighbours.ts';
import { isGivenShaped, isNameShaped, looksLikeWord } from './name-shape.ts';
import { soundsLikeName } from './name-sound.ts';

const tokens = TOKENS;

const { WORD, MARK } = TokenKind;
const { LOWER, CAPITAL } = WordShape;
const { NO_PERSON, LIVES, FIRST, MONTH, ROLE, COMMON, AMBIGUOUS, PARTICLE, HONORIFIC, ARTICLE, STREET, LAST, PLACE, STATE, SECTOR } =
  WordClass;
const { NONE } = NumberContext;

/** Whether a word may be the first of a name. */
export function opensName(scan: Scan, token: number, strength: number): boolean {
  const { claimed } = tokens;
  if (token >= tokens.count || tokens.kind[token] !== WORD || claimed[token] !== 0) return false;
  const bits = classesAt(tokens, token);
  const size = tokens.end[token]! - tokens.start[token]!;
  const isCapital = tokens.shape[token] !== LOWER && !scan.isFlat;
  if (size === 1) {
    if (isBeforeApostrophe(scan, token)) return strength >= 2 || (isCapital && (classesAt(tokens, token + 2) & NAME) !== 0);
    return strength >= 2 && tokens.codes[tokens.end[token]!] === 46 && tokens.shape[token] !== LOWER;
  }
  if (isOneOfFolded(COMPANY_BEGINNING, token) && (bits & FIRST) === 0) return false;
  if ((bits & (NO_PERSON | LIVES)) !== 0 && strength < 3 && (bits & FIRST) === 0) return false;
  if (contextAt(tokens, token) !== NONE && !isCapital && strength < 3 && !followedByName(token)) return false;
  if ((bits & MONTH) !== 0 && strength < 2.4 && !followedByName(token) && !isGreetedAlone(token)) return false;
  if ((bits & FIRST) !== 0) {
    // "a mãe do Kauã": Mae is a name too.
    if ((bits & ROLE) !== 0 && !isCapital && strength < 3 && (isBeforeParticle(token) || isOwned(token))) return false;
    if ((bits & COMMON) !== 0 && !isCapital)
      return (
        strength >= 3 || followedByName(token) || ((bits & AMBIGUOUS) !== 0 && (strength >= 2.5 || (strength >= 2 && endsSegment(token))))
      );
    if ((bits & (PARTICLE | HONORIFIC)) !== 0) return strength >= 2 && isCapital;
    return strength >= 2 || !isOfPlant(token);
  }
  if ((bits & (PARTICLE | ARTICLE | STREET)) !== 0 && !isCapital) return false;
  if ((bits & COMMON) !== 0)
    return (bits & LAST) !== 0 && isCapital && (strength >= 2 || followedByName(token) || followedByShape(scan, token));
  if ((bits & LAST) !== 0) return strength >= 2 || isCapital || followedByName(token);
  if (contextAt(tokens, token) !== NONE || (bits & ~(PLACE | STATE | SECTOR)) !== 0) return false;
  if (strength < 1 && !isCapital && !followedByName(token)) return false;
  const folded = foldedAt(scan, token);
  if ((!isCapital || token === 0 || tokens.kind[token - 1] !== WORD) && isNearCommonWord(folded)) return false;
  if (isDiminutiveAt(scan, token)) return true;
  if (strength >= 3) return isCapital || !looksLikeWord(folded) || endsSegment(token);
  if (isCapital && strength >= 2.4) return true;
  if (isCapital && strength >= 2) return !looksLikeWord(folded) || followedByName(token) || soundsLikeName(folded);
  if (strength >= 2 && soundsLikeName(folded)) return true;
  if (size > 3 && strength >= 1 && isSpelledAsName(scan, token, strength, folded)) return true;
  if (strength > 2) return size > 2 && !looksLikeWord(folded);
  if (isCapital && followedByName(token) && isNameShaped(folded)) return true;
  if ((isCapital || strength >= 1 || followedByName(token)) && soundsLikeName(folded))
    return !isNearCommonWord(folded) || isCapital || followedByName(token);
  if (isCapital && (followedByFamilies(token) || (tokens.shape[token] === CAPITAL && followedByInitial(token)))) return true;
  if (isCapital && (followedByFamily(token) || (strength >= 1 && isGivenShaped(folded)))) return true;
  return strength >= 2 && ((isNameShaped(folded) && !looksLikeWord(folded)) || (followedByName(token) && !looksLikeWord(folded)));
}

/** "flor de hortênsia", "rosa de jericó": a plant, not somebody. */
const isOfPlant = (token: number): boolean =>
  isOneOfFolded(PLANTS, token) && token + 1 < tokens.count && isOneOfFolded(OF, token + 1) && tokens.shape[token + 1] === LOWER;
const PLANTS = wordList('flor rosa palma cravo lirio oliva');
const OF = wordList('de');

/** "gracias Abril, …": a name after a greeting, with nothing after it that a month would have. */
const isGreetedAlone = (token: number): boolean =>
  token > 0 &&
  (cuesAt(tokens, token - 1) & WordCue.GREETS) !== 0 &&
  endsSegment(token) &&
  (token + 1 >= tokens.count || tokens.kind[token + 1] === MARK);

const isBeforeParticle = (token: number): boolean => token + 1 < tokens.count && (classesAt(tokens, token + 1) & PARTICLE) !== 0;

/** Whether the spelling of a word no list knows is enough, for what is written in capitals or not and what stands before it. */
function isSpelledAsName(scan: Scan, token: number, strength: number, folded: string): boolean {
  const likeness = nameLikeness(folded);
  if (likeness < LIKELY_LIKENESS) return false;
  const isCapital = tokens.shape[token] !== LOWER && !scan.isFlat;
  if (strength >= 2)
    return likeness > SURE_LIKENESS ? isCapital || !OF_NATION.test(folded) : (isCapital || scan.isFlat) && !looksLikeWord(folded);
  if (strength === 1 && !isOneOfFolded(BEFORE_PEOPLE, token - 1)) return false;
  if (isCapital && tokens.shape[token] === CAPITAL) return likeness > (strength === 1 ? CAPITAL_LIKENESS : LIKELY_LIKENESS);
  return !isCapital && folded.length > 5 && likeness > CERTAIN_LIKENESS;
}

/** Prepositions and articles that people stand after, not places. */
const BEFORE_PEOPLE = wordList('o a do da ao aos pro pra com con e y');
const OF_NATION = /(?:ian|ish|ese)$/;

/** "minha nora", "su hermana": a relation, though it is a name, too. */
const isOwned = (token: number): boolean => token > 0 && isOneOfFolded(POSSESSIVE, token - 1);
const POSSESSIVE = wordList('minha tua sua nossa meu teu seu nosso mi tu su nuestra nuestro my your his her our their');

/** "O'Shaughnessy", "D'Arc". */
export function isBeforeApostrophe({ text }: Scan, token: number): boolean {
  const mark = text.charCodeAt(tokens.end[token]!);
  const initial = text.charCodeAt(tokens.start[token]!) | 32;
  return (
    (mark === 39 || mark === 0x2019) &&
    (initial === 100 || initial === 111) &&
    token + 2 < tokens.count &&
    tokens.kind[token + 2] === WORD &&
    tokens.start[token + 2] === tokens.end[token]! + 1 &&
    tokens.end[token + 2]! - tokens.start[token + 2]! > 2
  );
}

const COMPANY_BEGINNING = wordList(COMPANY_BEGINNINGS);
