import { normaliseUtterance, wordsOfNormalised } from '../text/normalise-utterance.ts';
import { isNumberWord, readNumberWords } from './number-words.ts';
import type { Reading } from './reading.ts';

/**
 * The one number in an utterance, in digits or in words: `somos 4`, `vinte e um`, `1.500`, `2,5`, `meia dúzia`.
 * A point or comma before exactly three digits separates thousands, as people write; before any other count it is the decimal sign.
 */
export function readNumber(utterance: string): Reading<number> {
  const normalised = normaliseUtterance(utterance);
  const written = new Set((normalised.match(NUMERAL) ?? []).map(numeralValue));
  if (written.size > 1) return { ok: false, code: 'several' };
  const [digits] = written;
  if (digits !== undefined) {
    const value = /\d\s*mil\b|\d\s*thousand\b/.test(normalised) ? digits * 1000 : digits;
    return Number.isFinite(value) ? { ok: true, value } : { ok: false, code: 'default' };
  }
  return spelled(wordsOfNormalised(normalised));
}

function spelled(words: readonly string[]): Reading<number> {
  const dozen = words.findIndex((word) => DOZENS.has(word));
  if (dozen !== -1)
    return { ok: true, value: HALVES.has(words[dozen - 1] ?? '') ? 6 : 12 * (readNumberWords(words.slice(dozen - 1, dozen)) ?? 1) };
  const whole = readNumberWords(words);
  if (whole !== undefined) return { ok: true, value: whole };
  if (words.length <= 3 && words.some((word) => NONE.has(word))) return { ok: true, value: 0 };

  const found: number[] = [];
  for (let start = 0; start < words.length; start += 1) {
    if (!isNumberWord(words[start]!)) continue;
    let end = start;
    while (end < words.length && (isNumberWord(words[end]!) || (CONNECTOR.has(words[end]!) && isNumberWord(words[end + 1] ?? ''))))
      end += 1;
    const value = readNumberWords(words.slice(start, end));
    // "uma" in a sentence is an article, unless it says "só uma" or "uma pessoa".
    const isArticle = value === 1 && start > 0 && !ONLY.has(words[start - 1]!);
    if (value === undefined) return { ok: false, code: 'several' };
    if (!isArticle) found.push(value);
    start = end;
  }
  const distinct = new Set(found);
  if (distinct.size > 1) return { ok: false, code: 'several' };
  const [value] = distinct;
  return value === undefined ? { ok: false, code: 'default' } : { ok: true, value };
}

function numeralValue(numeral: string): number {
  const groups = numeral.split(/[.,]/);
  const last = groups.at(-1) ?? '';
  const isDecimal = groups.length > 1 && (last.length !== 3 || (numeral.includes('.') && numeral.includes(',')));
  const whole = (isDecimal ? groups.slice(0, -1) : groups).join('');
  return Number(isDecimal ? `${whole}.${last}` : whole);
}

const NUMERAL = /(?<![\d.,])(?:(?<=^|\s)-)?\d+(?:[.,]\d+)*/g;
const DOZENS: ReadonlySet<string> = new Set(['duzia', 'duzias', 'dozen', 'docena', 'docenas']);
const HALVES: ReadonlySet<string> = new Set(['meia', 'half', 'media']);
const NONE: ReadonlySet<string> = new Set(['nenhum', 'nenhuma', 'nada', 'none', 'ningun', 'ninguno', 'ninguna']);
const ONLY: ReadonlySet<string> = new Set([
  'so',
  'apenas',
  'somente',
  'only',
  'just',
  'solo',
  'solamente',
  'somos',
  'sou',
  'tenho',
  'e',
  'eh',
  'is',
  'es',
]);
const CONNECTOR: ReadonlySet<string> = new Set(['e', 'y', 'and']);
