import { fold } from '../lexicon/fold.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOf, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { isNameShaped } from './name-shape.ts';

const tokens = TOKENS;

const { FIRST, LAST, PARTICLE, ARTICLE, PLACE, SECTOR, STATE, COMMON, AMBIGUOUS } = WordClass;
const { NONE } = NumberContext;
const { MARK, WORD } = TokenKind;
const { CAPITAL } = WordShape;

export const NAME = FIRST | LAST;

/** "juliana dias na av. …": a preposition goes on with the sentence. */
export function isBeforeFunctionWord(scan: Scan, token: number): boolean {
  const next = token + 1;
  return next < tokens.count && (classesAt(tokens, next) & (PARTICLE | ARTICLE)) !== 0 && isOneOf(FUNCTION_WORD, scan, next);
}

const FUNCTION_WORD = wordList('na no em para pra com to for from in with del al por');

/** No list knows the word at all. */
export const isUnknown = (token: number): boolean =>
  (classesAt(tokens, token) & ~(PLACE | SECTOR | STATE)) === 0 && contextAt(tokens, token) === NONE;

/** The dot of an initial or of "Jr." between two words of a name. */
export function isInitialDot(last: number, next: number): boolean {
  return (
    tokens.kind[next] === MARK &&
    tokens.codes[tokens.start[next]!] === 46 &&
    tokens.start[next] === tokens.end[last] &&
    tokens.end[last]! - tokens.start[last]! === 1
  );
}

/** One space or two, no line end. */
export const areNear = (token: number): boolean => {
  const gap = tokens.start[token]! - tokens.end[token - 1]!;
  return gap > 0 ? gap <= 2 : tokens.codes[tokens.start[token - 1]!] === 46;
};

export function followedByName(token: number): boolean {
  let next = token + 1;
  if (
    next + 2 < tokens.count &&
    tokens.end[next]! - tokens.start[next]! === 1 &&
    tokens.kind[next] === WORD &&
    tokens.codes[tokens.end[next]!] === 46
  )
    next += 2;
  if (next < tokens.count && (classesAt(tokens, next) & PARTICLE) !== 0 && tokens.kind[next] === WORD) next++;
  if (next >= tokens.count || tokens.kind[next] !== WORD || !areNear(next)) return false;
  const bits = classesAt(tokens, next);
  return (bits & NAME) !== 0 && (bits & (COMMON | PARTICLE)) === 0;
}

/** Followed by a surname that is nothing else. */
export function followedByFamily(token: number): boolean {
  const next = token + 1;
  if (next >= tokens.count || tokens.kind[next] !== WORD || !areNear(next)) return false;
  const bits = classesAt(tokens, next);
  return (bits & LAST) !== 0 && (bits & (COMMON | AMBIGUOUS | PLACE)) === 0 && tokens.shape[next] === tokens.shape[token];
}

/** Followed by two surnames or more, particles between them or not, one at least that is nothing else: "Gendire Carvalho da Silva". */
export function followedByFamilies(token: number): boolean {
  let families = 0;
  let isSure = false;
  for (let next = token + 1; next < tokens.count && next < token + 6; next++) {
    if (tokens.kind[next] !== WORD || !areNear(next)) break;
    const bits = classesAt(tokens, next);
    if ((bits & PARTICLE) !== 0) continue;
    if ((bits & LAST) === 0 || tokens.shape[next] !== tokens.shape[token]) break;
    families++;
    isSure ||= (bits & (COMMON | AMBIGUOUS | PLACE)) === 0;
  }
  return families > 1 && isSure;
}

/** Followed by a capital with a dot and a word with a capital: "Faina D. Yefremova". */
export function followedByInitial(token: number): boolean {
  const initial = token + 1;
  const last = token + 3;
  return (
    last < tokens.count &&
    tokens.kind[last] === WORD &&
    tokens.end[initial]! - tokens.start[initial]! === 1 &&
    tokens.shape[initial] === CAPITAL &&
    tokens.start[initial]! - tokens.end[token]! === 1 &&
    tokens.codes[tokens.end[initial]!] === 46 &&
    tokens.start[last]! - tokens.end[initial]! === 2 &&
    tokens.shape[last] === CAPITAL &&
    (classesAt(tokens, last) & COMMON) === 0
  );
}

/** Followed by a capitalised word no list knows that ends as surnames do. */
export function followedByShape(scan: Scan, token: number): boolean {
  const next = token + 1;
  if (next >= tokens.count || tokens.kind[next] !== WORD || !areNear(next)) return false;
  return classesAt(tokens, next) === 0 && tokens.shape[next] === tokens.shape[token] && isNameShaped(foldedAt(scan, next));
}

export const endsSegment = (token: number): boolean => {
  const next = token + 1;
  return next >= tokens.count || tokens.kind[next] !== WORD || tokens.claimed[next] !== 0;
};

export const foldedAt = (scan: Scan, token: number): string =>
  fold(scan.text.slice(tokens.start[token]!, Math.min(tokens.end[token]!, tokens.start[token]! + 40)));
