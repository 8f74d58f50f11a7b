const LIMIT = 0x250;

/** In `letterOf`, beside the letter: what was written is a digit, or a capital. */
export const LetterFlag = { DIGIT: 1 << 16, CAPITAL: 1 << 17 } as const;

/** `letterOf` for code units under U+0250. */
const LETTERS = new Int32Array(LIMIT);
for (let code = 0; code < LIMIT; code++) {
  const character = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(character) || /[ªº¹²³¼½¾]/.test(character)) continue;
  const lower = character.toLowerCase();
  LETTERS[code] =
    lower.normalize('NFD').charCodeAt(0) | (/\d/.test(lower) ? LetterFlag.DIGIT : lower === character ? 0 : LetterFlag.CAPITAL);
}

/** By code unit, what the rest of Unicode is, as it is asked for: 0 not asked yet, 1 a letter or digit, 2 neither. */
const RARE_KINDS = new Uint8Array(0x1_0000);

/**
 * The lower case letter without its accent, or the digit, that a code unit stands for, with its `LetterFlag`s; 0 for what is neither. Letters
 * beyond the Latin ones stand for themselves.
 */
export const letterOf = (code: number): number => (code < LIMIT ? LETTERS[code]! : rareLetterOf(code));

function rareLetterOf(code: number): number {
  const kind = RARE_KINDS[code]!;
  if (kind !== 0) return kind === 1 ? code : 0;
  const isLetter = /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
  RARE_KINDS[code] = isLetter ? 1 : 2;
  return isLetter ? code : 0;
}

/** Marks that sit on the letter before: part of a word, nothing to its reading. */
export const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** A word as the lists write it. */
export function fold(word: string): string {
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) > 0x7e) return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  }
  return word.toLowerCase();
}

/** Hash of a folded word, the same that the tokeniser counts while it reads. Never 0. */
export function hashOf(folded: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < folded.length; index++) hash = Math.imul(hash ^ folded.charCodeAt(index), HASH_PRIME);
  return hash | 0 || 1;
}
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
