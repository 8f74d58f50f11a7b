import { hashOf, letterOf } from '../lexicon/fold.ts';
import { contextNear } from '../lexicon/near-words.ts';
import { NumberContext, type NumberContextId } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOf, isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import { ownerOf as claimantOf, type Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, TokenKind } from '../tokens.ts';
import { compoundAt } from './compound-context.ts';
import { CONTEXT_OF_TYPE } from './context-of-type.ts';

const tokens = TOKENS;

const {
  NONE,
  OTHER,
  OTHER_DATE,
  CODE,
  VERSION,
  EXPIRY,
  CARD,
  PIX,
  PHONE,
  ACCOUNT,
  BIRTH,
  BRANCH,
  CEP,
  CNH,
  CNPJ,
  CPF,
  PASSPORT,
  PLATE,
  RG,
} = NumberContext;
const { WORD, MIXED, NUMBER, LINE_END, MARK } = TokenKind;
const { PARTICLE, ARTICLE } = WordClass;
/** An order of service right before its number, else an article. */
const OS = hashOf('os');

/** Words back that may still name a number. */
const REACH = 9;
/** Words back from the end of a line that may still say that the number of the next line is nothing personal. */
const NEAR = 1;

/** What the nearest telling word before a number says it is. Sentences end the search, and so does something already found. */
export function contextBefore(scan: Scan, token: number): NumberContextId {
  const { text } = scan;
  const { claimed } = tokens;
  let steps = 0;
  let numbers = 0;
  let hasComma = false;
  let hasLineEnd = false;
  for (let at = token - 1; at >= 0 && steps < REACH; at--) {
    if (claimed[at] !== 0) return steps > 6 ? NONE : contextShared(scan, at, token);
    const kind = tokens.kind[at]!;
    if (kind === WORD || kind === MIXED) {
      const said = contextAt(tokens, at);
      if (said !== NONE && !(tokens.hash[at] === OS && !isOrderOfService(at, steps))) {
        const context = compoundAt(scan, at, said);
        return context === OTHER && (hasComma || (hasLineEnd && steps > NEAR)) ? NONE : ownerOf(scan, at, context);
      }
      steps++;
      if (kind === WORD && classesAt(tokens, at) === 0 && tokens.end[at]! - tokens.start[at]! > (steps < 3 ? 3 : 4)) {
        const near = contextNear(text, tokens.start[at]!, tokens.end[at]!);
        if (near !== NONE) return near;
      }
      if (tokens.end[at]! - tokens.start[at]! === 1) {
        const spelled = spelledBackwards(scan, at);
        if (spelled !== NONE) return spelled;
      }
      if (kind === MIXED && ++numbers > 1) return NONE;
    } else if (kind === NUMBER) {
      steps++;
      if (++numbers > 1) return NONE;
    } else if (kind === LINE_END) {
      if (steps > 0) return NONE;
      hasLineEnd = true;
    } else {
      const mark = tokens.codes[tokens.start[at]!]!;
      if (mark === 44 && steps > 0) hasComma = true;
      if (mark === 35 && steps === 0) return OTHER;
      if (mark === 36 || mark === 0x20ac) return steps === 0 ? OTHER : NONE;
      if (mark === 33 || mark === 63) return NONE;
      if (mark === 46 && steps > 0 && !isAbbreviation(at)) return NONE;
      if (mark === 46 && steps === 0 && at > 0 && contextAt(tokens, at - 1) === NONE && !isAbbreviation(at)) return NONE;
    }
  }
  return NONE;
}

/** "meu RG é … e o do meu pai …", "mi rut es … y el de la empresa …", "placas … e …": the second number is what the first one was. */
function contextShared(scan: Scan, claimed: number, token: number): NumberContextId {
  const joint = claimed + 1;
  const article = joint + 1;
  const type = claimantOf(scan, claimed)?.type;
  if (type === undefined || article > token) return NONE;
  const isAnd = isOneOfFolded(AND, joint);
  if (!isAnd && scan.text.charCodeAt(tokens.start[joint]!) !== 44) return NONE;
  if (article < token && isOneOfFolded(THE_ONE, article)) return sharedContext(type);
  // The letters of a plate may stand apart.
  if (type === 'VEHICLE_PLATE') return token - article <= 2 ? PLATE : NONE;
  return isAnd && article === token && type !== 'RG' && type !== 'BANK_ACCOUNT' ? sharedContext(type) : NONE;
}

const sharedContext = (type: string): NumberContextId => (UNSHARED.has(type) ? NONE : (CONTEXT_OF_TYPE[type] ?? NONE));

/** "os 1234" is an order of service, "passaporte OS 744760" none. */
const isOrderOfService = (at: number, steps: number): boolean => steps === 0 && !(at > 0 && contextAt(tokens, at - 1) === PASSPORT);

const AND = wordList('e y and ou o or');
const THE_ONE = wordList('o a el la the os as los las hers his mine');
/** Of these there is one in a message, or the words before the second say something else. */
const UNSHARED = new Set(['PIX_KEY', 'CARD_EXPIRY', 'CARD_CVV', 'BANK_BRANCH', 'IP_ADDRESS', 'GEO']);

/** "CPF na nota", "validade do cartão": of two names joined by a preposition the first says what the number is. */
function ownerOf(scan: Scan, token: number, context: NumberContextId): NumberContextId {
  let before = token - 1;
  if (before <= 0 || tokens.kind[before] !== WORD || isAnd(before)) return context;
  if ((classesAt(tokens, before) & (PARTICLE | ARTICLE)) === 0) return context;
  before--;
  if (tokens.kind[before] !== WORD || tokens.claimed[before] !== 0) return context;
  if ((classesAt(tokens, before) & ARTICLE) !== 0 && before > 0) before--;
  let owner = contextAt(tokens, before);
  if (owner === NONE && classesAt(tokens, before) === 0) owner = contextNear(scan.text, tokens.start[before]!, tokens.end[before]!);
  if (owner === NONE || owner === OTHER_DATE || owner === OTHER || owner === CODE || owner === VERSION) return context;
  if (owner === EXPIRY) return context === CARD ? owner : OTHER;
  if (owner === CARD || owner === PIX || owner === PHONE || context === BRANCH) return context;
  return owner;
}

/** "e", "é", "y": joins, but owns nothing ("minha conta é ag 1184"). */
function isAnd(token: number): boolean {
  if (tokens.end[token]! - tokens.start[token]! !== 1) return false;
  const letter = letterOf(tokens.codes[tokens.start[token]!]!) & 0xffff;
  return letter === 101 || letter === 121;
}

/** "… é meu cpf", "… (cpf)": the word after a number that no word before explains. */
export function contextAfter(scan: Scan, last: number): NumberContextId {
  const { claimed } = tokens;
  // "… esse é meu cpf"
  const first = last + 1 < tokens.count && isOneOfFolded(THIS, last + 1) ? last + 2 : last + 1;
  for (let at = first, steps = 0; at < tokens.count && steps < 4; at++, steps++) {
    if (claimed[at] !== 0 || tokens.kind[at] === LINE_END) return NONE;
    if (steps === 0) {
      if (!isOneOf(LINK, scan, at) && !isOpenOrEqual(tokens.codes[tokens.start[at]!]!)) return NONE;
      continue;
    }
    if (tokens.kind[at] !== WORD) return NONE;
    const context = contextAt(tokens, at);
    if (context !== NONE) return context;
  }
  return NONE;
}

const THIS = wordList('esse este isso isto essa esta this that ese eso esto');
const LINK = wordList('é e eh is es');
const isOpenOrEqual = (code: number): boolean => code === 40 || code === 61;

/** c.p.f., r.g., d.n., c/c: letters with a mark between them. */
function spelledBackwards(scan: Scan, last: number): NumberContextId {
  const { text } = scan;
  if (last < 2 || tokens.kind[last - 1] !== MARK || tokens.kind[last - 2] !== WORD) return NONE;
  let word = '';
  let at = last;
  while (at >= 0 && word.length < 5 && tokens.kind[at] === WORD && tokens.end[at]! - tokens.start[at]! === 1) {
    word = text[tokens.start[at]!]!.toLowerCase() + word;
    if (at < 2 || tokens.kind[at - 1] !== MARK || !/[./]/.test(text[tokens.start[at - 1]!]!)) break;
    at -= 2;
  }
  return SPELLED[word] ?? NONE;
}

const SPELLED: Readonly<Record<string, NumberContextId>> = {
  cpf: CPF,
  rg: RG,
  dn: BIRTH,
  cc: ACCOUNT,
  cnpj: CNPJ,
  cnh: CNH,
  cep: CEP,
  dob: BIRTH,
};

/** A dot after a short word right before: "tel.", "ag.", "nº." */
function isAbbreviation(dot: number): boolean {
  if (dot === 0 || tokens.end[dot - 1] !== tokens.start[dot]) return false;
  if (tokens.kind[dot - 1] === NUMBER) return tokens.start[dot + 1] === tokens.end[dot];
  return tokens.end[dot - 1]! - tokens.start[dot - 1]! <= 4 && tokens.kind[dot - 1] === WORD;
}
