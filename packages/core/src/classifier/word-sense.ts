import { conceptsOf } from './concepts/concepts-of.ts';

/** What the features need to know of a word. */
export interface WordSense {
  readonly hash: number;
  readonly concepts: readonly number[];
}

/** Looks a folded word up, remembering the words of late: most words of a message are frequent ones. */
export function wordSense(word: string): WordSense {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  hash ^= hash >>> 16;
  const sense = { hash, concepts: conceptsOf(word) };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, sense);
  return sense;
}

const SEED = 0x5bd1e995;
const PRIME = 0x01000193;
const REMEMBERED = 20_000;
const remembered = new Map<string, WordSense>();
