import { WordListId, wordsOf } from '../../names/word-lists.ts';

/** Letters of the alphabet, and one place for what is none: the ends of a word. */
const SIGNS = 27;

/** By three letters in a row, how much oftener names hold them than everyday words do: the logarithm. */
let weights: Float64Array | undefined;

/**
 * How much a folded word is spelled like first names are, from the threes of letters of the lists: above 0 more like a name than like an
 * everyday word. Names that parents make up are mostly made of parts of other names, so that three unlisted Brazilian names of four score
 * above 0.4, and one Portuguese word of forty.
 */
export function nameLikeness(folded: string): number {
  weights ??= weightsOf(wordsOf(WordListId.FIRST_NAMES), wordsOf(WordListId.COMMON_WORDS));
  const length = Math.min(folded.length, LONGEST);
  let before = 0;
  let last = signOf(folded.charCodeAt(0));
  let sum = 0;
  for (let at = 1; at <= length; at++) {
    const sign = at === length ? 0 : signOf(folded.charCodeAt(at));
    sum += weights[(before * SIGNS + last) * SIGNS + sign]!;
    before = last;
    last = sign;
  }
  return sum / length;
}

/** Above it one Portuguese word of fifty reads like a name: enough where a name is due. */
export const LIKELY_LIKENESS = 0.4;
/** Enough for a word with a capital after an article. */
export const CAPITAL_LIKENESS = 0.7;
/** Above it one of two hundred: enough where nothing is written with capitals and a name is due. */
export const SURE_LIKENESS = 0.9;
/** For long words after nothing more than an article. */
export const CERTAIN_LIKENESS = 1.3;

const LONGEST = 30;

function weightsOf(names: readonly string[], words: readonly string[]): Float64Array {
  const known = new Set(names);
  const named = countThrees(names);
  const said = countThrees(words.filter((word) => !known.has(word)));
  const weight = new Float64Array(SIGNS ** 3);
  const ofNames = total(named) + UNSEEN * POSSIBLE;
  const ofWords = total(said) + UNSEEN * POSSIBLE;
  for (let three = 0; three < weight.length; three++)
    weight[three] = Math.log((named[three]! + UNSEEN) / ofNames) - Math.log((said[three]! + UNSEEN) / ofWords);
  return weight;
}

/** What a three counts that no list holds, and about how many threes there may be. */
const UNSEEN = 0.5;
const POSSIBLE = 6_000;

function countThrees(words: readonly string[]): Int32Array {
  const counts = new Int32Array(SIGNS ** 3);
  for (const word of words) {
    let before = 0;
    let last = signOf(word.charCodeAt(0));
    for (let at = 1; at <= word.length; at++) {
      const sign = at === word.length ? 0 : signOf(word.charCodeAt(at));
      counts[(before * SIGNS + last) * SIGNS + sign]!++;
      before = last;
      last = sign;
    }
  }
  return counts;
}

const total = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);

const signOf = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : 0);
