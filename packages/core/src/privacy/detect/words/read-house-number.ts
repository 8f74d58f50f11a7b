import { isOneOf, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { TOKENS, TokenKind } from '../tokens.ts';

const tokens = TOKENS;

const { MARK, WORD, MIXED, NUMBER } = TokenKind;

/** The last token of the number of the house: ", nº 123-A", " 45", ", s/n". */
export function readHouseNumber(scan: Scan, from: number, isNameNumber: boolean): number | undefined {
  const { text } = scan;
  const { claimed } = tokens;
  let at = from;
  let marks = 0;
  while (at < tokens.count && tokens.kind[at] === MARK && marks < 2 && isBeforeNumber(tokens.codes[tokens.start[at]!]!)) {
    at++;
    marks++;
  }
  if (isNameNumber && marks === 0 && !(at < tokens.count && isNumberWord(scan, at))) return undefined;
  const at0 = at;
  if (at < tokens.count && tokens.kind[at] === WORD && isNumberWord(scan, at)) {
    at++;
    for (let signs = 0; signs < 2 && at < tokens.count && /[º°ª.:o]/.test(text.slice(tokens.start[at]!, tokens.end[at]!)); signs++) at++;
  }
  if (at >= tokens.count || claimed[at] !== 0) return undefined;
  const noNumber = noNumberAt(text, tokens.start[at0]!);
  if (noNumber > 0) {
    let last = at0;
    while (last + 1 < tokens.count && tokens.start[last + 1]! < tokens.start[at0]! + noNumber) last++;
    return last;
  }
  const kind = tokens.kind[at]!;
  const size = tokens.end[at]! - tokens.start[at]!;
  if (kind === MIXED && /^(?:n[º°]?)?\d{1,5}[a-z]?$/i.test(text.slice(tokens.start[at]!, tokens.end[at]!))) return at;
  if (kind !== NUMBER || size > 6) return undefined;
  // "km 22,5", "km 12+300"
  if (at > at0 && (text.charCodeAt(tokens.start[at0]!) | 32) === 107 && KILOMETRES.test(text.slice(tokens.end[at]!, tokens.end[at]! + 5)))
    return at + 2;
  if (endsNumber(text, tokens.end[at]!)) return at;
  const rest = text.slice(tokens.end[at]!, tokens.end[at]! + 7);
  if (size === 6 && !/^[,.\s]|^$/.test(rest)) return undefined;
  if (/^(?:-\d{3,4}(?!\d)|[.,/:]\d|[ .-]?\d{4,5}-?\d|%)/.test(rest) && size !== 3)
    return size === 5 ? undefined : /^\.\d{3}(?!\d)/.test(rest) ? at + 2 : undefined;
  if (/^ ?(?:reais|anos|dias|kg|pessoas|h\b|horas|x\b|min)/i.test(rest)) return undefined;
  if (/^-[a-z](?![\p{L}\p{N}])/iu.test(rest)) return at + 2;
  if (/^ [a-z](?![\p{L}\p{N}])/iu.test(rest) && !/^ [aeoyn]/i.test(rest)) return at + 1;
  if (/^[º°ª]/.test(rest)) return at + 1;
  return at;
}

/** One of `,-–:#`. */
const isBeforeNumber = (code: number): boolean => code === 44 || code === 45 || code === 0x2013 || code === 58 || code === 35;

/** Whether nothing that follows a number can make it another one or something else than a number: the text, the line or its part ends. */
function endsNumber(text: string, end: number): boolean {
  if (end === text.length) return true;
  const code = tokens.codes[end]!;
  if (code === 10) return true;
  if (code !== 44 && code !== 32) return false;
  const next = tokens.codes[end + 1]!;
  return code === 44 ? !(next >= 48 && next <= 57) : next === 45 || next === 40 || next === 44;
}

export function isNumberNext(at: number): boolean {
  let next = at;
  while (next < tokens.count && next < at + 3 && tokens.kind[next] === MARK && isSign(tokens.codes[tokens.start[next]!]!)) next++;
  return next < tokens.count && (tokens.kind[next] === NUMBER || tokens.kind[next] === MIXED);
}

/** Length of "s/n", "sn" or "sem número" at an offset, 0 when none begins there. */
export function noNumberAt(text: string, offset: number): number {
  if ((tokens.codes[offset]! | 32) !== 115) return 0;
  const next = tokens.codes[offset + 1]! | 32;
  if (next !== 47 && next !== 110 && next !== 101) return 0;
  return NO_NUMBER.exec(text.slice(offset, offset + 12))?.[0].length ?? 0;
}

/** One of `.:º°#`. */
export const isSign = (code: number): boolean => code === 46 || code === 58 || code === 0xba || code === 0xb0 || code === 35;

/** "n", "nº", "num", "número", "km" before the number of a house. */
export function isNumberWord(scan: Scan, at: number): boolean {
  const initial = tokens.codes[tokens.start[at]!]! | 32;
  return (initial === 110 || initial === 107) && isOneOf(NUMBER_WORDS, scan, at);
}

const NO_NUMBER = /^(?:s\/ ?n[º°]?|sn|sem n[uú]mero)(?![\p{L}\p{N}])/iu;

const KILOMETRES = /^[.,+]\d{1,3}(?!\d)/;

const NUMBER_WORDS = wordList('n no nr num nro numero número km');
