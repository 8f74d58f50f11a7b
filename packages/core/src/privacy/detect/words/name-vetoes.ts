import { NAMED_THINGS } from '../../names/named-things.ts';
import { hashOf } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { WordCue } from '../lexicon/word-cue.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, cuesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { organisationAt } from './organisation-at.ts';
import { placeAt } from './place-at.ts';

const { FIRST, LAST, AMBIGUOUS, PARTICLE, NO_PERSON, HONORIFIC, PLACE } = WordClass;
const { GREETS, ORGANISES } = WordCue;
const tokens = TOKENS;
const { MARK, MIXED, WORD } = TokenKind;
const { LOWER } = WordShape;

/** Whether something else goes by that name: a saint, a street, a shop, a city, a brand. */
export function isVetoed(scan: Scan, lexicon: Lexicon, first: number, last: number, strength: number): boolean {
  const { text } = scan;
  if ((strength < 2.4 || isAfterOurLady(scan, first)) && followsNonPerson(scan, first)) return true;
  if (strength < 3 && first > 0 && followsNamedThing(first)) return true;
  if (
    ((cuesAt(tokens, first) | (first > 0 ? cuesAt(tokens, first - 1) : 0)) & ORGANISES) !== 0 &&
    isOrganisation(lexicon, first, last, strength)
  )
    return true;
  if (
    tokens.codes[tokens.end[last]!] === 32 &&
    mayBeCompany(last + 1) &&
    COMPANY_AFTER.test(text.slice(tokens.end[last]!, tokens.end[last]! + 16))
  )
    return true;
  // "Presidente Prudente" is no president.
  if (first > 0 && (classesAt(tokens, first - 1) & PLACE) !== 0 && placeAt(lexicon, first - 1) >= last) return true;
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
    isInOrEm(first - 1) &&
    ((classesAt(tokens, first) & AMBIGUOUS) !== 0 || !TRUSTS.test(text.slice(Math.max(0, tokens.start[first]! - 24), tokens.start[first]!)))
  );
}

/** Whether a company of the list is all of the name, or all of it that may be one: "Carolina Herrera Good Girl". */
function isOrganisation(lexicon: Lexicon, first: number, last: number, strength: number): boolean {
  const end = Math.max(organisationAt(lexicon, first), organisationAt(lexicon, first - 1));
  if (end < first) return false;
  if (end < last && strength >= 2) return false;
  for (let at = end + 1; at <= last; at++) if ((classesAt(tokens, at) & (FIRST | LAST)) !== 0) return false;
  return end >= last || end > first;
}

/** "cerveja Helena", "restaurante Dona Lucinha", "St. Patrick": the word right before, over a title, is of what carries names. */
function followsNamedThing(first: number): boolean {
  let previous = first - 1;
  if (previous > 0 && tokens.kind[previous] === MARK && tokens.codes[tokens.start[previous]!] === 46) previous--;
  if (previous < 0 || tokens.kind[previous] !== WORD || tokens.start[first]! - tokens.end[previous]! > 2) return false;
  if (previous < first - 1) {
    if (isOneOfFolded(SAINT, previous)) return true;
    if ((classesAt(tokens, previous) & HONORIFIC) === 0) return false;
  }
  if ((classesAt(tokens, previous) & HONORIFIC) === 0)
    return tokens.end[previous]! - tokens.start[previous]! > 2 && isOneOfFolded(THINGS, previous);
  const thing = previous - 1;
  return (
    thing >= 0 &&
    tokens.kind[thing] === WORD &&
    tokens.start[previous]! - tokens.end[thing]! === 1 &&
    (isOneOfFolded(THINGS, thing) ||
      ((classesAt(tokens, thing) & NO_PERSON) !== 0 &&
        (classesAt(tokens, thing) & HONORIFIC) === 0 &&
        (cuesAt(tokens, thing) & GREETS) === 0))
  );
}

const THINGS = wordList(NAMED_THINGS.trim().replaceAll('\n', ' '));
const HOLY = wordList('sao santo santa san saint');
const OF_STATE = wordList(
  'estadual municipal federal nacional regional particular infantil tecnica tecnico publica publico nacional metropolitano',
);
const SAINT = wordList('st sta sto');

/** "in", "em" or "en". */
const isInOrEm = (token: number): boolean => token >= 0 && isOneOfFolded(IN, token);
const IN = wordList('in em en');
const TRUSTS = /(?:confi|acredit|cre[eií]|pens|trust|believ|interest)\p{L}{0,6} (?:in|em|en) $/iu;

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
  // "Escola Estadual Anísio Teixeira"
  if (previous > 0 && !isParticle && isOneOfFolded(OF_STATE, previous)) previous--;
  // "São Judas Tadeu"
  if (previous > 0 && !isParticle && isOneOfFolded(HOLY, previous - 1) && tokens.kind[previous] === WORD) previous--;
  if (tokens.kind[previous] !== WORD || (classesAt(tokens, previous) & NO_PERSON) === 0) return false;
  if (tokens.start[previous + 1]! - tokens.end[previous]! > 1) return false;
  // "são" is also "they are", "rio" also "I laugh": a saint has a capital where capitals are written.
  return tokens.hash[previous] !== SAO || scan.isFlat || tokens.shape[previous] !== LOWER;
}

const SAO = hashOf('sao');

function mayBeCompany(token: number): boolean {
  if (token >= tokens.count || tokens.start[token]! - tokens.end[token - 1]! !== 1) return false;
  if (tokens.kind[token] !== WORD) return tokens.kind[token] === MIXED;
  return (tokens.codes[tokens.start[token]!]! | 32) === 115 || isOneOfFolded(COMPANY_WORDS, token);
}

const OUR_LADY = /(?:nossa senhora|(?:^| )n\. ?s(?:ra)?\.|nuestra se[ñn]ora|our lady) (?:d[aeo]s? |del? |of )?$/i;
const IN_PLACE = /(?:^|[^\p{L}])(?:em|in|en|at|de|from|x|vs|near) $|(?:^|[^\p{L}])\p{Lu}\p{L}{2,20} to $/u;
const TO_PLACE =
  /(?:^|[^\p{L}])(?:viaj|vou|ir|indo|voo|fly|trav|trip|going|mud|cheg|voy|ida|passage|bus|[ôo]nibus|drive|move|flight|ticket|vuelo|pasaje)\p{L}{0,6}(?: (?:de |from |d[ao] )?\p{L}{1,12}(?: \p{L}{1,12})?)? (?:to|para|pra|a|p) $/iu;
const STATE_AFTER = /^(?:\/| ?[-,] ?| )(?:[A-Z]{2})(?![\p{L}])/u;
/** The words of `COMPANY_AFTER`, save those that begin with an s. */
const COMPANY_WORDS = wordList(
  'eletro moda modas calcados moveis ltda eireli imoveis advogados advocacia pizzaria lanches bank inc llc motors veiculos autopecas engenharia cosmeticos joias otica colchoes corp company restaurant cafe coffee pizza burger burgers tecidos turismo hair beauty pet fitness academia',
);
const COMPANY_AFTER =
  /^ (?:eletro|modas?|cal[çc]ados|m[óo]veis|ltda|s\.?a\.?|eireli|im[óo]veis|advogados|advocacia|store|shop|pizzaria|lanches|bank|inc|llc|motors|ve[íi]culos|autope[çc]as|engenharia|cosm[ée]ticos|joias|[óo]tica|colch[õo]es|corp|company|restaurant|caf[ée]|coffee|pizza|burgers?|supermercados?|tecidos|turismo|seguros|hair|beauty|pet|fitness|academia)(?![\p{L}])/iu;
