import { fold } from './detect/lexicon/fold.ts';
import { mayHoldKnown } from './may-hold-known.ts';
import { createPhraseTree, type Phrase } from './phrase-tree.ts';
import type { DeniedValue } from './pii-detector-options.ts';
import type { PiiRange } from './pii-span.ts';
import type { PiiTypeName } from './pii-types.ts';
import { labelsOf } from './vault/token.ts';

/**
 * Finds values the caller knows, such as the name in a slot, as whole words: case, accents and what stands between the words do not
 * matter ("ana souza" is "Ana  Souza"). Values under two letters or digits are ignored. Where two overlap, the one that begins first keeps
 * its whole span, and the other one what is left of it. Linear in text plus values, however many these are.
 */
export function knownSpans(text: string, known: readonly (string | DeniedValue)[]): PiiRange[] {
  const values = known.map((one) => (typeof one === 'string' ? one : one.value));
  return mayHoldKnown(text, values) ? searchKnown(text, known) : [];
}

/** The search itself, whether or not a value may be there. */
export function searchKnown(text: string, known: readonly (string | DeniedValue)[]): PiiRange[] {
  const wanted = known.flatMap(phraseOf);
  if (wanted.length === 0) return [];
  const words = wordsOf(text);
  const found = createPhraseTree(wanted).find(words.map(({ folded }) => folded));
  const spans: PiiRange[] = [];
  let next = 0;
  for (const { phrase, first, last } of found.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    if (last < next) continue;
    spans.push({ type: phrase.type, start: words[Math.max(first, next)]!.start, end: words[last]!.end });
    next = last + 1;
  }
  const labels = labelsOf(wanted.map(({ type }) => type));
  return spans.filter((span) => !isPlaceholder(text, span, labels));
}

function phraseOf(known: string | DeniedValue): readonly (Phrase & { readonly type: PiiTypeName })[] {
  const { value, type = 'KNOWN' } = typeof known === 'string' ? { value: known } : known;
  const words = wordsOf(value).map(({ folded }) => folded);
  return words.join('').length > 1 ? [{ words, type }] : [];
}

/** What an earlier masking wrote. */
function isPlaceholder(text: string, { start, end }: PiiRange, labels: ReadonlySet<string>): boolean {
  return text[start - 1] === '<' && text[end] === '>' && labels.has(text.slice(start, end).replace(/_\d{1,6}$/, ''));
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
