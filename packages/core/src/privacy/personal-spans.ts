import { detectStrictly } from './detect-pii.ts';
import { disjointSpans } from './disjoint-spans.ts';
import { failClosed } from './fail-closed.ts';
import { knownSpans } from './known-spans.ts';
import type { PiiDetector } from './pii-detector.ts';
import type { DeniedValue, PiiHint } from './pii-detector-options.ts';
import type { PiiFinder, PiiRange } from './pii-span.ts';

/** What is looked for in a text. */
export interface PersonalSearch {
  readonly detector: PiiDetector;
  readonly finders?: readonly PiiFinder[];
  /** Values known to be personal; a plain string is of the kind `KNOWN`. */
  readonly known?: readonly (string | DeniedValue)[];
  readonly hint?: PiiHint | undefined;
  /** Whether a kind found in the very place of a known value names it. @default false: it is `KNOWN` */
  readonly prefersFound?: boolean;
}

/**
 * Every personal place of a text, disjoint, in order.
 * @throws MaskingFailedError when a detector throws, or answers places that are none.
 */
export function personalSpans(
  text: string,
  { detector, finders = [], known = [], hint, prefersFound }: PersonalSearch,
): readonly PiiRange[] {
  const found = [...detectStrictly(detector, text, hint)];
  for (const finder of finders) {
    const spans = failClosed('a detector of the application', () => finder(text));
    for (const span of spans) found.push(span);
  }
  assertPlaces(found, text.length);
  const alsoKnown = knownSpans(text, known);
  if (alsoKnown.length === 0) return disjointSpans(text, found);
  if (prefersFound !== true) return disjointSpans(text, [...found, ...alsoKnown]);
  const places = new Set(found.map(({ start, end }) => `${start} ${end}`));
  return disjointSpans(text, [...found, ...alsoKnown.filter(({ start, end }) => !places.has(`${start} ${end}`))]);
}

/** A place outside the text would leave the value it means unmasked. */
function assertPlaces(spans: readonly PiiRange[], length: number): void {
  failClosed('a detector', () => {
    for (const { type, start, end } of spans) {
      const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
      if (!isPlace || typeof type !== 'string') throw new RangeError('A span is outside the text.');
    }
  });
}
