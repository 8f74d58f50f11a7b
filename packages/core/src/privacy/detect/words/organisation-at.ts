import { HASH_SEED } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordCue } from '../lexicon/word-cue.ts';
import { hasHash, withWord } from '../lexicon/word-hashes.ts';
import { cuesAt, TOKENS, TokenKind } from '../tokens.ts';

const tokens = TOKENS;

const { ORGANISES } = WordCue;
const { WORD, MARK } = TokenKind;

/** The last token of the longest company of the list that begins at a token, or -1: also over the marks of "Ben & Jerry's". */
export function organisationAt({ organisations }: Lexicon, token: number): number {
  if (token < 0 || tokens.kind[token] !== WORD || (cuesAt(tokens, token) & ORGANISES) === 0) return -1;
  let longest = -1;
  let name = HASH_SEED;
  for (let at = token; at < tokens.count && at < token + LONGEST; at++) {
    if (at > token && tokens.start[at]! - tokens.end[at - 1]! > 1) break;
    if (tokens.kind[at] === MARK && isInName(tokens.codes[tokens.start[at]!]!)) continue;
    if (tokens.kind[at] !== WORD) break;
    name = withWord(name, tokens.hash[at]!);
    if (hasHash(organisations, name)) longest = at;
  }
  return longest;
}

const LONGEST = 9;

/** One of `&'’.-`. */
const isInName = (code: number): boolean => code === 38 || code === 39 || code === 0x2019 || code === 46 || code === 45;
