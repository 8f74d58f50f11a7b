import { RecadoError } from '../errors/recado-error.ts';
import type { Cache, CacheClaim, CacheHealth, CacheKeyText } from '../ports/cache/cache.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { Sealer } from '../privacy/sealer.ts';
import { systemClock } from '../runtime/system-clock.ts';
import type { CacheAsideOptions } from './cache-aside-options.ts';
import { type CacheCounters, CacheCounts } from './cache-counters.ts';
import type { CacheKey, CacheKeyOptions } from './cache-key.ts';
import { type CachedValue, ValueCodec } from './cached-value.ts';
import { keyText } from './key-text.ts';
import { NearValues } from './near-values.ts';

/** Makes the reader and writer of cached values. One for each cache in a process. */
export function createCacheAside(options: CacheAsideOptions): CacheAside {
  return new CacheAside(options);
}

/**
 * Answers from a cache, else from the source, and keeps what the source said. However many ask for a value that is not there, in however
 * many processes, one of them loads it. A cache that is away fails no read: it only takes longer.
 */
export class CacheAside {
  readonly #cache: Cache;
  readonly #sealer: Sealer;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #waitMs: number;
  readonly #loadMs: number;
  readonly #degradedTtlMs: number;
  readonly #counts = new CacheCounts();
  /** Loads under way in this process. */
  readonly #flights = new Map<CacheKeyText, Promise<Loaded<unknown>>>();
  readonly #refreshed = new Set<CacheKeyText>();
  readonly #near: NearValues;

  constructor(options: CacheAsideOptions) {
    this.#cache = options.cache;
    this.#sealer = options.sealer;
    this.#clock = options.clock ?? systemClock;
    this.#near = new NearValues(this.#clock);
    this.#random = options.random ?? Math.random;
    this.#waitMs = options.waitMs ?? 2_000;
    this.#loadMs = options.loadMs ?? 10_000;
    this.#degradedTtlMs = options.degradedTtlMs ?? 30_000;
  }

  /**
   * The value of a key; each caller gets one of its own.
   * @param load - Asks the source; `undefined` says that there is none, and that is kept as well. What it throws, the read throws.
   */
  async get<T>(key: CacheKey<T>, load: () => Promise<NoInfer<T> | undefined>): Promise<T | undefined> {
    const read = this.#readOf(key, load);
    const { nearMs } = read.limits;
    if (nearMs === 0) return this.#getShared(read);
    const near = this.#near.read(read.text);
    if (near !== undefined) {
      this.#counts.add('hits');
      return JSON.parse(near) as T;
    }
    const asOf = this.#near.drops;
    const value = await this.#getShared(read);
    if (value !== undefined) this.#near.keep(read.text, JSON.stringify(value), { ms: nearMs, asOf });
    return value;
  }

  /**
   * Makes something new and keeps it, so that the first read finds it. What anybody knew under the key is forgotten.
   * @param work - Resolves once it is committed.
   */
  async create<T>(key: CacheKey<T>, work: () => Promise<NoInfer<T>>): Promise<T> {
    const read = this.#readOf(key, work);
    // Claimed before it is written: a change that comes in between revokes the claim.
    const claim = await this.#claim(read.text, Number.POSITIVE_INFINITY);
    let isKept = false;
    try {
      const made = await work();
      isKept = claim !== undefined && claim !== 'away' && (await this.#keep(read, claim, read.codec.write(made))) === 'kept';
      return made;
    } finally {
      if (isKept) this.#near.drop([read.text]);
      else await this.#dropTexts([read.text]);
      this.#flights.delete(read.text);
    }
  }

  /**
   * Changes or deletes something, then forgets what the change made untrue; also when `work` throws, since its commit may have happened.
   * @param work - Resolves once it is committed.
   */
  async change<R>(keys: readonly CacheKey<unknown>[], work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } finally {
      await this.drop(keys);
    }
  }

  /** Forgets keys. Call it after the commit: before it, another read would bring the old value back. */
  async drop(keys: readonly CacheKey<unknown>[]): Promise<void> {
    await this.#dropTexts(keys.map((key) => keyText(key, this.#sealer)));
  }

  counters(): CacheCounters {
    return this.#counts.read();
  }

  health(): CacheHealth {
    return this.#cache.health();
  }

  async #getShared<T>(read: Read<T>): Promise<T | undefined> {
    for (let joins = 0; joins < MOST_JOINS; joins += 1) {
      const entry = await this.#entry(read);
      if (entry !== undefined && entry !== 'away') return this.#hit(read, entry).take();
      const flight = this.#flights.get(read.text);
      if (flight === undefined) return (await this.#fly(read, entry === 'away')).take();
      const { value, isShared } = await flight;
      if (!isShared) continue;
      this.#counts.add('shared');
      return (value as CachedValue<T>).take();
    }
    return (await this.#miss(read)).value.take();
  }

  #readOf<T>(key: CacheKey<T>, load: () => Promise<T | undefined>): Read<T> {
    const text = keyText(key, this.#sealer);
    const { isSealed, limits } = key.definition;
    return { text, limits, load, codec: new ValueCodec<T>(text, isSealed, this.#sealer) };
  }

  /** Loads for all of this process who ask meanwhile. */
  async #fly<T>(read: Read<T>, isAway: boolean): Promise<CachedValue<T>> {
    const flight = isAway ? this.#miss(read) : this.#loadOnce(read);
    this.#flights.set(read.text, flight);
    try {
      return (await flight).value;
    } finally {
      if (this.#flights.get(read.text) === flight) this.#flights.delete(read.text);
    }
  }

  #hit<T>(read: Read<T>, { value, remainingMs }: Kept<T>): CachedValue<T> {
    this.#counts.add('hits');
    if (value.isAbsent || remainingMs === undefined) return value;
    const { staleMs, refreshAheadMs } = this.#limitsOf(read);
    if (remainingMs <= staleMs) this.#counts.add('staleHits');
    if (remainingMs < staleMs + refreshAheadMs) void this.#refresh(read, staleMs + refreshAheadMs);
    return value;
  }

  /** Loads, or waits for the process that does. */
  async #loadOnce<T>(read: Read<T>): Promise<Loaded<T>> {
    const until = this.#clock.monotonic() + this.#waitMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const claim = await this.#claim(read.text, 0);
      if (claim !== undefined) return this.#miss(read, claim === 'away' ? undefined : claim);
      const leftMs = until - this.#clock.monotonic();
      if (leftMs <= 0) return this.#miss(read);
      await this.#pause(Math.min(pauseMs, leftMs));
      const entry = await this.#entry(read);
      if (entry !== undefined && entry !== 'away') return { value: this.#hit(read, entry), isShared: false };
    }
  }

  async #miss<T>(read: Read<T>, claim?: CacheClaim): Promise<Loaded<T>> {
    this.#counts.add('misses');
    return this.#load(read, claim);
  }

  async #load<T>(read: Read<T>, claim: CacheClaim | undefined): Promise<Loaded<T>> {
    try {
      const value = read.codec.write(await read.load());
      this.#counts.add('loads');
      return { value, isShared: claim === undefined || (await this.#keep(read, claim, value)) !== 'revoked' };
    } catch (error) {
      this.#counts.add('loadErrors');
      if (claim !== undefined) await this.#ask(() => this.#cache.release(claim));
      throw error;
    }
  }

  async #refresh<T>(read: Read<T>, ifRemainingBelowMs: number): Promise<void> {
    if (this.#refreshed.has(read.text)) return;
    this.#refreshed.add(read.text);
    try {
      const claim = await this.#claim(read.text, ifRemainingBelowMs);
      if (claim !== undefined && claim !== 'away') await this.#load(read, claim);
    } catch {
      // Counted, and tried again by a later read.
    } finally {
      this.#clock.after(REFRESH_EVERY_MS, () => this.#refreshed.delete(read.text));
    }
  }

  async #keep<T>(read: Read<T>, claim: CacheClaim, { text, isAbsent }: CachedValue<T>): Promise<'kept' | 'not kept' | 'revoked'> {
    const { ttlMs, absentTtlMs, staleMs } = this.#limitsOf(read);
    if (isAbsent && absentTtlMs === 0) {
      await this.#ask(() => this.#cache.release(claim));
      return 'not kept';
    }
    const jitteredMs = (isAbsent ? absentTtlMs : ttlMs) * (1 - MOST_TAKEN_OFF * this.#random());
    const lastsMs = Math.max(1, Math.round(jitteredMs)) + (isAbsent ? 0 : staleMs);
    const isFilled = await this.#ask(() => this.#cache.fill(claim, text, lastsMs));
    if (isFilled === 'away') return 'not kept';
    return isFilled ? 'kept' : 'revoked';
  }

  async #dropTexts(texts: readonly CacheKeyText[]): Promise<void> {
    await this.#ask(() => this.#cache.drop(texts));
    this.#near.drop(texts);
    // A load that began before answers those who asked before, and nobody else.
    for (const text of texts) this.#flights.delete(text);
  }

  #limitsOf({ limits }: Read<unknown>): Required<CacheKeyOptions> {
    if (this.#cache.health().status === 'up') return limits;
    const ttlMs = Math.min(limits.ttlMs, this.#degradedTtlMs);
    return { ...limits, ttlMs, absentTtlMs: Math.min(limits.absentTtlMs, ttlMs), staleMs: 0, refreshAheadMs: 0 };
  }

  async #claim(key: CacheKeyText, ifRemainingBelowMs: number): Promise<CacheClaim | 'away' | undefined> {
    return this.#ask(() => this.#cache.claim(key, { ttlMs: this.#loadMs, ifRemainingBelowMs }));
  }

  /** What is kept, as far as it can be read. */
  async #entry<T>(read: Read<T>): Promise<Kept<T> | 'away' | undefined> {
    const isRemainingWanted = read.limits.staleMs > 0 || this.#random() < SHARE_THAT_LOOKS_AHEAD;
    const entry = await this.#ask(() => this.#cache.read(read.text, { remaining: isRemainingWanted }));
    if (entry === undefined || entry === 'away') return entry;
    try {
      return { value: read.codec.read(entry.value), remainingMs: entry.remainingMs };
    } catch {
      this.#counts.add('errors');
      await this.#ask(() => this.#cache.drop([read.text]));
      return undefined;
    }
  }

  /** Asks the cache; that it cannot be asked is an answer. */
  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer | 'away'> {
    try {
      return await question();
    } catch (error) {
      this.#counts.add('errors');
      if (RecadoError.is(error) && error.code === 'STORE_UNAVAILABLE') return 'away';
      throw error;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(ms, resolve);
    });
  }
}

interface Kept<T> {
  readonly value: CachedValue<T>;
  readonly remainingMs: number | undefined;
}

interface Loaded<T> {
  readonly value: CachedValue<T>;
  /** Whether those who asked while it was loaded may have it too: not when something was dropped meanwhile, by whatever process. */
  readonly isShared: boolean;
}

interface Read<T> {
  readonly text: CacheKeyText;
  readonly limits: Required<CacheKeyOptions>;
  readonly load: () => Promise<T | undefined>;
  readonly codec: ValueCodec<T>;
}

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 50;
/** Then a read loads by itself. */
const MOST_JOINS = 3;
const REFRESH_EVERY_MS = 1_000;
/** Of the reads: what is read often is looked at often enough, and asking costs a third of a read. */
const SHARE_THAT_LOOKS_AHEAD = 1 / 8;
const MOST_TAKEN_OFF = 0.1;
