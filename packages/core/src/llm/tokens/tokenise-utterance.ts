import { detectPii } from '../../privacy/detect-pii.ts';
import { disjointSpans } from '../../privacy/disjoint-spans.ts';
import { knownSpans } from '../../privacy/known-spans.ts';
import { mask } from '../../privacy/mask.ts';
import type { MaskedText } from '../../privacy/masked-text.ts';
import type { PiiRange } from '../../privacy/pii-span.ts';
import { labelOf, tokenOf, tokenPattern } from '../../privacy/vault/token.ts';
import { INVISIBLE_CHARACTERS } from '../../text/invisible-characters.ts';
import { utteranceWords } from '../../text/normalise-utterance.ts';

/** One message as a model sees it: personal values are numbered tokens, `<EMAIL_1>`, and nothing in it can end the field it stands in. */
export interface TokenisedUtterance {
  readonly masked: MaskedText;
  /**
   * What the contact wrote where the model wrote `words`: tokens become their values. `undefined` unless the result stands in the message,
   * word after word; so a model can neither invent a value nor bring one from elsewhere.
   */
  restore(words: string): string | undefined;
  /** A text of the model with the tokens of this message as values; `undefined` when it has any other token. */
  fill(text: string): string | undefined;
  /** The values whose tokens a text has. */
  valuesIn(text: string): readonly string[];
}

/**
 * Masks one message for a model, reversibly for as long as the result is held: the values are nowhere else.
 * @param known - Personal values of the conversation.
 * @throws MaskingFailedError when a detector throws.
 */
export function tokeniseUtterance(utterance: string, known: readonly string[] = []): TokenisedUtterance {
  const text = asField(utterance);
  const values = new Map<string, string>();
  const numbers = new Map<string, number>();
  let tokenised = '';
  let at = 0;
  for (const { type, start, end } of spansOf(text, known)) {
    const label = labelOf(type);
    const value = text.slice(start, end);
    const number = numbers.get(`${label} ${value}`) ?? 1 + [...values.keys()].filter((token) => token.startsWith(`<${label}_`)).length;
    numbers.set(`${label} ${value}`, number);
    values.set(tokenOf(label, number), value);
    tokenised += `${text.slice(at, start)}${tokenOf(label, number)}`;
    at = end;
  }
  tokenised += text.slice(at);
  // Masked once more, by the only maker there is: what the first pass left, the second takes.
  return {
    masked: mask(tokenised, { known }),
    restore: (words) => restore(words, text, values),
    fill: (words) => fill(words, values),
    valuesIn: (words) => [...values].flatMap(([token, value]) => (words.includes(token) ? [value] : [])),
  };
}

/**
 * A message made fit for a quoted field of a prompt: compatibility forms unified, nothing invisible, on one line, and neither quotes, angle
 * brackets, backslashes nor backticks, which could end the field or pose as a token.
 */
export function asField(utterance: string): string {
  return utterance
    .slice(0, MAX_LENGTH)
    .normalize('NFKC')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu, ' ')
    .replace(/["“”„«»`]/g, "'")
    .replace(/[<⟨〈]/g, '‹')
    .replace(/[>⟩〉]/g, '›')
    .replaceAll('\\', '/')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Known values, and what the detectors find; where both mean one place the kind is told. */
function spansOf(text: string, known: readonly string[]): readonly PiiRange[] {
  const found = detectPii(text);
  const places = new Set(found.map(({ start, end }) => `${start} ${end}`));
  return disjointSpans(text, [...found, ...knownSpans(text, known).filter(({ start, end }) => !places.has(`${start} ${end}`))]);
}

function fill(words: string, values: ReadonlyMap<string, string>): string | undefined {
  const filled = words.replace(tokenPattern(), (token) => values.get(token) ?? token);
  return tokenPattern().test(filled) ? undefined : filled;
}

function restore(words: string, text: string, values: ReadonlyMap<string, string>): string | undefined {
  const restored = fill(words, values);
  if (restored === undefined) return undefined;
  return standsIn(utteranceWords(text), utteranceWords(restored)) ? restored.trim() : undefined;
}

function standsIn(text: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  return text.some((_, start) => words.every((word, offset) => text[start + offset] === word));
}

/** A model reads no more of a message, in UTF-16 units. */
const MAX_LENGTH = 1_500;
