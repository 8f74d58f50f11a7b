import { utteranceWords } from '../text/normalise-utterance.ts';

/** A word of an utterance between spaces. */
export interface SpokenWord {
  /** Without the punctuation around it: `15h`, `ana@exemplo.com`. */
  readonly written: string;
  /** Normalised; `''` when there is nothing to read in it. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** The words of an utterance with their places, at most {@link MOST_WORDS}. */
export function spokenWords(utterance: string): readonly SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const match of utterance.matchAll(/\S+/g)) {
    if (words.length === MOST_WORDS) break;
    const inner = trimPunctuation(match[0]);
    if (inner.text === '') continue;
    const start = match.index + inner.offset;
    words.push({ written: inner.text, plain: utteranceWords(inner.text).join(''), start, end: start + inner.text.length });
  }
  return words;
}

/** What is said from one word to another, as written. */
export function writtenBetween(utterance: string, words: readonly SpokenWord[], from: number, to: number): string {
  return utterance.slice(words[from]!.start, words[to - 1]!.end);
}

function trimPunctuation(text: string): { readonly text: string; readonly offset: number } {
  let from = 0;
  let to = text.length;
  while (from < to && EDGE.has(text[from]!)) from += 1;
  while (to > from && EDGE.has(text[to - 1]!)) to -= 1;
  return { text: text.slice(from, to), offset: from };
}

const EDGE: ReadonlySet<string> = new Set('.,;:!?¿¡"\'()[]{}<>*_~…“”‘’`-');
export const MOST_WORDS = 200;
