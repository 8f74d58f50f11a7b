import type { Language } from './language.ts';

/** Words that carry grammar rather than meaning, normalised. Negations are not among them. */
export const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  pt: wordSet(
    'a o as os um uma uns umas de do da dos das em no na nos nas num numa por pelo pela para pra pro pras pros com ao aos e ou que se me te lhe ' +
      'eu voce vc voces vcs ele ela meu minha meus minhas seu sua seus suas este esta esse essa isso isto aqui ai la ja so tambem tb ta esta estou to ' +
      'e eh sou ser foi era ter tem tenho vou vai ir ne',
  ),
  en: wordSet(
    'a an the of to in on at for by with from and or that this these those it its is am are was be been i you he she we they me my your his her our ' +
      'their do does did have has had will would just also',
  ),
  es: wordSet(
    'a el la los las un una unos unas de del al en por para con y o que se me te le yo tu usted ustedes el ella mi mis tu tus su sus este esta ese esa ' +
      'eso esto aqui ahi ya tambien es soy estoy esta ser fue era tener tiene tengo voy va ir lo',
  ),
};

/** Whether the word carries no meaning of its own in any of the languages. */
export function isFunctionWord(word: string): boolean {
  return ALL.has(word);
}

/** The words that carry meaning; all of them when there would be none. */
export function contentWords(words: readonly string[]): readonly string[] {
  const content = words.filter((word) => !ALL.has(word));
  return content.length === 0 ? words : content;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const ALL: ReadonlySet<string> = new Set(Object.values(FUNCTION_WORDS).flatMap((words) => [...words]));
