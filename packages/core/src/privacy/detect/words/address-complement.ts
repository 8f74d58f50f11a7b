import { isDigit } from '../is-digit.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOf, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { endsPart, isCommonHere, isProperHere, isStop } from './address-words.ts';
import { isNumberNext, isSign } from './read-house-number.ts';

const tokens = TOKENS;

const { COMPLEMENT, PARTICLE } = WordClass;
const { MARK, NUMBER, MIXED, WORD } = TokenKind;
const { LOWER } = WordShape;

/** apto 12, bloco B, fundos, casa dos fundos, bairro Centro. */
export function isComplementAt(scan: Scan, at: number): boolean {
  const { text } = scan;
  if (at >= tokens.count || (classesAt(tokens, at) & COMPLEMENT) === 0 || tokens.claimed[at] !== 0) return false;
  if (isOneOf(LONE_COMPLEMENT, scan, at)) return true;
  let next = at + 1;
  while (next < tokens.count && next < at + 3 && tokens.kind[next] === MARK && isSign(tokens.codes[tokens.start[next]!]!)) next++;
  if (next >= tokens.count) return false;
  if (tokens.kind[next] === NUMBER || tokens.kind[next] === MIXED)
    return tokens.end[next]! - tokens.start[next]! <= 5 && !goesOnInDigits(tokens.end[next]!);
  if (tokens.kind[next] !== WORD) return false;
  if (tokens.end[next]! - tokens.start[next]! === 1)
    return (
      !/^[eoay]$/.test(text[tokens.start[next]!]!) ||
      (!scan.isFlat && tokens.shape[next] !== LOWER) ||
      endsPart(next + 1) ||
      isComplementAt(scan, next + 1)
    );
  const isArea = isOneOf(AREA_COMPLEMENT, scan, at);
  if (isOneOf(OF, scan, next)) {
    if (isArea) return !endsPart(next + 1) && !isStop(scan, next + 1);
    return isOneOf(HOUSE, scan, at) && /^ (?:fundos|frente|tr[áa]s)/i.test(text.slice(tokens.end[next]!, tokens.end[next]! + 7));
  }
  if (isOneOf(NUMBER_NAMES, scan, next)) return isNumberNext(next + 1);
  if (isArea)
    return (
      (!isStop(scan, next) || (!scan.isFlat && tokens.shape[next] !== LOWER)) && (!isCommonHere(scan, next) || isProperHere(scan, next))
    );
  return false;
}

export function readComplement(scan: Scan, at: number): number {
  const { text } = scan;
  let next = at + 1;
  while (next < tokens.count && next < at + 3 && tokens.kind[next] === MARK && isSign(tokens.codes[tokens.start[next]!]!)) next++;
  if (isOneOf(HOUSE, scan, at) && next < tokens.count && isOneOf(OF, scan, next)) return next + 1;
  if (next < tokens.count && (tokens.kind[next] === NUMBER || tokens.kind[next] === MIXED)) {
    const mark = tokens.codes[tokens.end[next]!]!;
    if (mark !== 45 && mark !== 47 && mark !== 32) return next;
    const suffix = /^(?:-[a-z\d]{1,3}|\/\d{1,4}| [a-d])(?![\p{L}\p{N}])/iu.exec(text.slice(tokens.end[next]!, tokens.end[next]! + 6));
    if (suffix === null || suffix[0] === ' a' || suffix[0] === ' e') return next;
    return suffix[0].startsWith(' ') ? next + 1 : next + 2;
  }
  const isLetter = next < tokens.count && tokens.end[next]! - tokens.start[next]! === 1 && /\p{L}/u.test(text[tokens.start[next]!]!);
  if (isLetter && !isOneOf(LONE_COMPLEMENT, scan, at)) return next;
  if (isOneOf(AREA_COMPLEMENT, scan, at)) {
    let last = next;
    for (
      let words = 0;
      last + 1 < tokens.count &&
      words < 4 &&
      tokens.kind[last + 1] === WORD &&
      tokens.start[last + 1]! - tokens.end[last]! === 1 &&
      tokens.claimed[last + 1] === 0;
      words++
    ) {
      const isParticle = (classesAt(tokens, last + 1) & PARTICLE) !== 0;
      if (!isParticle && (isStop(scan, last + 1) || isCommonHere(scan, last + 1) || (!scan.isFlat && tokens.shape[last + 1] === LOWER)))
        break;
      last++;
    }
    while (last > next && (classesAt(tokens, last) & PARTICLE) !== 0) last--;
    return last;
  }
  return isOneOf(LONE_COMPLEMENT, scan, at) || next >= tokens.count ? at : next;
}

const HOUSE = wordList('casa');
const OF = wordList('de da do des das dos');
const NUMBER_NAMES = wordList('n nu nú nm num núm nero nuero núero nmero numero número');

const LONE_COMPLEMENT = wordList('fundos cobertura terreo térreo sobrado frente');

const AREA_COMPLEMENT = wordList(
  'bairro edificio edifício ed condominio condomínio cond residencial colonia col barrio urb urbanizacion urbanización conjunto distrito setor jardim jd parque pq vila vl lugar zona comunidade povoado sector delegacion delegación alcaldia alcaldía municipio partido fraccionamiento fracc edif',
);

/** Whether a number is longer than it seems: a dot or comma and a digit stand at an offset, or a hyphen and three. */
function goesOnInDigits(at: number): boolean {
  const mark = tokens.codes[at]!;
  if (mark === 46 || mark === 44) return isDigit(tokens.codes[at + 1]!);
  return mark === 45 && isDigit(tokens.codes[at + 1]!) && isDigit(tokens.codes[at + 2]!) && isDigit(tokens.codes[at + 3]!);
}
