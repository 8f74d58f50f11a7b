/** In `letterOf`, beside the letter: what was written is a digit, or a capital. */
export const LetterFlag = { DIGIT: 1 << 16, CAPITAL: 1 << 17 } as const;

/**
 * By code unit the letter as `letterOf` answers it, -1 for what is neither letter nor digit, 0 where `letterOf` has to be asked: for combining
 * marks, and for what is not Latin until it was asked once.
 */
export const LETTERS = new Int32Array(0x1_0000);
for (let code = 0; code < 0x250; code++) {
  const character = String.fromCharCode(code);
  LETTERS[code] = -1;
  if (!/[\p{L}\p{N}]/u.test(character) || /[ªº¹²³¼½¾]/.test(character)) continue;
  const lower = character.toLowerCase();
  LETTERS[code] =
    lower.normalize('NFD').charCodeAt(0) | (/\d/.test(lower) ? LetterFlag.DIGIT : lower === character ? 0 : LetterFlag.CAPITAL);
}

/**
 * The lower case letter without its accent, or the digit, that a code unit stands for, with its `LetterFlag`s; 0 for what is neither. Letters
 * beyond the Latin ones stand for themselves.
 */
export function letterOf(code: number): number {
  if (LETTERS[code] === 0 && !isCombining(code)) LETTERS[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? code : -1;
  return Math.max(0, LETTERS[code]!);
}

/** Marks that sit on the letter before: part of a word, nothing to its reading. */
export const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** A word as the lists write it. */
export function fold(word: string): string {
  let isPlain = true;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const letter = LETTERS[code]!;
    if (code > 0x24f || (letter < 0 && code > 0x7e)) return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (letter > 0 && (letter & 0xffff) !== code) isPlain = false;
  }
  return isPlain ? word : withPlainLetters(word);
}

/** The same for letters of the table and ASCII. */
function withPlainLetters(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at++) {
    const letter = letterOf(word.charCodeAt(at));
    folded += letter === 0 ? word[at]! : String.fromCharCode(letter & 0xffff);
  }
  return folded;
}

/** Hash of a folded word, the same that the tokeniser counts while it reads. Never 0. */
export function hashOf(folded: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < folded.length; index++) hash = Math.imul(hash ^ folded.charCodeAt(index), HASH_PRIME);
  return hash | 0 || 1;
}
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
