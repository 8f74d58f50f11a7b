import { WordClass } from '../lexicon/word-class.ts';
import type { Scan } from '../scan.ts';
import { classesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { isStop } from './address-words.ts';

const tokens = TOKENS;

const { LINE_END, WORD, MARK } = TokenKind;
const { LIVES, PARTICLE, FIRST, LAST, HONORIFIC, MONTH, PLACE, COMMON } = WordClass;
const { LOWER } = WordShape;

/** What speaks for an address where there is no number. */
export function evidenceOf(scan: Scan, token: number, nameStart: number, nameEnd: number) {
  const { text } = scan;
  let isAfterLives = scan.asked === 'ADDRESS';
  for (let back = token - 1, steps = 0; back >= 0 && steps < 10 && !isAfterLives; back--, steps++) {
    if (tokens.kind[back] === LINE_END || endsSentence(tokens.codes[tokens.start[back]!]!)) break;
    isAfterLives = (classesAt(tokens, back) & LIVES) !== 0;
  }
  let isProper = false;
  let isSentence = false;
  for (let at = nameStart; at < nameEnd; at++) {
    const bits = classesAt(tokens, at);
    if (tokens.kind[at] !== WORD || (bits & PARTICLE) !== 0) continue;
    if (!scan.isFlat && tokens.shape[at] !== LOWER) isProper = true;
    if ((bits & (FIRST | LAST | HONORIFIC | MONTH | PLACE)) !== 0 && (bits & COMMON) === 0) isProper = true;
    if (at === nameStart && isStop(scan, at)) isSentence = true;
  }
  const before = token === 0 ? undefined : tokens.kind[token - 1];
  const isLineStart = before === undefined || before === LINE_END || (before === MARK && /[.!?:]/.test(text[tokens.start[token - 1]!]!));
  return { isAfterLives, isProper, isSentence, isLineStart };
}

/** One of `.!?`. */
const endsSentence = (code: number): boolean => code === 46 || code === 33 || code === 63;
