import type { Scan } from '../scan.ts';
import { TokenKind } from '../tokens.ts';
import { fold, hashOf } from './fold.ts';
import { hasHash, type WordHashes, wordHashes } from './word-hashes.ts';

/** Words that are looked for in a text. Most words are none of them, and the hash that the tokeniser counted says so: no string is made. */
export interface WordList {
  /** Of the folded words. */
  readonly hashes: WordHashes;
  readonly words: ReadonlySet<string>;
}

/** @param words - Lower case, with their accents, separated by spaces. */
export function wordList(words: string): WordList {
  const list = words.split(' ');
  return { hashes: wordHashes(list.map((word) => hashOf(fold(word)))), words: new Set(list) };
}

/** Whether a token is a word of the list, in capitals or not, with the accents it has there. */
export const isOneOf = (list: WordList, scan: Scan, token: number): boolean =>
  isOneOfFolded(list, scan, token) && list.words.has(scan.text.slice(scan.tokens.start[token]!, scan.tokens.end[token]!).toLowerCase());

/** The same, with accents or without. */
export const isOneOfFolded = ({ hashes }: WordList, { tokens }: Scan, token: number): boolean =>
  tokens.kind[token] === TokenKind.WORD && hasHash(hashes, tokens.hash[token]!);
