export interface KeptText {
  readonly text: string;
  /** When it is gone, in the caller's time. */
  readonly until: number;
}

/** Texts by key; when there are too many of them or of their characters, those not used for longest go. */
export class LruTexts {
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  /** The longest unused first. */
  readonly #texts = new Map<string, KeptText>();
  #bytes = 0;

  constructor(maxEntries: number, maxBytes: number) {
    this.#maxEntries = maxEntries;
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#texts.size;
  }

  use(key: string, now: number): KeptText | undefined {
    const found = this.#texts.get(key);
    if (found === undefined) return undefined;
    if (found.until <= now) {
      this.forget(key);
      return undefined;
    }
    this.#texts.delete(key);
    this.#texts.set(key, found);
    return found;
  }

  /** Below `0` when there is none. */
  remainingMs(key: string, now: number): number {
    const found = this.#texts.get(key);
    return found !== undefined && found.until > now ? found.until - now : -1;
  }

  keep(key: string, kept: KeptText): void {
    this.forget(key);
    const bytes = sizeOf(key, kept);
    if (bytes > this.#maxBytes) return;
    this.#texts.set(key, kept);
    this.#bytes += bytes;
    while (this.#texts.size > this.#maxEntries || this.#bytes > this.#maxBytes) {
      const [oldest] = this.#texts.keys();
      this.forget(oldest!);
    }
  }

  forget(key: string): void {
    const found = this.#texts.get(key);
    if (found === undefined) return;
    this.#texts.delete(key);
    this.#bytes -= sizeOf(key, found);
  }

  clear(): void {
    this.#texts.clear();
    this.#bytes = 0;
  }
}

/** Keys and sealed values are ASCII, so a character is a byte; of others it counts at least half. */
const sizeOf = (key: string, { text }: KeptText): number => key.length + text.length;
