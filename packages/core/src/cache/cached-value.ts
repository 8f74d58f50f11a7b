import { SealBrokenError } from '../errors/seal-broken-error.ts';
import type { CacheKeyText, CacheValueText } from '../ports/cache/cache.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { Sealer } from '../privacy/sealer.ts';
import { assertPublicJson } from './public-json.ts';

/** A value as it is kept, and what it says. */
export interface CachedValue<T> {
  readonly text: CacheValueText;
  /** Whether it says that there is nothing. */
  readonly isAbsent: boolean;
  /** Each call answers with a value of its own. */
  take(): T | undefined;
}

/** How values of one key are written and read. A sealed one names its key, so that it opens nowhere else. */
export class ValueCodec<T> {
  readonly #key: CacheKeyText;
  readonly #isSealed: boolean;
  readonly #sealer: Sealer;

  constructor(key: CacheKeyText, isSealed: boolean, sealer: Sealer) {
    this.#key = key;
    this.#isSealed = isSealed;
    this.#sealer = sealer;
  }

  /** @throws UnsafeValueError when a value that is not sealed could be personal. */
  write(value: T | undefined): CachedValue<T> {
    const text = this.#textOf(value);
    return { text, isAbsent: text === ABSENT, take: () => this.#valueOf(text) };
  }

  /** @throws when it is not what `write` made. */
  read(text: CacheValueText): CachedValue<T> {
    let first = { value: this.#valueOf(text) } as { readonly value: T | undefined } | undefined;
    return {
      text,
      isAbsent: text === ABSENT,
      take: () => {
        const { value } = first ?? { value: this.#valueOf(text) };
        first = undefined;
        return value;
      },
    };
  }

  #textOf(value: T | undefined): CacheValueText {
    if (value === undefined) return ABSENT;
    if (this.#isSealed) return this.#sealer.seal([this.#key, value], CONTEXT) as string as CacheValueText;
    assertPublicJson('the cache', value);
    return JSON.stringify(value) as CacheValueText;
  }

  #valueOf(text: CacheValueText): T | undefined {
    if (text === ABSENT) return undefined;
    if (!this.#isSealed) return JSON.parse(text) as T;
    const [key, value] = this.#sealer.open(text as string as Sealed<[CacheKeyText, T]>, CONTEXT);
    if (key !== this.#key) throw new SealBrokenError('it was kept under another key');
    return value;
  }
}

/** No JSON, and no sealed value. */
const ABSENT = '-' as CacheValueText;
const CONTEXT = { purpose: 'cache' };
