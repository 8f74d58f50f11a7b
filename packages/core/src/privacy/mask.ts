import { detectPii } from './detect-pii.ts';
import { disjointSpans } from './disjoint-spans.ts';
import { knownSpans } from './known-spans.ts';
import { MASKED_TEXT_MAKER, MaskedText } from './masked-text.ts';
import type { PiiFinder } from './pii-span.ts';

export interface MaskOptions {
  /** Values known to be personal, such as those in the slots of the conversation: replaced by `<KNOWN>`, as whole words. */
  readonly known?: readonly string[];
}

export interface MaskerOptions extends MaskOptions {
  /** Detectors that run besides the built-in ones. */
  readonly detectors?: readonly PiiFinder[];
}

/** Masks with the same options every time. `known` of a call adds to its own. */
export type Masker = (text: string, options?: MaskOptions) => MaskedText;

/**
 * The only way from free text to `MaskedText`: every personal value found becomes `<EMAIL>`, `<PHONE>` … (see `PiiType`). What is
 * found and what is not: `detectPii`. Masking masked text changes nothing.
 */
export const mask: Masker = (text, options) => maskWith(text, options?.known ?? [], []);

/** Makes a masker that knows more: values, or detectors of your own. The built-in detection cannot be turned off. */
export function createMasker({ known = [], detectors = [] }: MaskerOptions): Masker {
  return (text, options) => maskWith(text, [...known, ...(options?.known ?? [])], detectors);
}

function maskWith(text: string, known: readonly string[], detectors: readonly PiiFinder[]): MaskedText {
  // Composed accents, so that "é" is one letter to every pattern.
  const composed = text.normalize('NFC');
  const spans = [...detectPii(composed), ...knownSpans(composed, known), ...detectors.flatMap((detect) => detect(composed))];
  let masked = '';
  let at = 0;
  for (const { type, start, end } of disjointSpans(composed, spans)) {
    masked += `${composed.slice(at, start)}<${type}>`;
    at = end;
  }
  return new MaskedText(MASKED_TEXT_MAKER, masked + composed.slice(at));
}
