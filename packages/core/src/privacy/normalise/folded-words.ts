import { fold } from '../detect/lexicon/fold.ts';

/** The words of a text in lower case without accents, one space between: `Ana  D'Ávila` → `ana d avila`. */
export const foldedWords = (text: string): string => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
