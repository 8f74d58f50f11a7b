import { WordClass } from '../lexicon/word-class.ts';
import type { Scan } from '../scan.ts';
import { classesAt, TokenKind, WordShape } from '../tokens.ts';
import { endsPart, isCommonHere, isProperHere, isStop } from './address-words.ts';
import { isNumberNext } from './read-house-number.ts';

/** apto 12, bloco B, fundos, casa dos fundos, bairro Centro. */
export function isComplementAt(scan: Scan, at: number): boolean {
  const { tokens, text } = scan;
  if (at >= tokens.count || (classesAt(tokens, at) & WordClass.COMPLEMENT) === 0 || scan.claimed[at] !== 0) return false;
  const word = text.slice(tokens.start[at]!, tokens.end[at]!);
  if (LONE_COMPLEMENT.test(word)) return true;
  let next = at + 1;
  while (next < tokens.count && next < at + 3 && tokens.kind[next] === TokenKind.MARK && /[.:nº°#]/.test(text[tokens.start[next]!]!))
    next++;
  if (next >= tokens.count) return false;
  if (tokens.kind[next] === TokenKind.NUMBER || tokens.kind[next] === TokenKind.MIXED)
    return (
      tokens.end[next]! - tokens.start[next]! <= 5 && !LONG_COMPLEMENT_NUMBER.test(text.slice(tokens.end[next]!, tokens.end[next]! + 5))
    );
  if (tokens.kind[next] !== TokenKind.WORD) return false;
  const value = text.slice(tokens.start[next]!, tokens.end[next]!);
  if (value.length === 1)
    return (
      !/^[eoay]$/.test(value) ||
      (!scan.isFlat && tokens.shape[next] !== WordShape.LOWER) ||
      endsPart(scan, next + 1) ||
      isComplementAt(scan, next + 1)
    );
  if (/^(?:d[aeo]s?|dos)$/i.test(value) && AREA_COMPLEMENT.test(word)) return !endsPart(scan, next + 1) && !isStop(scan, next + 1);
  if (/^(?:d[aeo]s?|dos)$/i.test(value))
    return /^casa$/i.test(word) && /^ fundos|^ frente/i.test(text.slice(tokens.end[next]!, tokens.end[next]! + 7));
  if (/^n[uú]?m?(?:ero)?$/i.test(value)) return isNumberNext(scan, next + 1);
  if (AREA_COMPLEMENT.test(word)) return !isStop(scan, next) && (!isCommonHere(scan, next) || isProperHere(scan, next));
  return false;
}

export function readComplement(scan: Scan, at: number): number {
  const { tokens, text } = scan;
  const word = text.slice(tokens.start[at]!, tokens.end[at]!);
  let next = at + 1;
  while (next < tokens.count && next < at + 3 && tokens.kind[next] === TokenKind.MARK && /[.:nº°#]/.test(text[tokens.start[next]!]!))
    next++;
  const value = next < tokens.count ? text.slice(tokens.start[next]!, tokens.end[next]!) : '';
  if (/^casa$/i.test(word) && /^d[aeo]s?$/i.test(value)) return next + 1;
  if (next < tokens.count && (tokens.kind[next] === TokenKind.NUMBER || tokens.kind[next] === TokenKind.MIXED)) {
    const suffix = /^(?:-[a-z\d]{1,3}|\/\d{1,4}| [a-d])(?![\p{L}\p{N}])/iu.exec(text.slice(tokens.end[next]!, tokens.end[next]! + 6));
    if (suffix === null || suffix[0] === ' a' || suffix[0] === ' e') return next;
    return suffix[0].startsWith(' ') ? next + 1 : next + 2;
  }
  if (value.length === 1 && /^\p{L}/u.test(value) && !LONE_COMPLEMENT.test(word)) return next;
  if (AREA_COMPLEMENT.test(word)) {
    let last = next;
    for (
      let words = 0;
      last + 1 < tokens.count &&
      words < 4 &&
      tokens.kind[last + 1] === TokenKind.WORD &&
      tokens.start[last + 1]! - tokens.end[last]! === 1 &&
      scan.claimed[last + 1] === 0;
      words++
    ) {
      const isParticle = (classesAt(tokens, last + 1) & WordClass.PARTICLE) !== 0;
      if (
        !isParticle &&
        (isStop(scan, last + 1) || isCommonHere(scan, last + 1) || (!scan.isFlat && tokens.shape[last + 1] === WordShape.LOWER))
      )
        break;
      last++;
    }
    while (last > next && (classesAt(tokens, last) & WordClass.PARTICLE) !== 0) last--;
    return last;
  }
  return LONE_COMPLEMENT.test(word) || next >= tokens.count ? at : next;
}

const LONE_COMPLEMENT = /^(?:fundos|cobertura|terreo|térreo|sobrado|frente)$/i;

const AREA_COMPLEMENT =
  /^(?:bairro|edif[ií]cio|ed|condom[ií]nio|cond|residencial|colonia|col|barrio|urb|urbanizaci[oó]n|conjunto|distrito|setor|jardim|jd|parque|pq|vila|vl|lugar)$/i;

const LONG_COMPLEMENT_NUMBER = /^(?:[.,]\d|\d|-\d{3,})/;
