import { fold } from './detect/lexicon/fold.ts';
import { type Finding, scanText } from './detect/scan-text.ts';
import { knownSpans } from './known-spans.ts';
import type { PiiDetectorOptions, PiiHint, PiiRecogniser, PiiTrace } from './pii-detector-options.ts';
import type { PiiSpan } from './pii-span.ts';
import { labelsOf } from './vault/token.ts';

/** Finds personal data in what people write, in Portuguese, English and Spanish. Pure, and linear in the length of the text. */
export interface PiiDetector {
  /** Spans in order of place, none over another. Knows nothing beyond the text and the hint. */
  detect(text: string, hint?: PiiHint): PiiSpan[];
  /** The same with what was looked at and let go: for tuning and for bug reports. Slower. */
  explain(text: string, hint?: PiiHint): PiiTrace;
}

/**
 * Makes a detector of personal data, by form, check digits, lists of names and the words around; no model, no download.
 *
 * The lists are unpacked at the first message (some milliseconds) and shared by all detectors. What it finds: `PII_TYPES`; how well: the
 * privacy guide.
 * @throws TypeError for a recogniser whose pattern lacks the flag `g`.
 */
export function createPiiDetector(options: PiiDetectorOptions = {}): PiiDetector {
  const { types = {}, allow = [], deny = [], recognisers = [] } = options;
  for (const { type, pattern } of recognisers) {
    if (!pattern.global) throw new TypeError(`The pattern of the recogniser ${type} needs the flag g.`);
  }
  const off = new Set<string>(Object.entries(types).flatMap(([type, isOn]) => (isOn === false ? [type] : [])));
  const allowed = new Set(allow.map(bare));
  const labels = labelsOf([...recognisers, ...deny].map(({ type = 'KNOWN' }) => type));
  const isOff = (type: string): boolean => off.size > 0 && off.has(type);

  const find = (text: string, hint: PiiHint | undefined, rejected?: Finding[]): PiiSpan[] => {
    const found: Finding[] = scanText(text, hint?.asked, isOff, rejected, labels);
    if (deny.length > 0) {
      for (const { value, type = 'KNOWN' } of deny) {
        for (const { start, end } of knownSpans(text, [value])) found.push({ type, start, end, score: 1, reason: 'on the deny list' });
      }
    }
    for (const recogniser of recognisers) if (!isOff(recogniser.type)) found.push(...recognise(text, recogniser));
    const kept = allowed.size === 0 ? found : found.filter(({ start, end }) => !allowed.has(bare(text.slice(start, end))));
    return withoutOverlaps(kept);
  };

  return {
    detect: (text, hint) => find(text, hint),
    explain: (text, hint) => {
      const rejected: Finding[] = [];
      const spans = find(text, hint, rejected);
      return { spans, rejected: rejected.toSorted((a, b) => a.start - b.start) };
    },
  };
}

const bare = (value: string): string => fold(value).replace(/[^\p{L}\p{N}]/gu, '');

function recognise(text: string, { type, pattern, validate, context, score = 0.9 }: PiiRecogniser): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = match.groups?.value ?? match[0];
    if (value === '' || validate?.(value) === false) continue;
    const start = match.index + match[0].indexOf(value);
    if (context !== undefined) {
      const before = fold(text.slice(Math.max(0, start - 40), start));
      if (!context.some((word) => before.includes(word))) continue;
    }
    found.push({ type, start, end: start + value.length, score, reason: 'found by a recogniser of the application' });
  }
  return found;
}

/** In order of place; of two that overlap the surer stays, of equally sure ones the longer. */
function withoutOverlaps(found: Finding[]): PiiSpan[] {
  if (found.length < 2) return found;
  sort(found);
  if (!hasOverlap(found)) return found;
  const kept: Finding[] = [];
  for (const span of found) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (span.score > last.score || (span.score === last.score && span.end - span.start > last.end - last.start))
      kept[kept.length - 1] = span;
  }
  return kept;
}

function hasOverlap(found: readonly Finding[]): boolean {
  for (let at = 1; at < found.length; at++) if (found[at]!.start < found[at - 1]!.end) return true;
  return false;
}

/** By place, then the surest first. A message holds few, and they come nearly in order: then the simplest way is the fastest. */
function sort(found: Finding[]): void {
  if (found.length > 16) {
    found.sort(inOrder);
    return;
  }
  for (let at = 1; at < found.length; at++) {
    const span = found[at]!;
    let place = at;
    while (place > 0 && inOrder(found[place - 1]!, span) > 0) {
      found[place] = found[place - 1]!;
      place--;
    }
    found[place] = span;
  }
}

const inOrder = (a: Finding, b: Finding): number => a.start - b.start || b.score - a.score;
