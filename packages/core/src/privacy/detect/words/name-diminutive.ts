import { fold } from '../lexicon/fold.ts';
import { classesOf } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import type { Scan } from '../scan.ts';
import { TOKENS } from '../tokens.ts';

const tokens = TOKENS;

const { FIRST, AMBIGUOUS, COMMON } = WordClass;

/** Whether a word that no list knows is a first name made small or big: Paulinho, Aninha, Marquinhos, Fernandão, Juanito. Most often its last letters say no. */
export function isDiminutiveAt({ text }: Scan, token: number): boolean {
  const { codes } = tokens;
  const start = tokens.start[token]!;
  let end = tokens.end[token]!;
  if ((codes[end - 1]! | 32) === 115) end--;
  const last = codes[end - 1]! | 32;
  if ((last !== 97 && last !== 111) || end - start < 5 || end - start > LONGEST) return false;
  const size = sizeOfEnding(end);
  if (size === 0 || end - start - size < 3) return false;
  const stem = fold(text.slice(start, end - size));
  const letter = stem.charCodeAt(stem.length - 1);
  // Carlinhos from Carlos, Joãozinho from João, Carmencita from Carmen; Marquinhos from Marcos, and Diguinho from Diogo.
  const isLinked = letter === 122 || (letter === 99 && size === 3);
  return isStemOfName(stem) || (isLinked && isStemOfName(stem.slice(0, -1))) || isStemOfName(spelledPlain(stem));
}

const LONGEST = 20;

/** Letters of -inho, -ito or -ão before an offset, 0 when it is none of them. */
function sizeOfEnding(end: number): number {
  const { codes } = tokens;
  const before = codes[end - 2]! | 32;
  if (before === 104) return (codes[end - 3]! | 32) === 110 && (codes[end - 4]! | 32) === 105 ? 4 : 0;
  if (before === 116) return (codes[end - 3]! | 32) === 105 ? 3 : 0;
  return before === 0xe3 || (before === 97 && (codes[end - 1]! | 32) === 111) ? 2 : 0;
}

/** Qu and gu before an i are c and g before another vowel. */
function spelledPlain(stem: string): string {
  if (stem.endsWith('qu')) return `${stem.slice(0, -2)}c`;
  return stem.endsWith('gu') ? stem.slice(0, -1) : stem;
}

const isStemOfName = (stem: string): boolean => stem.length > 2 && VOWELS.some((vowel) => isPlainName(stem + vowel));

const VOWELS = ['', 'a', 'o', 'e', 'os', 'as'];

function isPlainName(word: string): boolean {
  const bits = classesOf(word);
  return (bits & FIRST) !== 0 && (bits & (AMBIGUOUS | COMMON)) === 0;
}
