import { MASKED_TEXT_MAKER, MaskedText } from './masked-text.ts';
import { type PersonalSearch, personalSpans } from './personal-spans.ts';
import { createPiiDetector, type PiiDetector } from './pii-detector.ts';
import type { DeniedValue } from './pii-detector-options.ts';
import type { PiiFinder } from './pii-span.ts';
import { labelOf } from './vault/token.ts';

export interface MaskOptions {
  /**
   * Values known to be personal, such as those in the slots of the conversation: replaced as whole words by `<KNOWN>`, or by the kind that
   * stands beside the value.
   */
  readonly known?: readonly (string | DeniedValue)[];
}

export interface MaskerOptions extends MaskOptions {
  /** Detectors that run besides the built-in ones. */
  readonly detectors?: readonly PiiFinder[];
}

/** Masks with the same options every time. `known` of a call adds to its own. */
export type Masker = (text: string, options?: MaskOptions) => MaskedText;

/**
 * Free text to `MaskedText`: every personal value found becomes `<EMAIL>`, `<PHONE>` … (see `PiiType`). What is found and what is not:
 * `detectPii`. Masking masked text changes nothing. Other operators, and tokens that can be undone: `createPrivacy`.
 * @throws MaskingFailedError when a detector throws: nothing is let through unmasked.
 */
export const mask: Masker = (text, { known = [] } = {}) => maskWith(text, { detector: builtIn, known });

/** `mask` for words that many people say or are told: what a text shows by itself is looked for once. */
export const maskCommon: Masker = (text, { known = [] } = {}) => maskWith(text, { detector: remembering, known });

/** A text of which nothing may be seen. */
export const hidden = (): MaskedText => new MaskedText(MASKED_TEXT_MAKER, `<${labelOf('KNOWN')}>`);

/** Text that was masked before one of our own stores kept it, and is a plain string since. */
export const maskedBefore = (text: string): MaskedText => new MaskedText(MASKED_TEXT_MAKER, text);

/** Makes a masker that knows more: values, or detectors of your own. The built-in detection cannot be turned off. */
export function createMasker({ known = [], detectors = [] }: MaskerOptions): Masker {
  return (text, options) => maskWith(text, { detector: builtIn, known: [...known, ...(options?.known ?? [])], finders: detectors });
}

function maskWith(text: string, search: PersonalSearch): MaskedText {
  // Composed accents, so that "é" is one letter to every pattern.
  const composed = text.normalize('NFC');
  let masked = '';
  let at = 0;
  for (const { type, start, end } of personalSpans(composed, search)) {
    masked += `${composed.slice(at, start)}<${labelOf(type)}>`;
    at = end;
  }
  return new MaskedText(MASKED_TEXT_MAKER, masked + composed.slice(at));
}

const builtIn = createPiiDetector();

/** Remembers the latest short texts in which there is nothing to find, and no others. */
const remembering: PiiDetector = {
  ...builtIn,
  detect(text, hint) {
    if (clean.has(text)) return [];
    const spans = builtIn.detect(text, hint);
    if (spans.length === 0 && text.length <= MOST_LETTERS) {
      if (clean.size >= MOST_TEXTS) clean.delete(clean.values().next().value as string);
      clean.add(text);
    }
    return spans;
  },
};
const clean = new Set<string>();
const MOST_LETTERS = 200;
const MOST_TEXTS = 1_000;
