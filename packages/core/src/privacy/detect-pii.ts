import { detectLongNumbers } from './detect/detect-long-numbers.ts';
import { failClosed } from './fail-closed.ts';
import { createPiiDetector, type PiiDetector } from './pii-detector.ts';
import type { PiiHint } from './pii-detector-options.ts';
import type { PiiRange } from './pii-span.ts';

/**
 * Strict detection, as masking needs it: what `createPiiDetector` finds, and besides any other 8 digits or more as `NUMBER`, because a
 * number nobody can explain may still point at somebody. Disjoint ranges in order of place; time is linear in the length.
 * @throws MaskingFailedError when the detector throws; the text is not in it.
 */
export function detectPii(text: string, hint?: PiiHint): readonly PiiRange[] {
  return detectStrictly(builtIn, text, hint);
}

/** The same with a detector of your own. */
export function detectStrictly(detector: PiiDetector, text: string, hint?: PiiHint): readonly PiiRange[] {
  return failClosed('the detector', () => {
    const spans = detector.detect(text, hint);
    if (!Array.isArray(spans)) throw new TypeError('A detector answered no list.');
    if (!EIGHT_DIGITS.test(text)) return spans;
    const numbers = detectLongNumbers(text, spans);
    return numbers.length === 0 ? spans : [...spans, ...numbers].sort((a, b) => a.start - b.start);
  });
}

const builtIn = createPiiDetector();
const EIGHT_DIGITS = /\d(?:[ .\-/()]{0,2}\d){7}/;
