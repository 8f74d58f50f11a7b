/**
 * Text without the personal values we could find: `mask` is its only maker, alone or as `privacy.mask`.
 * Read back from JSON it is a plain string again; mask that once more, which changes nothing in it.
 */
export class MaskedText {
  readonly #text: string;

  /** Not for callers: throws unless `mask` asks. */
  constructor(maker: typeof MASKED_TEXT_MAKER, text: string) {
    if (maker !== MASKED_TEXT_MAKER) throw new TypeError('Masked text is made by mask(text).');
    this.#text = text;
    // Else JavaScript could give it a `toString` of its own.
    Object.freeze(this);
  }

  /** Whether a value is masked text. Cannot be forged, also not by JavaScript. */
  static is(value: unknown): value is MaskedText {
    return typeof value === 'object' && value !== null && #text in value;
  }

  get length(): number {
    return this.#text.length;
  }

  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }
}

/** For `mask.ts` and `privacy.ts` alone; a test keeps it so. */
export const MASKED_TEXT_MAKER: unique symbol = Symbol('mask');
