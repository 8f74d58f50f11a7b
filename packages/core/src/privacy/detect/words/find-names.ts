import { fold } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isNearCommonWord } from '../lexicon/near-words.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import { claim, NOT_PERSONAL, occupy, reject, type Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { countNames } from './count-names.ts';
import { type Introduction, introductionAfter } from './introductions.ts';
import { isDiminutiveAt } from './name-diminutive.ts';
import { CERTAIN_LIKENESS, nameLikeness, SURE_LIKENESS } from './name-letters.ts';
import { followedByInitial } from './name-neighbours.ts';
import { soundsLikeName } from './name-sound.ts';
import { isVetoed } from './name-vetoes.ts';
import { organisationAt } from './organisation-at.ts';
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
    if (isNamed || (bits === 0 && mayBegin(scan, token))) findListed(scan, lexicon, token);
  }
  if (scan.asked === 'PERSON' && tokens.count > 0 && !scan.found.some(({ type }) => type === 'PERSON')) {
    claimName(scan, lexicon, { token: 0, strength: 3, reason: 'a name was asked for' });
  }
}

/** What only a person gets. */
const TO_SOMEBODY =
  /(?:^|[^\p{L}])(?:pix|transfer\p{L}{1,6}|dep[oó]sit\p{L}{1,4}|fal(?:ar|a|ei|o|ou|e)|talk|speak|spoke|conversar|conversei|entreg(?:ar|a|ue)|passa(?:r)?|hablar|avis(?:a|e|ar)|pe[dç](?:e|a|ir)|money|pode ser)(?![\p{L}]).{0,14}(?<![\p{L}])(?:para|pra|pro|p|com|to|with|con|a)(?: (?:o|a))? $/iu;

/** Whether a word no list knows stands where names stand: first in its part, or after an article or preposition. */
function mayBegin(scan: Scan, token: number): boolean {
  const isAfterArticle = token > 0 && tokens.kind[token - 1] === WORD && (classesAt(tokens, token - 1) & (ARTICLE | PARTICLE)) !== 0;
  if (isAfterArticle || isDiminutiveAt(scan, token)) return true;
  if (token > 0 && tokens.kind[token - 1] !== LINE_END && tokens.kind[token - 1] !== MARK) return false;
  if (introducesItself(scan, token)) return true;
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
  const isPlainName = (bits & FIRST) !== 0 && (bits & (AMBIGUOUS | COMMON)) === 0 && contextAt(tokens, token) === 0;
  const before = strengthBefore(scan, token, isPlainName);
  const isIntroduced = bits === 0 && before === 0 && beginsSentence(token) && introducesItself(scan, token);
  const strength = isIntroduced ? 2 : before;
  const last = readName(scan, lexicon, token, bits === 0 ? Math.min(strength, 2) : strength);
  if (last === -1) return;
  const isListed = bits === 0 ? isMadeUpName(scan, token, strength) : isPlainName;
  const start = tokens.start[token]!;
  const end = endOf(scan, last);
  const { given, family, unsure, unknown } = countNames(token, last);
  const isSegment = isWholeSegment(token, last);
  const isMiddleCapital = !scan.isFlat && tokens.shape[token] === CAPITAL && !beginsSentence(token);
  const isEnough =
    isListed ||
    isIntroduced ||
    (given > 0 && given + family > 1 && (isSegment || isMiddleCapital || strength > 1 || unsure < given + family)) ||
    (given > 0 && unknown > 0 && isSegment) ||
    (bits === 0 && strength > 0 && isMiddleCapital) ||
    (bits === 0 && family + given > 0 && (isSegment || strength > 1)) ||
    (bits === 0 && strength > 1 && (isMiddleCapital || TO_SOMEBODY.test(scan.text.slice(Math.max(0, start - 40), start)))) ||
    (given > 0 && last === token && (bits & COMMON) === 0 && (isJoinedToName(scan, token) || isCalled(scan, token))) ||
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
    // Nor is the second half of what it is called.
    const vetoed = Math.max(last, organisationAt(lexicon, token));
    for (let part = token; part <= vetoed; part++) if (tokens.claimed[part] === 0) occupy(part, part, NOT_PERSONAL);
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

/** A name no list has: it sounds like one, is one made small or big, or is spelled as names are where one may stand. */
function isMadeUpName(scan: Scan, token: number, strength: number): boolean {
  if (isDiminutiveAt(scan, token)) return true;
  if (strength === 0 && !isJoinedToName(scan, token)) return false;
  const { text } = scan;
  const folded = fold(text.slice(tokens.start[token]!, Math.min(tokens.end[token]!, tokens.start[token]! + 24)));
  return soundsLikeName(folded) || (nameLikeness(folded) > (strength > 1 ? SURE_LIKENESS : CERTAIN_LIKENESS) && !isNearCommonWord(folded));
}

/** "Kleberson e Tainara": and a first name follows. */
function isJoinedToName({ text }: Scan, token: number): boolean {
  const name = token + 2;
  if (name >= tokens.count || tokens.kind[token + 1] !== WORD || (classesAt(tokens, name) & FIRST) === 0) return false;
  if ((classesAt(tokens, name) & (COMMON | AMBIGUOUS)) !== 0) return false;
  return /^(?:e|y|and|or|ou|o|u)$/i.test(text.slice(tokens.start[token + 1]!, tokens.end[token + 1]!));
}

/** "Dalia, ¿me confirmas?": somebody spoken to at the beginning, before a question. */
const isCalled = (scan: Scan, token: number): boolean =>
  scan.text.charCodeAt(tokens.end[token]!) === 44 &&
  beginsSentence(token) &&
  QUESTION.test(scan.text.slice(tokens.end[token]!, tokens.end[token]! + LONGEST_QUESTION));
const QUESTION = /^, ?¿?[^.!?\n,]{3,}\?/u;
const LONGEST_QUESTION = 60;

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
  mayIntroduceItself(last) && INTRODUCES_ITSELF.test(scan.text.slice(tokens.end[last]!, tokens.end[last]! + 20));

/** Whether `INTRODUCES_ITSELF` is worth trying: a comma and one of its initials, or its first word follows, and the second where there is one. */
function mayIntroduceItself(last: number): boolean {
  const next = last + 1;
  if (next >= tokens.count) return false;
  const { codes } = tokens;
  const end = tokens.end[last]!;
  if (codes[end] === 44) return AFTER_COMMA.has(codes[codes[end + 1] === 32 ? end + 2 : end + 1]! | 32);
  if (codes[end] !== 32) return false;
  if (isOneOfFolded(INTRODUCING, next)) return true;
  return isOneOfFolded(OF_OR_TO, next) && (tokens.kind[next + 1] !== WORD || isOneOfFolded(OFFICES, next + 1));
}
const INTRODUCING = wordList('aqui falando speaking here said atendeu ligou called llamo');
const OF_OR_TO = wordList('al me told da de do from');
const OFFICES = wordList(
  'habla atendeu disse falou dijo me soporte suporte financeiro rh comercial vendas atendimento recepcao portaria cozinha limpeza oficina secretaria contabilidade loja padaria farmacia escola banco support',
);
const AFTER_COMMA = new Set([...'crpnt'].map((letter) => letter.charCodeAt(0)));
const INTRODUCES_ITSELF =
  /^(?: (?:aqui|falando|speaking|here|aqu[ií]|al habla)(?![\p{L}])|, ?(?:cpf|rg|portador|nascid|resident|cnh|tel)| (?:me atendeu|me disse|me falou|me dijo|told me|said|atendeu|ligou|called|llam[óo]|d[aeo] (?:soporte|suporte|financeiro|rh|comercial|vendas|atendimento|recep[çc][ãa]o|portaria|cozinha|limpeza|oficina|secretaria|contabilidade|loja|padaria|farm[áa]cia|escola|banco|[0-9]{2,3})|from support)(?![\p{L}]))/iu;
