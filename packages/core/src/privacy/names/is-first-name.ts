import { classesOf } from '../detect/lexicon/lexicon.ts';
import { WordClass } from '../detect/lexicon/word-class.ts';

/** Whether a word is a first name on our lists, where a name was asked for: not rather an everyday word. @param word - Lower case without accents. */
export function isFirstName(word: string): boolean {
  const classes = classesOf(word);
  if ((classes & WordClass.FIRST) === 0) return false;
  return (classes & (WordClass.COMMON | WordClass.PARTICLE)) === 0 || RATHER_NAMES.has(word);
}

/** Everyday words that are names first of all in the answer to "what is your name?". */
const RATHER_NAMES = new Set('julio rosa norma tais duda mark bill dan ella marco'.split(' '));
