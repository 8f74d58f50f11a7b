import { fold, hashOf } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { WordCue } from '../lexicon/word-cue.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, cuesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { placeAt } from './place-at.ts';

const tokens = TOKENS;

const { ORGANISES } = WordCue;
const { FIRST, AMBIGUOUS, PARTICLE, NO_PERSON } = WordClass;
const { MARK, WORD } = TokenKind;
const { LOWER } = WordShape;

/** Whether something else goes by that name: a saint, a street, a shop, a city, a brand. */
export function isVetoed(scan: Scan, lexicon: Lexicon, first: number, last: number, strength: number): boolean {
  const { text } = scan;
  if ((strength < 2.4 || isAfterOurLady(scan, first)) && followsNonPerson(scan, first)) return true;
  if ((cuesAt(tokens, first) & ORGANISES) !== 0 || (first > 0 && (cuesAt(tokens, first - 1) & ORGANISES) !== 0)) {
    const name = fold(text.slice(tokens.start[first]!, Math.min(tokens.end[last]!, tokens.start[first]! + 60)));
    if (lexicon.organisations.has(name) || (first > 0 && lexicon.organisations.has(`${wordBefore(scan, first)} ${name}`))) return true;
  }
  if (
    tokens.codes[tokens.end[last]!] === 32 &&
    mayBeCompany(last + 1) &&
    COMPANY_AFTER.test(text.slice(tokens.end[last]!, tokens.end[last]! + 16))
  )
    return true;
  if (strength >= 2) return false;
  const place = placeAt(lexicon, first);
  if (place >= last || place > first) {
    const isOneWord = place === first;
    if (!isOneWord) return true;
    const before = text.slice(Math.max(0, tokens.start[first]! - 30), tokens.start[first]!);
    return (
      IN_PLACE.test(before) ||
      TO_PLACE.test(before) ||
      STATE_AFTER.test(text.slice(tokens.end[last]!, tokens.end[last]! + 6)) ||
      (classesAt(tokens, first) & FIRST) === 0
    );
  }
  return (
    last === first &&
    (classesAt(tokens, first) & AMBIGUOUS) !== 0 &&
    IN_A_PLACE.test(text.slice(Math.max(0, tokens.start[first]! - 6), tokens.start[first]!))
  );
}

/** "Nossa Senhora Aparecida", "N. S. das Graças". */
function isAfterOurLady(scan: Scan, first: number): boolean {
  const { text } = scan;
  if (!mayEndOurLady(first - 1) && !mayEndOurLady(first - 2)) return false;
  return OUR_LADY.test(text.slice(Math.max(0, tokens.start[first]! - 20), tokens.start[first]!));
}

/** A dot, or a word as long as "senhora", "señora" or "lady" that begins like it. */
function mayEndOurLady(token: number): boolean {
  if (token < 0) return false;
  if (tokens.kind[token] === MARK) return tokens.codes[tokens.start[token]!] === 46;
  const size = tokens.end[token]! - tokens.start[token]!;
  const initial = tokens.codes[tokens.start[token]!]! | 32;
  return (initial === 115 && size > 5 && size < 9) || (initial === 108 && size === 4);
}

/** "São João", "loja da Maria", "dia de Santo Antônio": also over one particle. */
function followsNonPerson(scan: Scan, first: number): boolean {
  if (isAfterOurLady(scan, first)) return true;
  let previous = first - 1;
  if (previous < 0 || tokens.kind[previous] !== WORD) return false;
  const isParticle = (classesAt(tokens, previous) & PARTICLE) !== 0 && (classesAt(tokens, previous) & NO_PERSON) === 0;
  if (isParticle && previous > 0) previous--;
  if (tokens.kind[previous] !== WORD || (classesAt(tokens, previous) & NO_PERSON) === 0) return false;
  if (tokens.start[previous + 1]! - tokens.end[previous]! > 1) return false;
  // "são" is also "they are", "rio" also "I laugh": a saint has a capital where capitals are written.
  return tokens.hash[previous] !== SAO || scan.isFlat || tokens.shape[previous] !== LOWER;
}

const SAO = hashOf('sao');

function mayBeCompany(token: number): boolean {
  if (token >= tokens.count || tokens.start[token]! - tokens.end[token - 1]! !== 1) return false;
  return tokens.kind[token] !== WORD || (tokens.codes[tokens.start[token]!]! | 32) === 115 || isOneOfFolded(COMPANY_WORDS, token);
}

function wordBefore(scan: Scan, token: number): string {
  const { text } = scan;
  return tokens.kind[token - 1] === WORD
    ? fold(text.slice(tokens.start[token - 1]!, Math.min(tokens.end[token - 1]!, tokens.start[token - 1]! + 30)))
    : '';
}

const OUR_LADY = /(?:nossa senhora|(?:^| )n\. ?s(?:ra)?\.|nuestra se[ñn]ora|our lady) (?:d[aeo]s? |del? |of )?$/i;
const IN_PLACE = /(?:^|[^\p{L}])(?:em|in|en|at|de|from|x|vs|near) $/iu;
const TO_PLACE =
  /(?:^|[^\p{L}])(?:viaj|vou|ir|indo|voo|fly|trav|trip|going|mud|cheg|voy|ida|passage|bus|[ôo]nibus|drive|move)\p{L}{0,6}(?: \p{L}{1,6})? (?:to|para|pra|a|p) $/iu;
const STATE_AFTER = /^(?:\/| ?[-,] ?| )(?:[A-Z]{2})(?![\p{L}])/u;
/** The words of `COMPANY_AFTER`, save those that begin with an s. */
const COMPANY_WORDS = wordList(
  'eletro moda modas calcados moveis ltda eireli imoveis advogados advocacia pizzaria lanches bank inc llc motors veiculos autopecas engenharia cosmeticos joias otica colchoes corp company restaurant cafe coffee pizza burger burgers tecidos turismo hair beauty pet fitness academia',
);
const COMPANY_AFTER =
  /^ (?:eletro|modas?|cal[çc]ados|m[óo]veis|ltda|s\.?a\.?|eireli|im[óo]veis|advogados|advocacia|store|shop|pizzaria|lanches|bank|inc|llc|motors|ve[íi]culos|autope[çc]as|engenharia|cosm[ée]ticos|joias|[óo]tica|colch[õo]es|corp|company|restaurant|caf[ée]|coffee|pizza|burgers?|supermercados?|tecidos|turismo|seguros|hair|beauty|pet|fitness|academia)(?![\p{L}])/iu;
const IN_A_PLACE = /(?:^|[^\p{L}])(?:em|in|en) $/iu;
