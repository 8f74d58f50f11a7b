import { randomUUID } from 'node:crypto';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import type {
  Cache,
  CacheClaim,
  CacheClaimRequest,
  CacheEntry,
  CacheHealth,
  CacheKeyText,
  CacheValueText,
} from '../../ports/cache/cache.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { LruTexts } from './lru-texts.ts';

export interface MemoryCacheOptions {
  /** @default 10_000 */
  readonly maxEntries?: number;
  /** Of keys and values together; what is around them comes to some 200 bytes an entry. @default 67_108_864 (64 MiB) */
  readonly maxBytes?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** A cache of this process alone: others neither see what is in it nor can they drop it. */
export function createMemoryCache(options: MemoryCacheOptions = {}): MemoryCache {
  return new MemoryCache(options);
}

/** Keeps what was used last, up to a number of entries and bytes. */
export class MemoryCache implements Cache {
  readonly specVersion = 1;
  readonly #clock: Clock;
  readonly #entries: LruTexts;
  readonly #claims = new Map<CacheKeyText, { readonly token: string; readonly until: number }>();
  #isClosed = false;

  constructor({ clock = systemClock, maxEntries = 10_000, maxBytes = 64 * 1024 * 1024 }: MemoryCacheOptions = {}) {
    this.#clock = clock;
    this.#entries = new LruTexts(maxEntries, maxBytes);
  }

  async read(key: CacheKeyText): Promise<CacheEntry | undefined> {
    const now = this.#now();
    const found = this.#entries.use(key, now);
    return found && { value: found.text as CacheValueText, remainingMs: found.until - now };
  }

  async claim(key: CacheKeyText, { ttlMs, ifRemainingBelowMs }: CacheClaimRequest): Promise<CacheClaim | undefined> {
    const now = this.#now();
    const holder = this.#claims.get(key);
    if (holder !== undefined && holder.until > now) return undefined;
    if (this.#entries.remainingMs(key, now) >= ifRemainingBelowMs) return undefined;
    this.#forgetLapsed(now);
    const token = randomUUID();
    this.#claims.delete(key);
    this.#claims.set(key, { token, until: now + ttlMs });
    return { key, token };
  }

  async fill({ key, token }: CacheClaim, value: CacheValueText, ttlMs: number): Promise<boolean> {
    const now = this.#now();
    if (!this.#isHeld(key, token, now)) return false;
    this.#claims.delete(key);
    this.#entries.keep(key, { text: value, until: now + ttlMs });
    return true;
  }

  async release({ key, token }: CacheClaim): Promise<void> {
    if (this.#isHeld(key, token, this.#now())) this.#claims.delete(key);
  }

  async drop(keys: readonly CacheKeyText[]): Promise<void> {
    for (const key of keys) {
      this.#entries.forget(key);
      this.#claims.delete(key);
    }
  }

  health(): CacheHealth {
    return this.#isClosed ? { status: 'down', reason: 'it is closed' } : { status: 'up' };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#entries.clear();
    this.#claims.clear();
  }

  #isHeld(key: CacheKeyText, token: string, now: number): boolean {
    const holder = this.#claims.get(key);
    return holder !== undefined && holder.token === token && holder.until > now;
  }

  /** The oldest claims first; those that were made for long keep the ones after them a while. */
  #forgetLapsed(now: number): void {
    for (const [key, { until }] of this.#claims) {
      if (until > now) return;
      this.#claims.delete(key);
    }
  }

  #now(): number {
    if (this.#isClosed) throw new StoreUnavailableError('its cache is closed');
    return this.#clock.monotonic();
  }
}
