import { WordClass } from '../lexicon/word-class.ts';
import { classesAt, TOKENS, TokenKind } from '../tokens.ts';
import { NAME } from './name-neighbours.ts';

const tokens = TOKENS;

const { WORD } = TokenKind;
const { PARTICLE, FIRST, AMBIGUOUS, COMMON } = WordClass;

export interface NameCount {
  readonly given: number;
  readonly family: number;
  readonly unsure: number;
  readonly unknown: number;
}

/** How many words of a run are first names, surnames, words that are also something else, and words no list knows. */
export function countNames(first: number, last: number): NameCount {
  let given = 0;
  let family = 0;
  let unsure = 0;
  let unknown = 0;
  for (let token = first; token <= last; token++) {
    const bits = classesAt(tokens, token);
    if (tokens.kind[token] !== WORD || ((bits & PARTICLE) !== 0 && token > first)) continue;
    if ((bits & NAME) === 0) {
      unknown++;
      continue;
    }
    if ((bits & FIRST) !== 0 && given === 0) given++;
    else family++;
    if ((bits & (AMBIGUOUS | COMMON)) !== 0) unsure++;
  }
  return { given, family, unsure, unknown };
}
