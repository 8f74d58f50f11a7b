import type { PiiRange } from './pii-span.ts';
import { PII_TYPES } from './pii-types.ts';

/**
 * Finds values the caller knows, such as the name in a slot, as whole words: case, accents and what stands between the words do not
 * matter ("ana souza" is "Ana  Souza"). Values under two letters or digits are ignored. Linear in text plus values.
 */
export function knownSpans(text: string, known: readonly string[]): PiiRange[] {
  const wanted = known.map((value) => wordsOf(value).map((word) => word.folded)).filter((words) => words.join('').length > 1);
  if (wanted.length === 0) return [];
  const words = wordsOf(text);
  return wanted.flatMap((sequence) => occurrences(words, sequence)).filter((span) => !isPlaceholder(text, span));
}

/** What an earlier masking wrote. */
function isPlaceholder(text: string, { start, end }: PiiRange): boolean {
  return text[start - 1] === '<' && text[end] === '>' && PII_TYPES.some((type) => type === text.slice(start, end));
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}_]+/gu)) {
    words.push({ folded: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Knuth–Morris–Pratt over words. */
function occurrences(words: readonly Word[], sequence: readonly string[]): PiiRange[] {
  const fallback = fallbacks(sequence);
  const spans: PiiRange[] = [];
  let matched = 0;
  words.forEach((word, index) => {
    while (matched > 0 && sequence[matched] !== word.folded) matched = fallback[matched - 1] ?? 0;
    if (sequence[matched] === word.folded) matched++;
    if (matched < sequence.length) return;
    spans.push({ type: 'KNOWN', start: words[index - sequence.length + 1]?.start ?? 0, end: word.end });
    matched = 0;
  });
  return spans;
}

function fallbacks(sequence: readonly string[]): readonly number[] {
  const lengths = [0];
  let length = 0;
  for (let index = 1; index < sequence.length; index++) {
    while (length > 0 && sequence[index] !== sequence[length]) length = lengths[length - 1] ?? 0;
    if (sequence[index] === sequence[length]) length++;
    lengths.push(length);
  }
  return lengths;
}
