import type { Scan } from '../scan.ts';
import { TOKENS, TokenKind } from '../tokens.ts';
import { fold, hashOf } from './fold.ts';
import { hasHash, type WordHashes, wordHashes } from './word-hashes.ts';

const tokens = TOKENS;

const { WORD } = TokenKind;

/** Words that are looked for in a text. Most words are none of them, and the hash that the tokeniser counted says so: no string is made. */
export interface WordList {
  /** Of the folded words. */
  readonly hashes: WordHashes;
  /** Of those that the list has without accents. */
  readonly plain: WordHashes;
  readonly words: ReadonlySet<string>;
}

/** @param words - Lower case, with their accents, separated by spaces. */
export function wordList(words: string): WordList {
  const list = words.split(' ');
  return {
    hashes: wordHashes(list.map((word) => hashOf(fold(word)))),
    plain: wordHashes(list.filter((word) => fold(word) === word).map(hashOf)),
    words: new Set(list),
  };
}

/** Whether a token is a word of the list, in capitals or not, with the accents it has there. */
export function isOneOf(list: WordList, scan: Scan, token: number): boolean {
  if (!isOneOfFolded(list, token)) return false;
  const { text } = scan;
  const end = tokens.end[token]!;
  for (let at = tokens.start[token]!; at < end; at++) {
    if (tokens.codes[at]! > 0x7e) return list.words.has(text.slice(tokens.start[token]!, end).toLowerCase());
  }
  return hasHash(list.plain, tokens.hash[token]!);
}

/** The same, with accents or without. */
export const isOneOfFolded = ({ hashes }: WordList, token: number): boolean =>
  tokens.kind[token] === WORD && hasHash(hashes, tokens.hash[token]!);
