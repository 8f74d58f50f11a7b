import { fold } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { claim, reject, type Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { countNames } from './count-names.ts';
import { type Introduction, introductionAfter } from './introductions.ts';
import { followedByInitial } from './name-neighbours.ts';
import { soundsLikeName } from './name-sound.ts';
import { isVetoed } from './name-vetoes.ts';
import { readName } from './read-name.ts';
import { strengthBefore } from './strength-before.ts';

const tokens = TOKENS;

const { TRIGGER, ROLE, HONORIFIC, FIRST, LAST, ARTICLE, PARTICLE, AMBIGUOUS, COMMON } = WordClass;
const { LOWER, CAPITAL } = WordShape;
const { WORD, LINE_END, MARK } = TokenKind;

/** People: names after words that introduce them, and names of the lists where nothing speaks against them. */
export function findNames(scan: Scan, lexicon: Lexicon): void {
  const { claimed } = tokens;
  for (let index = 0; index < tokens.wordyCount; index++) {
    const token = tokens.wordy[index]!;
    if (claimed[token] !== 0) continue;
    const bits = classesAt(tokens, token);
    if ((bits & (TRIGGER | ROLE | HONORIFIC)) !== 0) {
      const introduction = introductionAfter(scan, token);
      if (introduction !== undefined && claimName(scan, lexicon, introduction)) continue;
    }
    if (claimed[token] !== 0) continue;
    const isNamed = (bits & (FIRST | LAST)) !== 0 || tokens.shape[token] !== LOWER;
    if (isNamed || (bits === 0 && mayBegin(token))) findListed(scan, lexicon, token);
  }
  if (scan.asked === 'PERSON' && tokens.count > 0 && !scan.found.some(({ type }) => type === 'PERSON')) {
    claimName(scan, lexicon, { token: 0, strength: 3, reason: 'a name was asked for' });
  }
}

/** What only a person gets. */
const TO_SOMEBODY =
  /(?:^|[^\p{L}])(?:pix|transfer\p{L}{1,6}|dep[oó]sit\p{L}{1,4}|fal(?:ar|a|ei|o|ou|e)|talk|speak|spoke|conversar|conversei|entreg(?:ar|a|ue)|passa(?:r)?|hablar|avis(?:a|e|ar)|pe[dç](?:e|a|ir)|money|pode ser)(?![\p{L}]).{0,14}(?<![\p{L}])(?:para|pra|pro|p|com|to|with|con|a)(?: (?:o|a))? $/iu;

/** Whether a word no list knows stands where names stand: first in its part, or after an article or preposition. */
function mayBegin(token: number): boolean {
  const isAfterArticle = token > 0 && tokens.kind[token - 1] === WORD && (classesAt(tokens, token - 1) & (ARTICLE | PARTICLE)) !== 0;
  if (isAfterArticle) return true;
  if (token > 0 && tokens.kind[token - 1] !== LINE_END && tokens.kind[token - 1] !== MARK) return false;
  // Alone at the beginning it is nothing; before a name it may be one.
  const next = token + 1 < tokens.count && (classesAt(tokens, token + 1) & PARTICLE) !== 0 ? token + 2 : token + 1;
  return next < tokens.count && tokens.kind[next] === WORD && (classesAt(tokens, next) & (FIRST | LAST)) !== 0;
}

function claimName(scan: Scan, lexicon: Lexicon, { token, strength, reason }: Introduction): boolean {
  if (token >= tokens.count || tokens.claimed[token] !== 0) return false;
  const last = readName(scan, lexicon, token, strength);
  if (last === -1) return false;
  if (strength < 3 && isVetoed(scan, lexicon, token, last, strength)) return false;
  claim(scan, 'PERSON', token, last, tokens.start[token]!, endOf(scan, last), strength >= 3 ? 0.95 : 0.9, reason);
  return true;
}

/** A name of the lists, or a capitalised word beside one, that no word introduces. */
function findListed(scan: Scan, lexicon: Lexicon, token: number): void {
  const bits = classesAt(tokens, token);
  let isListed = (bits & FIRST) !== 0 && (bits & (AMBIGUOUS | COMMON)) === 0 && contextAt(tokens, token) === 0;
  const strength = strengthBefore(scan, token, isListed);
  if (bits === 0 && (strength > 0 || isJoinedToName(scan, token)))
    isListed = soundsLikeName(fold(scan.text.slice(tokens.start[token]!, Math.min(tokens.end[token]!, tokens.start[token]! + 24))));
  const last = readName(scan, lexicon, token, bits === 0 ? Math.min(strength, 2) : strength);
  if (last === -1) return;
  const start = tokens.start[token]!;
  const end = endOf(scan, last);
  const { given, family, unsure, unknown } = countNames(token, last);
  const isSegment = isWholeSegment(token, last);
  const isMiddleCapital = !scan.isFlat && tokens.shape[token] === CAPITAL && !beginsSentence(token);
  const isEnough =
    isListed ||
    (given > 0 && given + family > 1 && (isSegment || isMiddleCapital || strength > 1 || unsure < given + family)) ||
    (given > 0 && unknown > 0 && isSegment) ||
    (bits === 0 && strength > 0 && isMiddleCapital) ||
    (bits === 0 && family + given > 0 && (isSegment || strength > 1)) ||
    (bits === 0 && strength > 1 && (isMiddleCapital || TO_SOMEBODY.test(scan.text.slice(Math.max(0, start - 40), start)))) ||
    (given > 0 && (strength > 1 || (isMiddleCapital && strength > 0) || introducesItself(scan, last))) ||
    (family > 0 && strength > 1 && isMiddleCapital) ||
    (family > 1 && unsure === 0 && (isSegment || isMiddleCapital)) ||
    (bits === 0 && given + family > 0 && unsure < given + family && !scan.isFlat && tokens.shape[token] === CAPITAL) ||
    (bits !== 0 && strength > 1 && isMiddleCapital && last > token) ||
    (bits === 0 && !scan.isFlat && family > 1 && unsure < family) ||
    (bits === 0 && !scan.isFlat && last > token && followedByInitial(token));
  if (!isEnough) {
    if (given > 0) reject(scan, 'PERSON', start, end, 'a word that is also a name, with nothing beside it that says so');
    return;
  }
  if (isVetoed(scan, lexicon, token, last, strength)) {
    reject(scan, 'PERSON', start, end, 'a place, a company, a saint or a street by that name');
    return;
  }
  claim(
    scan,
    'PERSON',
    token,
    last,
    start,
    end,
    isListed ? 0.9 : 0.8,
    given === 0 ? 'a word where a name is due' : family > 0 ? 'first name and surname' : 'a first name',
  );
}

/** "Kleberson e Tainara": and a first name follows. */
function isJoinedToName({ text }: Scan, token: number): boolean {
  const name = token + 2;
  if (name >= tokens.count || tokens.kind[token + 1] !== WORD || (classesAt(tokens, name) & FIRST) === 0) return false;
  if ((classesAt(tokens, name) & (COMMON | AMBIGUOUS)) !== 0) return false;
  return /^(?:e|y|and)$/i.test(text.slice(tokens.start[token + 1]!, tokens.end[token + 1]!));
}

/** With the dot of "Jr.". */
function endOf({ text }: Scan, last: number): number {
  const end = tokens.end[last]!;
  if (tokens.codes[end] !== 46 || end - tokens.start[last]! !== 2) return end;
  return JUNIOR.test(text.slice(tokens.start[last]!, end + 1)) ? end + 1 : end;
}
const JUNIOR = /^[js]r\.$/i;

/** Whether the name is all there is between line ends and marks of a sentence. */
function isWholeSegment(first: number, last: number): boolean {
  return beginsSentence(first) && (last + 1 >= tokens.count || tokens.kind[last + 1] === LINE_END || tokens.kind[last + 1] === MARK);
}

function beginsSentence(token: number): boolean {
  if (token === 0) return true;
  if (tokens.kind[token - 1] === LINE_END) return true;
  if (tokens.kind[token - 1] !== MARK) return false;
  return !INSIDE.has(tokens.codes[tokens.start[token - 1]!]!);
}

/** Marks inside a sentence. */
const INSIDE = new Set([...',-–\'’(/"“'].map((mark) => mark.charCodeAt(0)));

/** "Rosa aqui", "Luz falando", "Clara, cpf …". */
const introducesItself = (scan: Scan, last: number): boolean =>
  INTRODUCES_ITSELF.test(scan.text.slice(tokens.end[last]!, tokens.end[last]! + 20));
const INTRODUCES_ITSELF =
  /^(?: (?:aqui|falando|speaking|here|aqu[ií]|al habla)(?![\p{L}])|, ?(?:cpf|rg|portador|nascid|resident|cnh|tel)| (?:me atendeu|me disse|me falou|me dijo|told me|said|atendeu|ligou|called|llam[óo]|d[aeo] (?:soporte|suporte|financeiro|rh|comercial|vendas|atendimento|recep[çc][ãa]o|escola|banco|[0-9]{2,3})|from support)(?![\p{L}]))/iu;
