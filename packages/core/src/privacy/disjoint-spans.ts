import type { PiiRange } from './pii-span.ts';
import { PII_TYPES } from './pii-types.ts';

/**
 * Spans that do not overlap, in order, covering every letter and digit the given ones cover. Where two overlap, the longer
 * one keeps its whole span (of equal ones the type that comes first in `PII_TYPES`), and the other one what is left of it.
 */
export function disjointSpans(text: string, spans: readonly PiiRange[]): readonly PiiRange[] {
  if (spans.length === 0) return [];
  if (areDisjoint(spans)) {
    return spans.filter(({ start, end }) => WORD.test(text.slice(start, end))).map(({ type, start, end }) => ({ type, start, end }));
  }
  const ranked = spans.toSorted((a, b) => lengthOf(b) - lengthOf(a) || rankOf(a) - rankOf(b));
  const owner = new Uint32Array(text.length);
  ranked.forEach((span, index) => {
    for (let at = span.start; at < span.end; at++) if (owner[at] === 0) owner[at] = index + 1;
  });
  const disjoint: PiiRange[] = [];
  for (let start = 0; start < text.length; ) {
    const index = owner[start] ?? 0;
    let end = start + 1;
    while (end < text.length && owner[end] === index) end++;
    const span = ranked[index - 1];
    if (span !== undefined && WORD.test(text.slice(start, end))) disjoint.push({ type: span.type, start, end });
    start = end;
  }
  return disjoint;
}

const areDisjoint = (spans: readonly PiiRange[]): boolean =>
  spans.every(({ start }, index) => index === 0 || start >= spans[index - 1]!.end);

const lengthOf = (span: PiiRange): number => span.end - span.start;
const rankOf = ({ type }: PiiRange): number => RANK.get(type) ?? PII_TYPES.length;
const RANK = new Map<string, number>(PII_TYPES.map((type, rank) => [type, rank]));
const WORD = /[\p{L}\p{N}]/u;
