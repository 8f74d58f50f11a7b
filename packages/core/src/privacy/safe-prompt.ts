import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import { guardValue } from './guard-value.ts';
import type { Safe } from './safe.ts';

/** A prompt that carries nothing personal we know of. `safePrompt` is its only maker. */
export class SafePrompt {
  readonly #text: string;

  /** Not for callers: throws unless `safePrompt` asks. */
  constructor(maker: typeof MAKER, text: string) {
    if (maker !== MAKER) throw new TypeError('A prompt is made by safePrompt`…`.');
    this.#text = text;
    // Else JavaScript could give it a `toString` of its own.
    Object.freeze(this);
  }

  /** Whether a value is a safe prompt. Cannot be forged, also not by JavaScript. */
  static is(value: unknown): value is SafePrompt {
    return typeof value === 'object' && value !== null && #text in value;
  }

  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }
}

/**
 * Builds a prompt from the program's own text and safe values: `` safePrompt`Classify: ${mask(utterance)}` ``.
 * A raw string does not compile; prompts can be parts of prompts; `null` and `undefined` leave nothing.
 * @throws UnsafeValueError when JavaScript interpolates a raw string, or calls it as a plain function.
 */
export function safePrompt(texts: TemplateStringsArray, ...values: readonly (Safe | SafePrompt)[]): SafePrompt {
  if (!isTemplate(texts) || texts.length !== values.length + 1) throw new UnsafeValueError({ door: 'safePrompt', field: 'template' });
  let prompt = texts[0] ?? '';
  values.forEach((value, index) => {
    const part = SafePrompt.is(value) ? value.toString() : guardValue('safePrompt', `value ${index + 1}`, value);
    prompt += `${part ?? ''}${texts[index + 1]}`;
  });
  return new SafePrompt(MAKER, prompt);
}

/** What the language makes of a template, as far as it can be told from an array. */
function isTemplate(texts: unknown): texts is TemplateStringsArray {
  return Array.isArray(texts) && Object.isFrozen(texts) && 'raw' in texts && Array.isArray(texts.raw) && Object.isFrozen(texts.raw);
}

const MAKER: unique symbol = Symbol('safePrompt');
