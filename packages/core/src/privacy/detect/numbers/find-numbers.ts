import { isDigit } from '../is-digit.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { claimFinding, reject, type Scan, tokenBefore } from '../scan.ts';
import { TOKENS, TokenKind } from '../tokens.ts';
import { contextAfter, contextBefore } from './context-of.ts';
import { CONTEXT_OF_TYPE } from './context-of-type.ts';
import { findSpelledDates } from './find-spelled-dates.ts';
import { labelledNumber } from './labelled-number.ts';
import { NAMED_READERS } from './named-readers.ts';
import type { NumberReading, NumberSpot } from './number-spot.ts';
import { skipLongCode } from './skip-long-code.ts';
import { readUnnamed } from './unnamed-readers.ts';
import { MAX_REACH, readDigits } from './written-digits.ts';

const tokens = TOKENS;

const { MONTH } = WordClass;
const { NONE } = NumberContext;
const { NUMBER, MARK, MIXED, WORD } = TokenKind;

/** Finds what is written with digits: documents, phones, cards, dates of birth, accounts, plates, addresses of machines and places. */
export function findNumbers(scan: Scan): void {
  const { claimed } = tokens;
  for (let index = 0; index < tokens.numericCount; index++) {
    const token = tokens.numeric[index]!;
    if (claimed[token] !== 0) continue;
    const spot = spotAt(scan, token);
    if (spot === undefined || (spot.reach === MAX_REACH && skipLongCode(spot))) continue;
    const reading = read(scan, spot);
    if (reading !== undefined) {
      const last = tokenBefore(token, reading.end);
      let first = token;
      while (first > 0 && tokens.start[first]! > reading.start) first--;
      claimFinding(scan, reading, first, last);
    } else reject(scan, 'PHONE', spot.start, tokens.end[token]!, 'a number that nothing names and no form or check digit gives away');
  }
  if ((tokens.allClasses & MONTH) !== 0) findSpelledDates(scan);
}

function read(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const asked = scan.asked === undefined ? undefined : CONTEXT_OF_TYPE[scan.asked];
  let { context } = spot;
  if (context === NONE && asked !== undefined) context = asked;
  const named = NAMED_READERS[context]?.(scan, spot);
  if (named !== undefined) return named;
  const unnamed = readUnnamed(scan, spot);
  if (unnamed !== undefined || context !== NONE || spot.length < 2) return unnamed;
  const after = contextAfter(scan, lastOfGroup(spot.token));
  return after === NONE ? undefined : NAMED_READERS[after]?.(scan, { ...spot, context: after });
}

/** The last token of digits joined by single marks or spaces. */
function lastOfGroup(token: number): number {
  const { kind, start, end, count } = tokens;
  let last = token;
  for (let steps = 0; steps < 10; steps++) {
    if (last + 1 < count && kind[last + 1] === NUMBER && start[last + 1]! - end[last]! === 1) last++;
    else if (last + 2 < count && kind[last + 1] === MARK && kind[last + 2] === NUMBER && start[last + 1] === end[last]) last += 2;
    else break;
  }
  return last;
}

/** Where a number begins, or `undefined` in the middle of one. */
function spotAt(scan: Scan, token: number): NumberSpot | undefined {
  const { text } = scan;
  const start = tokens.start[token]!;
  const before = start === 0 ? 32 : tokens.codes[start - 1]!;
  const isDigitBefore = start > 1 && isDigit(tokens.codes[start - 2]!);
  if (
    isDigitBefore &&
    (before === 45 || before === 47 || before === 58 || before === 44 || before === 46) &&
    tokens.claimed[Math.max(0, token - 2)] === 0
  ) {
    return undefined;
  }
  if (tokens.kind[token] === MIXED && !isDigit(tokens.codes[start]!) && isDigit(tokens.codes[tokens.end[token]! - 1]!)) {
    const labelled = labelledNumber(scan, token);
    if (labelled !== undefined) return labelled;
  }
  let phoneStart = start;
  if (before === 40) phoneStart--;
  const prefix = phoneStart === 0 ? 0 : tokens.codes[phoneStart - 1]!;
  if (prefix === 43) phoneStart--;
  else if (prefix === 32 && phoneStart > 1 && tokens.codes[phoneStart - 2] === 43) phoneStart -= 2;
  return {
    token,
    start,
    phoneStart,
    length: tokens.end[token]! - start,
    isMixed: tokens.kind[token] === MIXED,
    isGlued: before === 45 || before === 95 || before === 47 || (before === 46 && !isShortWordBefore(token)) || before === 35,
    context: contextBefore(scan, token),
    reach: readDigits(text, start),
  };
}

function isShortWordBefore(token: number): boolean {
  return token > 1 && tokens.kind[token - 2] === WORD && tokens.end[token - 2]! - tokens.start[token - 2]! <= 4;
}
