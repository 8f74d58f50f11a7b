import type { Passage } from '../../ports/answerer/answerer.ts';
import { stemsOf } from './find-passages.ts';

/**
 * Whether an answer says what its passages say: every number, address and link of it stands in them, and so do most words of each sentence. A check of words, not of
 * meaning: it keeps out what was made up, not a sentence turned around.
 */
export function isGrounded(answer: string, passages: readonly Passage[]): boolean {
  const source = passages.map(({ title, text }) => `${title}. ${text}`).join(' ');
  const known = new Set(stemsOf(source));
  if (exactParts(answer).some((part) => !exactParts(source).includes(part))) return false;
  return sentencesOf(answer).every((sentence) => {
    const stems = stemsOf(sentence);
    const found = stems.filter((stem) => known.has(stem)).length;
    return stems.length === 0 || found / stems.length >= LEAST_SHARE;
  });
}

/** What must be exact: numbers, and anything with an `@` or that looks like a link. */
const exactParts = (text: string): readonly string[] =>
  (text.match(/\d+(?:[.,:]\d+)*|\S+@\S+|(?:https?:\/\/|www\.)\S+|\b[\w-]{2,}\.(?:com|net|org|br|io|app|me)\b\S*/giu) ?? []).map((part) =>
    part.toLowerCase().replace(/[.,:;!?)]+$/, ''),
  );

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|\n+/);
const LEAST_SHARE = 0.6;
