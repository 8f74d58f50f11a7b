import type { Lexicon } from '../lexicon/lexicon.ts';
import { isNearCommonWord } from '../lexicon/near-words.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { isFamilyPart, isGenerationHere } from './family-part.ts';
import { areNear, endsSegment, foldedAt, followedByFamily, followedByName, isInitialDot, isUnknown, NAME } from './name-neighbours.ts';
import { isNameShaped, looksLikeWord } from './name-shape.ts';
import { soundsLikeName } from './name-sound.ts';
import { opensName } from './name-start.ts';

const tokens = TOKENS;

const { LOWER, CAPITAL } = WordShape;
const { WORD, MARK } = TokenKind;
const { PARTICLE, FIRST, LAST, COMMON, NO_PERSON, AMBIGUOUS, GENERATION } = WordClass;

const MAX_WORDS = 8;

/**
 * The last token of the name that begins at `first`, or -1 when none does.
 * @param strength - As in `Introduction`: how sure a name is to come.
 */
export function readName(scan: Scan, _lexicon: Lexicon, first: number, strength: number): number {
  if (!opensName(scan, first, strength)) return -1;
  const isLower = tokens.shape[first] === LOWER;
  let last = skipJoined(first);
  for (let count = 1; count < MAX_WORDS; count++) {
    const next = goesOn(scan, first, last, count, isLower, strength);
    if (next === -1) break;
    last = skipJoined(next);
  }
  return last;
}

/** The next token of the name after `last`, over a particle if need be, or -1. */
function goesOn(scan: Scan, first: number, last: number, count: number, isLower: boolean, strength: number): number {
  const { text } = scan;
  const { claimed } = tokens;
  let next = last + 1;
  if (next < tokens.count && isInitialDot(last, next)) next++;
  if (next >= tokens.count || tokens.kind[next] !== WORD || claimed[next] !== 0 || !areNear(next)) return -1;
  const bits = classesAt(tokens, next);
  const isCapital = tokens.shape[next] !== LOWER;
  if (
    tokens.end[next]! - tokens.start[next]! === 1 &&
    tokens.codes[tokens.end[next]!] === 46 &&
    /^ ?\p{L}/u.test(text.slice(tokens.end[next]! + 1, tokens.end[next]! + 3))
  ) {
    if (isCapital && !scan.isFlat) return next;
    const after = next + 2;
    return after < tokens.count && (classesAt(tokens, after) & NAME) !== 0 && (classesAt(tokens, first) & NAME) !== 0 ? next : -1;
  }
  if (isJoinedParticle(scan, next)) return next;
  if ((bits & PARTICLE) === 0 || tokens.kind[next + 1] === MARK) {
    if (tokens.end[next]! - tokens.start[next]! === 1) {
      return isApostrophe(tokens.codes[tokens.end[next]!]!) &&
        tokens.kind[next + 2] === WORD &&
        tokens.start[next + 2] === tokens.end[next]! + 1 &&
        tokens.end[next + 2]! - tokens.start[next + 2]! > 2
        ? next
        : -1;
    }
  }
  if ((bits & PARTICLE) !== 0 && (!isCapital || scan.isFlat || tokens.end[next]! - tokens.start[next]! <= 3)) {
    let after = next + 1;
    // "de la Cruz", "e da Silva"
    if (after < tokens.count && (classesAt(tokens, after) & PARTICLE) !== 0 && tokens.shape[after] === tokens.shape[next] && areNear(after))
      after++;
    if (after >= tokens.count || tokens.kind[after] !== WORD || claimed[after] !== 0 || !areNear(after)) return -1;
    const afterBits = classesAt(tokens, after);
    if (isOneOfFolded(AND, next)) {
      if ((afterBits & FIRST) !== 0 && (count < 2 || followedByName(after) || isBeforeCapital(scan, after))) return -1;
      return (afterBits & LAST) !== 0 && isFamilyPart(scan, after, isLower, true) ? after : -1;
    }
    if (after === next + 1 && isOneOfFolded(SPANISH_ARTICLE, next) && (!isCapital || scan.isFlat)) return -1;
    if ((afterBits & NAME) !== 0 && isFamilyPart(scan, after, isLower, true)) return after;
    if (
      !isLower &&
      !scan.isFlat &&
      (isCapital || isOneOfFolded(OF, next)) &&
      tokens.shape[after] !== LOWER &&
      (afterBits & (COMMON | NO_PERSON)) === 0
    )
      return after;
    if ((classesAt(tokens, first) & (AMBIGUOUS | COMMON)) !== 0 && strength < 2 && count < 2) return -1;
    if (!isUnknown(after) || !isOneOfFolded(OF_FAMILY, next)) return -1;
    // "Zezinho do açougue"
    if (!scan.isFlat && !isLower && tokens.shape[after] === LOWER) return -1;
    const folded = foldedAt(scan, after);
    return isNameShaped(folded) || (!looksLikeWord(folded) && folded.length > 3 && !isNearCommonWord(folded)) ? after : -1;
  }
  if ((bits & GENERATION) !== 0) {
    if (isCapital || count > 1 || isOneOfFolded(JUNIOR, next)) return isGenerationHere(scan, next, isLower, count) ? next : -1;
  }
  if ((bits & NAME) !== 0) return isFamilyPart(scan, next, isLower, false) || (strength >= 2.4 && endsSegment(next)) ? next : -1;
  if (isCapital && !isLower && !scan.isFlat && isOneOfFolded(NICKNAMES, next) && (classesAt(tokens, first) & NAME) !== 0) return next;
  if (!isUnknown(next)) return -1;
  const isKnownStart = ((classesAt(tokens, first) | classesAt(tokens, last)) & NAME) !== 0 || strength >= 2;
  if (!isLower && isCapital && (!scan.isFlat || tokens.shape[first] === tokens.shape[next])) {
    if (!scan.isFlat) return isKnownStart ? next : -1;
  }
  if (isLower === !isCapital || scan.isFlat) {
    const folded = foldedAt(scan, next);
    if (isNameShaped(folded) || soundsLikeName(folded)) return next;
    if (isKnownStart && followedByFamily(next)) return next;
    if (looksLikeWord(folded) || folded.length < 4 || isNearCommonWord(folded)) return -1;
    return isKnownStart ? next : -1;
  }
  return -1;
}

const AND = wordList('e y');
const SPANISH_ARTICLE = wordList('la el los las al le');
const OF = wordList('de da do dos das del d di du von van der den al ibn bin ni nic ter ten zu dal degli dei abu');
const OF_FAMILY = wordList('de da do dos das del di von van');
const JUNIOR = wordList('junior jr');
/** What people are called after their first name: "Chico Preto", "Juan Flaco". */
const NICKNAMES = wordList(
  'preto preta branco branca moreno morena loiro loira ruivo ruiva negro negra alemao japones gaucho baiano mineiro paulista carioca cearense grande pequeno gordo gorda magro magra baixinho velho velha careca cabeludo barbudo bonito bonita bravo manso doido doida louco flaco flaca rubio rubia viejo vieja loco',
);

/** "Al-Hassan", "D'Arc" after a first name: a particle that a mark joins to what follows. */
function isJoinedParticle({ text, isFlat }: Scan, token: number): boolean {
  if ((classesAt(tokens, token) & PARTICLE) === 0 || !isJoint(text.charCodeAt(tokens.end[token]!))) return false;
  const family = token + 2;
  return (
    family < tokens.count &&
    tokens.kind[family] === WORD &&
    tokens.start[family] === tokens.end[token]! + 1 &&
    tokens.end[family]! - tokens.start[family]! > 2 &&
    (isFlat || tokens.shape[family] !== LOWER)
  );
}

/** "… e Carlos Horbach": a word with a capital goes on, where capitals are written. */
const isBeforeCapital = (scan: Scan, token: number): boolean =>
  !scan.isFlat && token + 1 < tokens.count && tokens.kind[token + 1] === WORD && tokens.shape[token + 1] === CAPITAL && areNear(token + 1);

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** An apostrophe or a hyphen. */
const isJoint = (code: number): boolean => isApostrophe(code) || code === 45;

/** "Campbell-Miller", "O'Brien", "d'Ávila": the last token of words joined by a mark. */
function skipJoined(token: number): number {
  let last = token;
  for (let joints = 0; joints < 3; joints++) {
    const mark = last + 1;
    if (mark + 1 >= tokens.count || tokens.kind[mark] !== MARK || tokens.kind[mark + 1] !== WORD) break;
    if (
      tokens.start[mark] !== tokens.end[last] ||
      tokens.start[mark + 1] !== tokens.end[mark] ||
      !isJoint(tokens.codes[tokens.start[mark]!]!)
    )
      break;
    if (tokens.end[mark + 1]! - tokens.start[mark + 1]! === 1) break;
    last = mark + 1;
  }
  return last;
}
