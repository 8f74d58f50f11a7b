const LIMIT = 0x250;

/** Lower case letter without its accent for a code unit under U+0250, digits as they are, 0 for what is neither letter nor digit. */
export const FOLDED = new Uint16Array(LIMIT);
/** 1 for the capitals among them. */
export const IS_CAPITAL = new Uint8Array(LIMIT);

for (let code = 0; code < LIMIT; code++) {
  const character = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(character) || /[ªº¹²³¼½¾]/.test(character)) continue;
  const lower = character.toLowerCase();
  FOLDED[code] = lower.normalize('NFD').charCodeAt(0);
  if (lower !== character) IS_CAPITAL[code] = 1;
}

/** Marks that sit on the letter before: part of a word, nothing to its reading. */
export const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** A letter or digit of the rest of Unicode. */
export const isRareLetter = (code: number): boolean => code >= LIMIT && RARE.test(String.fromCharCode(code));
const RARE = /[\p{L}\p{N}]/u;

/** A word as the lists write it. */
export const fold = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const PLAIN = /^[\x20-\x7e]*$/;

/** Hash of a folded word, the same that the tokeniser counts while it reads. Never 0. */
export function hashOf(folded: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < folded.length; index++) hash = Math.imul(hash ^ folded.charCodeAt(index), HASH_PRIME);
  return hash | 0 || 1;
}
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
