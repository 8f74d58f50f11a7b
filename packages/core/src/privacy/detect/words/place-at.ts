import { HASH_SEED } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { hasHash, withWord } from '../lexicon/word-hashes.ts';
import { classesAt, TOKENS, TokenKind } from '../tokens.ts';

const tokens = TOKENS;

const { PLACE } = WordClass;
const { WORD } = TokenKind;

/** The last token of the longest place of the list that begins at a token, or -1. */
export function placeAt({ places }: Lexicon, token: number): number {
  if (token >= tokens.count || (classesAt(tokens, token) & PLACE) === 0) return -1;
  let longest = -1;
  let name = HASH_SEED;
  for (let at = token; at < tokens.count && at < token + 6 && tokens.kind[at] === WORD; at++) {
    if (at > token && tokens.start[at]! - tokens.end[at - 1]! !== 1) break;
    name = withWord(name, tokens.hash[at]!);
    if (hasHash(places, name)) longest = at;
  }
  return longest;
}
