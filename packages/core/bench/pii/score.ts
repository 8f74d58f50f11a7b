import type { Corpus, Label, Message } from './corpus.ts';

export type Find = (text: string) => readonly Label[];

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly overlapF1: number;
}

export interface Score {
  readonly byType: ReadonlyMap<string, Figures & { readonly labelled: number }>;
  readonly overall: Figures;
  /** Of messages with personal data, those where a labelled letter or digit stays in clear. */
  readonly leakRate: number;
  /** Of messages without, those where something is found. */
  readonly touchRate: number;
  /** Of characters that are not personal, those found. */
  readonly overMasked: number;
}

interface Count {
  exact: number;
  overlap: number;
  labelled: number;
  found: number;
  foundRight: number;
}

/** Scores a detector: exact is same offsets and kind, overlap is same kind and a shared character. */
export function score({ messages, types }: Corpus, find: Find): Score {
  const counts = new Map<string, Count>();
  let personal = 0;
  let leaking = 0;
  let clean = 0;
  let touched = 0;
  let plain = 0;
  let masked = 0;
  for (const message of messages) {
    const findings = find(message.text).filter((span) => types === undefined || types.has(span.type));
    const judged = findings.filter((span) => !(message.ignore ?? []).some((place) => overlaps(place, span)));
    countSpans(counts, message, judged);
    const coverage = cover(message, findings);
    plain += coverage.plain;
    masked += coverage.masked;
    if (message.spans.length > 0) {
      personal++;
      if (coverage.leaks) leaking++;
    } else {
      clean++;
      if (judged.length > 0) touched++;
    }
  }
  const total: Count = { exact: 0, overlap: 0, labelled: 0, found: 0, foundRight: 0 };
  for (const count of counts.values()) for (const key of Object.keys(total) as (keyof Count)[]) total[key] += count[key];
  return {
    byType: new Map([...counts].toSorted().map(([type, count]) => [type, { ...figures(count), labelled: count.labelled }])),
    overall: figures(total),
    leakRate: personal === 0 ? 0 : leaking / personal,
    touchRate: clean === 0 ? 0 : touched / clean,
    overMasked: plain === 0 ? 0 : masked / plain,
  };
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

function countSpans(counts: Map<string, Count>, { spans }: Message, found: readonly Label[]): void {
  const countOf = (type: string): Count => {
    const count = counts.get(type) ?? { exact: 0, overlap: 0, labelled: 0, found: 0, foundRight: 0 };
    counts.set(type, count);
    return count;
  };
  for (const span of spans) {
    const count = countOf(span.type);
    count.labelled++;
    if (found.some((other) => other.type === span.type && other.start === span.start && other.end === span.end)) count.exact++;
    if (found.some((other) => other.type === span.type && overlaps(other, span))) count.overlap++;
  }
  for (const span of found) {
    const count = countOf(span.type);
    count.found++;
    if (spans.some((other) => other.type === span.type && overlaps(other, span))) count.foundRight++;
  }
}

function cover({ text, spans, ignore = [] }: Message, found: readonly Label[]): { leaks: boolean; plain: number; masked: number } {
  const kinds = new Uint8Array(text.length);
  const isFound = new Uint8Array(text.length);
  for (const { start, end } of spans) kinds.fill(1, start, end);
  for (const { start, end } of ignore) kinds.fill(2, start, end);
  for (const { start, end } of found) isFound.fill(1, start, end);
  let leaks = false;
  let plain = 0;
  let masked = 0;
  kinds.forEach((kind, at) => {
    if (kind === 1 && isFound[at] === 0 && /[\p{L}\p{N}]/u.test(text[at] ?? '')) leaks = true;
    if (kind !== 0) return;
    plain++;
    if (isFound[at] === 1) masked++;
  });
  return { leaks, plain, masked };
}

function figures({ exact, overlap, labelled, found, foundRight }: Count): Figures {
  const f1 = (right: number, foundOfThem: number): number => (right === 0 ? 0 : (2 * right) / (labelled + foundOfThem));
  const overlapPrecision = found === 0 ? 0 : foundRight / found;
  const overlapRecall = labelled === 0 ? 0 : overlap / labelled;
  return {
    precision: found === 0 ? 0 : exact / found,
    recall: labelled === 0 ? 0 : exact / labelled,
    f1: f1(exact, found),
    overlapF1: overlap === 0 ? 0 : (2 * overlapPrecision * overlapRecall) / (overlapPrecision + overlapRecall),
  };
}
