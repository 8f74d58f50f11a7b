import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { isComplementAt, readComplement } from './address-complement.ts';
import { endsPart, isCommonHere, isDistrictWord, isProperHere, isStop } from './address-words.ts';
import { placeAt } from './place-at.ts';
import { noNumberAt, readHouseNumber } from './read-house-number.ts';

const tokens = TOKENS;

const { MARK, LINE_END, MIXED, NUMBER, WORD } = TokenKind;
const { STATE, PARTICLE, COMPLEMENT } = WordClass;
const { LOWER } = WordShape;

/** Complement, district, city and state, as far as they go. */
export function readAddressTail(scan: Scan, lexicon: Lexicon, from: number, hasNumber: boolean, isNameNumber: boolean): number {
  const { text } = scan;
  const { claimed } = tokens;
  let last = from;
  for (let parts = 0; parts < 8; parts++) {
    let at = last + 1;
    let joint = '';
    while (at < tokens.count && tokens.kind[at] === MARK && joint.length < 2 && isJoint(tokens.codes[tokens.start[at]!]!))
      joint += text[tokens.start[at++]!]!;
    if (at < tokens.count && tokens.kind[at] === LINE_END && joint === '') {
      // A line of an address block: "Rua X, 10\nCentro\nRecife/PE".
      if (placeAt(lexicon, at + 1) === -1 && !isComplementAt(scan, at + 1) && !isDistrictLine(scan, lexicon, at + 1)) break;
      joint = ',';
      at++;
    }
    if (at >= tokens.count || claimed[at] !== 0) break;
    const end = readPart(scan, lexicon, at, joint, hasNumber || isNameNumber, parts);
    if (end === undefined) break;
    last = end;
    if (joint !== '' && last + 1 < tokens.count && tokens.codes[tokens.start[last + 1]!] === 41 && joint.includes('(')) last++;
  }
  return last;
}

/** One of `,-–—/|(;`. */
const isJoint = (code: number): boolean =>
  code === 44 || code === 45 || code === 0x2013 || code === 0x2014 || code === 47 || code === 124 || code === 40 || code === 59;

function readPart(scan: Scan, lexicon: Lexicon, at: number, joint: string, hasNumber: boolean, parts: number): number | undefined {
  const { text } = scan;
  const bits = classesAt(tokens, at);
  if (noNumberAt(text, tokens.start[at]!) > 0) return readHouseNumber(scan, at, false);
  if (isComplementAt(scan, at)) return readComplement(scan, at);
  if (joint === '' && tokens.kind[at] === MARK) return undefined;
  if (
    tokens.kind[at] === MIXED &&
    hasNumber &&
    /^(?:apt?o?|bl|cs|sl|lt|qd|bloco|casa|sala)\d{1,5}[a-z]?$|^\d{1,2}[º°ª]?[a-z]{0,2}$/i.test(
      text.slice(tokens.start[at]!, tokens.end[at]!),
    )
  )
    return at + 1 < tokens.count && isOneOfFolded(FLOOR, at + 1) ? at + 1 : at;
  if (tokens.kind[at] === NUMBER) return isHouseAfterStreet(scan, at, joint, parts) ? at : readNumberPart(scan, lexicon, at, joint);
  if (tokens.kind[at] !== WORD) return undefined;
  const place = placeAt(lexicon, at);
  if (place !== -1 && (joint !== '' || hasNumber || parts > 0 || place > at || !isCommonHere(scan, at))) {
    return place;
  }
  const isState = (bits & STATE) !== 0 && tokens.end[at]! - tokens.start[at]! === 2;
  if (isState && (parts > 0 || joint !== '') && (joint !== '' || endsPart(at + 1))) return at;
  if (joint === '' && !(hasNumber && (isDistrictWord(scan, at) || (isProperHere(scan, at) && !isCommonHere(scan, at))))) return undefined;
  if (isStop(scan, at) || (isCommonHere(scan, at) && !isDistrictWord(scan, at))) return undefined;
  if (!scan.isFlat && tokens.shape[at] === LOWER && !isDistrictWord(scan, at)) return undefined;
  return readDistrict(scan, lexicon, at);
}

/** A district or city that no list knows: up to five words that are no everyday words. */
function readDistrict(scan: Scan, lexicon: Lexicon, from: number): number | undefined {
  const { claimed } = tokens;
  let last = -1;
  for (let at = from; at < tokens.count && at < from + 5 && tokens.kind[at] === WORD && claimed[at] === 0; at++) {
    if (at > from && tokens.start[at]! - tokens.end[at - 1]! !== 1) break;
    const isParticle = (classesAt(tokens, at) & PARTICLE) !== 0;
    if (isParticle && at > from) continue;
    if (at > from && placeAt(lexicon, at) !== -1) {
      // "Cercado de Lima"
      if ((classesAt(tokens, at - 1) & PARTICLE) !== 0 && last >= from) last = placeAt(lexicon, at);
      break;
    }
    if (isStop(scan, at) || (isCommonHere(scan, at) && !isDistrictWord(scan, at) && !(at > from && isProperHere(scan, at) && !scan.isFlat)))
      return at > from && endsPart(at) ? last : last === -1 ? undefined : last;
    if (!scan.isFlat && tokens.shape[at] === LOWER && at > from && !isDistrictWord(scan, at)) break;
    last = at;
  }
  return last === -1 ? undefined : last;
}

/** "10o andar" */
const FLOOR = wordList('andar piso pavimento');

/** A line with nothing but the name of a district, before a line that begins with a place. */
function isDistrictLine(scan: Scan, lexicon: Lexicon, from: number): boolean {
  let end = from;
  while (end < tokens.count && end < from + 4 && tokens.kind[end] === WORD) end++;
  if (end === from || end + 1 >= tokens.count || tokens.kind[end] !== LINE_END || placeAt(lexicon, end + 1) === -1) return false;
  for (let at = from; at < end; at++) if (isStop(scan, at) || (isCommonHere(scan, at) && !isDistrictWord(scan, at))) return false;
  return true;
}

/** "rua 14, 88, Centro", "Rua Projetada 3, 120 - Vila Nova": the first number was of the street. A part of letters has to follow. */
const isHouseAfterStreet = ({ text }: Scan, at: number, joint: string, parts: number): boolean =>
  parts === 0 &&
  joint === ',' &&
  tokens.end[at]! - tokens.start[at]! <= 4 &&
  /^(?:, ?| - )\p{L}{2}/u.test(text.slice(tokens.end[at]!, tokens.end[at]! + 5));

/** Postal code and city in Spanish ("21880 bogotá"), or a second number ("82, 2º b", "23-45"). */
function readNumberPart(scan: Scan, lexicon: Lexicon, at: number, joint: string): number | undefined {
  const { text } = scan;
  const size = tokens.end[at]! - tokens.start[at]!;
  const rest = text.slice(tokens.end[at]!, tokens.end[at]! + 6);
  if (size <= 2 && /^[º°ª]/.test(rest)) {
    let last = at + (tokens.start[at + 1] === tokens.end[at] ? 1 : 0);
    if (last + 1 < tokens.count && tokens.kind[last + 1] === WORD && (classesAt(tokens, last + 1) & COMPLEMENT) !== 0) last++;
    if (/^ ?(?:[a-z]|izq|izqda|izda|dcha|der|ctro|esq|dir)(?![\p{L}\p{N}])/iu.test(text.slice(tokens.end[last]!, tokens.end[last]! + 8)))
      last++;
    return last;
  }
  if ((size === 5 || size === 4) && joint !== '' && /^ \p{L}/u.test(rest) && !/^ (?:reais|cep)/i.test(rest)) {
    const place = placeAt(lexicon, at + 1);
    if (place !== -1) return place;
    if (size === 5 && isProperHere(scan, at + 1)) return readDistrict(scan, lexicon, at + 1);
  }
  if (size <= 4 && joint === '-' && tokens.start[at] === tokens.end[at - 1] && !/^[-/.]?\d/.test(rest)) return at;
  return undefined;
}

/** Whether a place of the list is among the tokens of the tail. */
export function endsInPlace(lexicon: Lexicon, from: number, last: number): boolean {
  for (let at = from; at <= last; at++) if (placeAt(lexicon, at) >= at && placeAt(lexicon, at) <= last) return true;
  return false;
}

export function trimEnd(scan: Scan, last: number): number {
  let stop = last;
  while (stop > 0 && tokens.kind[stop] === MARK && !/[º°ª)]/.test(scan.text[tokens.start[stop]!]!)) stop--;
  return stop;
}
