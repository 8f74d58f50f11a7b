import { LruTexts } from '../memory/cache/lru-texts.ts';
import type { CacheKeyText } from '../ports/cache/cache.ts';
import type { Clock } from '../ports/clock/clock.ts';

/** What this process has read a moment ago, as JSON, in its own memory. */
export class NearValues {
  readonly #clock: Clock;
  readonly #texts = new LruTexts(MOST_ENTRIES, MOST_BYTES);
  #drops = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How often something was dropped: what was read before is not kept after. */
  get drops(): number {
    return this.#drops;
  }

  read(key: CacheKeyText): string | undefined {
    return this.#texts.use(key, this.#clock.monotonic())?.text;
  }

  /** @param asOf - `drops` when it was asked for. */
  keep(key: CacheKeyText, json: string, { ms, asOf }: { readonly ms: number; readonly asOf: number }): void {
    if (asOf === this.#drops) this.#texts.keep(key, { text: json, until: this.#clock.monotonic() + ms });
  }

  drop(keys: readonly CacheKeyText[]): void {
    this.#drops += 1;
    for (const key of keys) this.#texts.forget(key);
  }
}

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 16 * 1024 * 1024;
