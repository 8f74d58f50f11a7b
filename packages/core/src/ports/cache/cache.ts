declare const keyBrand: unique symbol;
declare const valueBrand: unique symbol;

/** A key without a personal value in it: ids and keyed hashes. Made by `CacheAside` from a `CacheKey`. */
export type CacheKeyText = string & { readonly [keyBrand]: true };
/** A sealed value, or the JSON of one that was declared safe. Made by `CacheAside`. */
export type CacheValueText = string & { readonly [valueBrand]: true };

/**
 * Keeps texts for a while. May forget anything at any time; never answers with what was dropped.
 * Who fills it has claimed the key before it read its source: a value that was dropped meanwhile is refused, so an old one cannot come back.
 */
export interface Cache {
  readonly specVersion: 1;
  /**
   * @param wanted - Whether it matters how long the entry lasts; asking may cost. @default it does
   * @throws StoreUnavailableError when it cannot be asked; so do the other verbs but `drop`, `health` and `close`.
   */
  read(key: CacheKeyText, wanted?: { readonly remaining: boolean }): Promise<CacheEntry | undefined>;
  /**
   * Claims to load a key, for one caller among all processes. `undefined` while another holds the claim, or when the entry still lasts
   * for as long as asked. A claim lapses by itself, ends with `fill` and `release`, and is revoked by `drop`.
   */
  claim(key: CacheKeyText, request: CacheClaimRequest): Promise<CacheClaim | undefined>;
  /** Keeps a value in place of what is there. `false` when the claim is not held any more, and then nothing is kept. */
  fill(claim: CacheClaim, value: CacheValueText, ttlMs: number): Promise<boolean>;
  /** Gives a claim back; one not held any more is left alone. */
  release(claim: CacheClaim): Promise<void>;
  /**
   * Forgets keys and revokes their claims. What cannot be reached now is forgotten before it is read again by this process.
   * Unknown keys are fine.
   */
  drop(keys: readonly CacheKeyText[]): Promise<void>;
  health(): CacheHealth;
  /** Closes what we opened. */
  close(): Promise<void>;
}

export interface CacheEntry {
  readonly value: CacheValueText;
  /** Until it is gone, milliseconds; may be `undefined` when it was not wanted. */
  readonly remainingMs: number | undefined;
}

export interface CacheClaimRequest {
  /** When the claim lapses if nothing is heard, milliseconds. */
  readonly ttlMs: number;
  /** Only when there is no entry, or it lasts for less than so long, milliseconds. */
  readonly ifRemainingBelowMs: number;
}

export interface CacheClaim {
  readonly key: CacheKeyText;
  /** Of this claim alone. */
  readonly token: string;
}

export interface CacheHealth {
  /** `degraded`: answers, by something lesser than it was made for. `down`: does not answer. */
  readonly status: 'up' | 'degraded' | 'down';
  /** Why it is not up. Words of ours, never data. */
  readonly reason?: string;
  /** Since when it is not up, epoch milliseconds. */
  readonly since?: number;
}
