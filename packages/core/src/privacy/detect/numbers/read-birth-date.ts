import { contextNear } from '../lexicon/near-words.ts';
import { NumberContext, type NumberContextId } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, TokenKind } from '../tokens.ts';
import { Forms, formAt } from './forms.ts';
import { isInDigits } from './is-in-digits.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

const tokens = TOKENS;
const { BIRTH, ANNIVERSARY } = NumberContext;
const { LINE_END, WORD } = TokenKind;

/** A date after a word of birth, in any way people write one. */
export function readBirthDate({ text }: Scan, { start, length }: NumberSpot): NumberReading | undefined {
  const inDigits = isInDigits(text, start + length);
  const written =
    (inDigits ? undefined : (formAt(Forms.dateInWords, text, start) ?? formAt(Forms.dateWithPrepositions, text, start))) ??
    formAt(Forms.date, text, start) ??
    formAt(Forms.dateWithRomanMonth, text, start);
  return written === undefined ? undefined : readingOf('DATE_OF_BIRTH', start, written.length, 0.97, 'a date after a word of birth');
}

/** "niver dela no documento: …", "nascimento, conforme o documento, …": a word of birth stands before the word that is nearer. */
export function readBirthOnDocument(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  if (spot.length > 2 && spot.length !== 4 && spot.length !== 8) return undefined;
  for (let at = spot.token - 1; at >= 0 && spot.token - at < REACH; at--) {
    if (tokens.claimed[at] !== 0 || tokens.kind[at] === LINE_END) return undefined;
    const context = contextNearAt(scan, at);
    if (context === BIRTH) return readBirthDate(scan, spot);
    if (context === ANNIVERSARY) return readAnniversary(scan, spot);
  }
  return undefined;
}

/** What a word says a number is, misspelt or not. */
function contextNearAt({ text }: Scan, at: number): NumberContextId {
  if (tokens.kind[at] !== WORD || tokens.entries[at] !== 0) return contextAt(tokens, at);
  return contextNear(text, tokens.start[at]!, tokens.end[at]!);
}

const REACH = 12;

/** An anniversary is a birth when its year is long past, and a party when not. */
export function readAnniversary(scan: Scan, spot: NumberSpot): NumberReading | undefined {
  const reading = readBirthDate(scan, spot);
  return reading !== undefined && yearIn(scan.text.slice(reading.start, reading.end)) <= LAST_ANNIVERSARY ? reading : undefined;
}

/** A full date of long ago, right after a name or personal data, that nothing says is of something else. */
export function readOldDate(scan: Scan, { token, start, length, isGlued }: NumberSpot): NumberReading | undefined {
  if (isGlued || (length > 2 && length !== 4) || !isInDigits(scan.text, start + length)) return undefined;
  if (!isBesidePerson(scan, token)) return undefined;
  const written = formAt(Forms.date, scan.text, start);
  if (written === undefined) return undefined;
  const year = yearIn(written);
  if (year < FIRST_YEAR || year > LAST_ADULT) return undefined;
  return readingOf('DATE_OF_BIRTH', start, written.length, 0.7, 'a date of long ago beside a person');
}

/** Whether a name or personal data stands right before, over marks, line ends, the number of an item and "é de". */
function isBesidePerson(scan: Scan, token: number): boolean {
  const { text } = scan;
  const { claimed } = tokens;
  for (let at = token - 1, steps = 0; at >= 0 && steps < 6; at--, steps++) {
    if (claimed[at]! > 0) return true;
    if ((classesAt(tokens, at) & NAMES) !== 0 && !isOneOfFolded(IS_OF, at)) return true;
    const isItem = tokens.kind[at] === TokenKind.NUMBER && tokens.end[at]! - tokens.start[at]! < 3 && text[tokens.end[at]!] !== ' ';
    if (tokens.kind[at] !== TokenKind.MARK && tokens.kind[at] !== TokenKind.LINE_END && !isItem && !isOneOfFolded(IS_OF, at)) return false;
  }
  return false;
}

const NAMES = WordClass.FIRST | WordClass.LAST;
const IS_OF = wordList('e eh de do is from es');

/** The four digits of the year in a date, or 0. */
const yearIn = (written: string): number => Number(/(?:19|20)\d{2}/.exec(written)?.[0] ?? 0);

const FIRST_YEAR = 1915;
const LAST_ADULT = 2010;
const LAST_ANNIVERSARY = 2020;
