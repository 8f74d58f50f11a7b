import { contextNear } from '../lexicon/near-words.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import type { Scan } from '../scan.ts';
import { contextAt, TOKENS, TokenKind } from '../tokens.ts';

const tokens = TOKENS;
const { VOTER, CVV, IP, BIRTH, CARD, CNH } = NumberContext;
const { WORD } = TokenKind;

const ASKED_FOR = 1;
/** Bits of the contexts somebody asks about. */
const MENTION_BITS: Readonly<Partial<Record<number, number>>> = { [VOTER]: 2, [CVV]: 4, [IP]: 8, [BIRTH]: 16, [CARD]: 32, [CNH]: 64 };

type Mentioned = typeof VOTER | typeof CVV | typeof IP | typeof BIRTH | typeof CARD | typeof CNH;

/** Whether a word anywhere in the text says that it speaks of such a number. Looked up once a text. */
export function isMentioned(scan: Scan, context: Mentioned): boolean {
  if (scan.mentioned === 0) {
    let mentioned = ASKED_FOR;
    for (let token = 0; token < tokens.count; token++) mentioned |= MENTION_BITS[contextAt(tokens, token)] ?? 0;
    scan.mentioned = mentioned;
  }
  return (scan.mentioned & MENTION_BITS[context]!) !== 0;
}

/** The same, with words misspelt. */
export function isMentionedNearly(scan: Scan, context: Mentioned): boolean {
  if (isMentioned(scan, context)) return true;
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== WORD || tokens.entries[token] !== 0) continue;
    if (contextNear(scan.text, tokens.start[token]!, tokens.end[token]!) === context) return true;
  }
  return false;
}
