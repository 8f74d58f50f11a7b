import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, WordShape } from '../tokens.ts';
import { endsSegment, followedByName, isBeforeFunctionWord } from './name-neighbours.ts';

const tokens = TOKENS;

const { LOWER } = WordShape;
const { COMMON, AMBIGUOUS, LAST, ROLE, PARTICLE, ARTICLE } = WordClass;
const { NONE } = NumberContext;

/** Whether a listed word goes on a name here, though it may be an everyday word too. */
export function isFamilyPart(scan: Scan, token: number, isLower: boolean, afterParticle: boolean): boolean {
  const bits = classesAt(tokens, token);
  const isCapital = tokens.shape[token] !== LOWER;
  if (!scan.isFlat && !isLower) {
    if (!isCapital) return (bits & (COMMON | AMBIGUOUS)) === 0 && (bits & LAST) !== 0;
    return contextAt(tokens, token) === NONE || (bits & LAST) !== 0;
  }
  if ((bits & COMMON) === 0) return true;
  if ((bits & LAST) === 0) return endsSegment(token) && (bits & AMBIGUOUS) !== 0;
  if ((bits & AMBIGUOUS) !== 0 && isBeforeFunctionWord(scan, token)) return true;
  return afterParticle || endsSegment(token) || followedByName(token) || runsToEnd(token);
}

/** "juan mora bueno.": what follows to the end of the part are surnames, though everyday words too. */
function runsToEnd(token: number): boolean {
  let last = token;
  while (last - token < 3 && !endsSegment(last) && (classesAt(tokens, last + 1) & LAST) !== 0) last++;
  return endsSegment(last);
}

/** "bartolomeu abreu filho brasileiro": "filho" ends a name, where it does not say whose son somebody is. */
export function isGenerationHere(scan: Scan, token: number, isLower: boolean, count: number): boolean {
  const bits = classesAt(tokens, token);
  if ((bits & (COMMON | ROLE)) === 0) return true;
  if (!scan.isFlat && !isLower) return tokens.shape[token] !== LOWER;
  if (endsSegment(token) || isBeforeFunctionWord(scan, token)) return true;
  const next = classesAt(tokens, token + 1);
  return count > 1 && ((next & (PARTICLE | ARTICLE)) === 0 || isOneOfFolded(AND, token + 1)) && !isOneOfFolded(WHOSE, token + 1);
}

const AND = wordList('e y');
const WHOSE = wordList('dele dela deles delas meu minha nosso nossa seu sua mais menor maior cacula unico unica');
