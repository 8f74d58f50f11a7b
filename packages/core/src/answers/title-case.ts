import { NAME_NUMERALS, NAME_PARTICLES } from './name-words.ts';

/** `ANA MARIA DA SILVA` → `Ana Maria da Silva`; a word with capitals inside (`McDonald`) stays as written; one with digits (`BR-101`) in capitals. */
export function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) => {
      const lower = word.toLowerCase();
      if (index > 0 && NAME_PARTICLES.has(lower)) return lower;
      if (NAME_NUMERALS.has(lower) || /\d/.test(word)) return lower.toUpperCase();
      const hasCapitalInside = word !== word.toUpperCase() && /\p{Ll}\p{Lu}/u.test(word);
      return hasCapitalInside ? word : lower.replace(WORD_START, (letter) => letter.toUpperCase());
    })
    .join(' ');
}

const WORD_START = /(?<![\p{L}\p{M}\p{N}])\p{L}/gu;
