import { hashOf } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { wordList } from '../lexicon/word-list.ts';
import { claim, type Scan, tokenBefore } from '../scan.ts';
import { TOKENS } from '../tokens.ts';
import { readCity } from './find-english-addresses.ts';
import { readAddressTail, trimEnd } from './read-address-tail.ts';

const tokens = TOKENS;

/** Boxes of the post: "Caixa Postal 1234, Centro", "apartado de correos 55", "P.O. Box 19, Tulsa, OK", "RR 2 Box 118A". */
export function findPostalBox(scan: Scan, lexicon: Lexicon, token: number): void {
  const { text } = scan;
  if (tokens.hash[token] === BOX) {
    NUMBER.lastIndex = tokens.end[token]!;
    if (!NUMBER.test(text)) return;
    const before = BEFORE_BOX.exec(text.slice(Math.max(0, tokens.start[token]! - 24), tokens.start[token]!));
    if (before === null) return;
    const start = tokens.start[token]! - before[1]!.length;
    const end = readCity(scan, lexicon, token, NUMBER.lastIndex);
    let first = token;
    while (first > 0 && tokens.start[first]! > start) first--;
    claim(scan, 'ADDRESS', first, tokenBefore(token, end), start, end, 0.93, 'a box of the post');
    return;
  }
  POSTAL_BOX.lastIndex = tokens.start[token]!;
  if (!POSTAL_BOX.test(text)) return;
  const last = trimEnd(scan, readAddressTail(scan, lexicon, tokenBefore(token, POSTAL_BOX.lastIndex), true, false));
  claim(scan, 'ADDRESS', token, last, tokens.start[token]!, tokens.end[last]!, 0.93, 'a box of the post');
}

/** The words that name one. */
export const BOXES = wordList('caixa cx box apartado casilla');

const BOX = hashOf('box');
const NUMBER = / ?#? ?\d{1,6}[a-z]?(?![\p{L}\p{N}])/iuy;
const BEFORE_BOX = /(?:^|[^\p{L}])((?:p\.? ?o\.?|(?:rural route|rr|hc|rfd|route|lot) ?#?\d{1,4},?) )$/iu;
const POSTAL_BOX =
  /(?:(?:caixa|cx\.?) postal|apartado(?: (?:postal|a[ée]reo|de correos))?|casilla(?: (?:de correos|postal))|casilla)(?: ?n[º°o]\.?| ?nro\.?)?:? ?\d{1,6}(?![\p{L}\p{N}])/iuy;
