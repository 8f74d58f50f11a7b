import { isDigit } from '../is-digit.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { claim, type Scan, tokenBefore } from '../scan.ts';
import { classesAt, TOKENS, TokenKind } from '../tokens.ts';
import { contextBefore } from './context-of.ts';
import { Forms, formAt } from './forms.ts';
import { isMentionedNearly } from './is-mentioned.ts';

const tokens = TOKENS;

/** Dates of birth that begin with a word: "May 3, 1990", "primeiro de maio de 1990", "the third of May 1990". */
export function findSpelledDates(scan: Scan): void {
  const { text } = scan;
  let isDue = scan.asked === 'DATE_OF_BIRTH';
  const { claimed } = tokens;
  for (let index = 0; index < tokens.wordyCount; index++) {
    const month = tokens.wordy[index]!;
    if ((classesAt(tokens, month) & WordClass.MONTH) === 0 || claimed[month] !== 0) continue;
    const at = tokens.start[month]!;
    const isFirst = isBeforeDay(tokens.end[month]!);
    if (!isFirst && !(followsWord(month) && followsJoint(at))) continue;
    if (!isDue && !isMentionedNearly(scan, NumberContext.BIRTH)) return;
    isDue = true;
    let start = at;
    let end = -1;
    if (isFirst) {
      const date = formAt(Forms.monthFirstDate, text, at);
      if (date !== undefined) end = at + date.length;
    }
    if (end === -1) {
      if (!followsWord(month) || !followsJoint(at)) continue;
      start = startOfSpelledDay(text, at);
      end = start === -1 ? -1 : endOfYear(text, tokens.end[month]!);
    }
    if (end === -1) continue;
    let first = month;
    while (first > 0 && tokens.start[first]! > start) first--;
    if (claimed[first] !== 0 || (!isOfBirth(scan, first) && scan.asked !== 'DATE_OF_BIRTH')) continue;
    claim(scan, 'DATE_OF_BIRTH', first, tokenBefore(month, end), start, end, 0.95, 'a date after a word of birth');
  }
}

const isOfBirth = (scan: Scan, token: number): boolean => contextBefore(scan, token) === NumberContext.BIRTH;

/** Whether a word that may be a day stands before a month, over "de" or "of" or not. */
function followsWord(month: number): boolean {
  let before = month - 1;
  if (before > 0 && tokens.end[before]! - tokens.start[before]! === 2) before--;
  return before >= 0 && tokens.kind[before] === TokenKind.WORD && tokens.end[before]! - tokens.start[before]! > 1;
}

/** Whether a space and a digit stand at an offset, after a dot or not. */
function isBeforeDay(offset: number): boolean {
  const { codes } = tokens;
  const at = codes[offset] === 46 ? offset + 1 : offset;
  return codes[at] === 32 && isDigit(codes[at + 1]!);
}

/** Whether the word before a month ends as "de", "of" or "fourth" do. */
function followsJoint(month: number): boolean {
  const joint = tokens.codes[month - 2]! | 32;
  return joint === 101 || joint === 102 || joint === 104;
}

/** Where the words of a day before a month begin, or -1. */
function startOfSpelledDay(text: string, month: number): number {
  const before = text.slice(Math.max(0, month - LONGEST_DAY), month);
  const day = SPELLED_DAY.exec(before);
  return day === null ? -1 : month - before.length + day.index + day[0].length - day[1]!.length;
}

/** Where the year after a month ends, or -1. */
function endOfYear(text: string, offset: number): number {
  YEAR.lastIndex = offset;
  return YEAR.test(text) ? YEAR.lastIndex : -1;
}

const LONGEST_DAY = 28;
const SPELLED_DAY =
  /(?:^|[^\p{L}])((?:primeir[oa]|primero|um|uno|dois|dos|tr[êe]s|quatro|cuatro|cinco|seis|sete|siete|oito|ocho|nove|nueve|dez|diez|onze|once|doze|doce|treze|trece|(?:c|qu)atorze|catorce|quin[zc]e|diez?[aesy]{0,2}[\p{L}]{4,6}|vinte|veint[eiéu]\p{L}{0,7}|trinta|treinta|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty|thirtieth|thirty)(?:(?: [ey] |[- ])(?:um|uno|dois|dos|tr[êe]s|quatro|cuatro|cinco|seis|sete|siete|oito|ocho|nove|nueve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))? (?:de |of )?)$/iu;
const YEAR =
  /,? (?:del? |of )?(?:(?:19|20)\d{2}(?!\d)|mil novec(?:ie|e)n\p{L}{2,4} (?:e )?\p{L}{3,9}(?: [ey] \p{L}{3,6})?|dois mil(?: e \p{L}{2,9}){0,2}|dos mil(?: \p{L}{2,11}){0,2}|nineteen[ -]\p{L}{3,8}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)/iuy;
