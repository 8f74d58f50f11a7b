import { HASH_PRIME } from './fold.ts';

/** A set of the hashes of words, in an open table with a power of two of places; 0 is a free one. */
export type WordHashes = Int32Array;

export function wordHashes(hashes: readonly number[]): WordHashes {
  let size = 16;
  while (size < hashes.length * 4) size *= 2;
  const table = new Int32Array(size);
  for (const hash of hashes) table[placeOf(table, hash)] = hash;
  return table;
}

export const hasHash = (table: WordHashes, hash: number): boolean => table[placeOf(table, hash)] !== 0;

/** The hash of words in a row, from the hash of those before (`HASH_SEED` when there are none) and that of the next. Never 0. */
export const withWord = (before: number, word: number): number => Math.imul(before ^ word, HASH_PRIME) || 1;

/** Where a hash stands, or would. */
function placeOf(table: WordHashes, hash: number): number {
  const mask = table.length - 1;
  let place = (hash ^ (hash >>> 15)) & mask;
  while (table[place] !== hash && table[place] !== 0) place = (place + 1) & mask;
  return place;
}
