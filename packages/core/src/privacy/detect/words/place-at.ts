import { fold } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import type { Scan } from '../scan.ts';
import { classesAt, TokenKind } from '../tokens.ts';

/** The last token of the longest place of the list that begins at a token, or -1. */
export function placeAt(scan: Scan, lexicon: Lexicon, token: number): number {
  const { tokens, text } = scan;
  if (token >= tokens.count || (classesAt(tokens, token) & WordClass.PLACE) === 0) return -1;
  let longest = -1;
  let name = '';
  for (let at = token; at < tokens.count && at < token + 6 && tokens.kind[at] === TokenKind.WORD; at++) {
    if (at > token && tokens.start[at]! - tokens.end[at - 1]! !== 1) break;
    name += `${at > token ? ' ' : ''}${fold(text.slice(tokens.start[at]!, tokens.end[at]!))}`;
    if (name.length > 40) break;
    if (lexicon.places.has(name)) longest = at;
  }
  return longest;
}
