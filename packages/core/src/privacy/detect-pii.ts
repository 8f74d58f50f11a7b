import { detectLongNumbers } from './detect/detect-long-numbers.ts';
import { createPiiDetector } from './pii-detector.ts';
import type { PiiRange } from './pii-span.ts';

/**
 * Strict detection, as masking needs it: what `createPiiDetector` finds, and besides any other 8 digits or more as `NUMBER`, because a
 * number nobody can explain may still point at somebody. Disjoint ranges in order of place; time is linear in the length.
 */
export function detectPii(text: string): readonly PiiRange[] {
  const spans = detector.detect(text);
  if (!EIGHT_DIGITS.test(text)) return spans;
  const numbers = detectLongNumbers(text, spans);
  return numbers.length === 0 ? spans : [...spans, ...numbers].sort((a, b) => a.start - b.start);
}

const detector = createPiiDetector();
const EIGHT_DIGITS = /\d(?:[ .\-/()]{0,2}\d){7}/;
