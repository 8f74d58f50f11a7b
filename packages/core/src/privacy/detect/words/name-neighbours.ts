import { fold } from '../lexicon/fold.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import type { Scan } from '../scan.ts';
import { TokenKind } from '../tokenise.ts';
import { isNameShaped } from './name-shape.ts';

export const NAME = WordClass.FIRST | WordClass.LAST;

/** "juliana dias na av. …": a preposition goes on with the sentence. */
export function isBeforeFunctionWord(scan: Scan, token: number): boolean {
  const next = token + 1;
  return (
    next < scan.tokens.count &&
    (scan.tokens.classes[next]! & (WordClass.PARTICLE | WordClass.ARTICLE)) !== 0 &&
    FUNCTION_WORD.test(scan.text.slice(scan.tokens.start[next]!, scan.tokens.end[next]!))
  );
}

const FUNCTION_WORD = /^(?:na|no|em|para|pra|com|to|for|from|in|with|del|al|por)$/i;

/** No list knows the word at all. */
export const isUnknown = (scan: Scan, token: number): boolean =>
  (scan.tokens.classes[token]! & ~(WordClass.PLACE | WordClass.SECTOR | WordClass.STATE)) === 0 &&
  scan.tokens.contexts[token] === NumberContext.NONE;

/** The dot of an initial or of "Jr." between two words of a name. */
export function isInitialDot(scan: Scan, last: number, next: number): boolean {
  const { tokens, text } = scan;
  return (
    tokens.kind[next] === TokenKind.MARK &&
    text[tokens.start[next]!] === '.' &&
    tokens.start[next] === tokens.end[last] &&
    tokens.end[last]! - tokens.start[last]! === 1
  );
}

/** One space or two, no line end. */
export const areNear = (scan: Scan, token: number): boolean => {
  const gap = scan.tokens.start[token]! - scan.tokens.end[token - 1]!;
  return gap > 0 ? gap <= 2 : scan.text[scan.tokens.start[token - 1]!] === '.';
};

export function followedByName(scan: Scan, token: number): boolean {
  const { tokens } = scan;
  let next = token + 1;
  if (
    next + 2 < tokens.count &&
    tokens.end[next]! - tokens.start[next]! === 1 &&
    tokens.kind[next] === TokenKind.WORD &&
    scan.text[tokens.end[next]!] === '.'
  )
    next += 2;
  if (next < tokens.count && (tokens.classes[next]! & WordClass.PARTICLE) !== 0 && tokens.kind[next] === TokenKind.WORD) next++;
  if (next >= tokens.count || tokens.kind[next] !== TokenKind.WORD || !areNear(scan, next)) return false;
  const bits = tokens.classes[next]!;
  return (bits & NAME) !== 0 && (bits & (WordClass.COMMON | WordClass.PARTICLE)) === 0;
}

/** Followed by a surname that is nothing else. */
export function followedByFamily(scan: Scan, token: number): boolean {
  const { tokens } = scan;
  const next = token + 1;
  if (next >= tokens.count || tokens.kind[next] !== TokenKind.WORD || !areNear(scan, next)) return false;
  const bits = tokens.classes[next]!;
  return (
    (bits & WordClass.LAST) !== 0 &&
    (bits & (WordClass.COMMON | WordClass.AMBIGUOUS | WordClass.PLACE)) === 0 &&
    tokens.shape[next] === tokens.shape[token]
  );
}

/** Followed by a capitalised word no list knows that ends as surnames do. */
export function followedByShape(scan: Scan, token: number): boolean {
  const next = token + 1;
  if (next >= scan.tokens.count || scan.tokens.kind[next] !== TokenKind.WORD || !areNear(scan, next)) return false;
  return scan.tokens.classes[next] === 0 && scan.tokens.shape[next] === scan.tokens.shape[token] && isNameShaped(foldedAt(scan, next));
}

export const endsSegment = (scan: Scan, token: number): boolean => {
  const next = token + 1;
  return next >= scan.tokens.count || scan.tokens.kind[next] !== TokenKind.WORD || scan.claimed[next] !== 0;
};

export const foldedAt = (scan: Scan, token: number): string =>
  fold(scan.text.slice(scan.tokens.start[token]!, Math.min(scan.tokens.end[token]!, scan.tokens.start[token]! + 40)));
