import { randomUUID } from 'node:crypto';
import {
  type Cache,
  type CacheClaim,
  type CacheClaimRequest,
  type CacheEntry,
  type CacheHealth,
  type CacheKeyText,
  type CacheValueText,
  type Clock,
  ConfigurationError,
  createMemoryCache,
  type MemoryCache,
  StoreUnavailableError,
  systemClock,
} from '@recado/core';
import { PendingDrops } from './cache/pending-drops.ts';
import { isAway, RedisWatch } from './cache/redis-watch.ts';
import { unlinkAll } from './cache/unlink-all.ts';
import { type OpenedClient, openClient, type RedisClient } from './client/redis-client.ts';
import { runScript } from './client/run-script.ts';
import type { RedisCacheOptions } from './redis-cache-options.ts';
import { loadStandaloneScript, type StandaloneScript } from './scripts/load-script.ts';

/**
 * A cache shared by all processes.
 * @throws ConfigurationError when nobody said what answers while Redis is away, or who is to hear of it.
 */
export function createRedisCache(options: RedisCacheOptions): RedisCache {
  return new RedisCache(options);
}

/**
 * Keeps texts in Redis or Redis Cluster. A call waits no longer than `timeoutMs`. The first one that fails marks Redis as away: from then
 * on the fallback answers at once, and drops are remembered. They are made before Redis is read again, so that what changed meanwhile is
 * not answered from before.
 */
export class RedisCache implements Cache {
  readonly specVersion = 1;
  readonly #options: RedisCacheOptions;
  readonly #clock: Clock;
  readonly #opened: OpenedClient;
  readonly #client: RedisClient;
  readonly #base: string;
  readonly #watch: RedisWatch;
  readonly #drops = new PendingDrops(MOST_PENDING);
  #memory: MemoryCache | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: RedisCacheOptions) {
    assertChoices(options);
    const { redis, prefix = 'recado', timeoutMs = 500, clock = systemClock } = options;
    this.#options = options;
    this.#clock = clock;
    this.#opened = openClient(redis);
    this.#client = this.#opened.client;
    this.#base = `${prefix}:cache:`;
    this.#watch = new RedisWatch({
      clock,
      timeoutMs,
      whyNot: () => (LOST_STATES.has(this.#client.status) ? 'Redis cannot be reached' : undefined),
      recover: () => this.#recover(),
      isRecovered: () => this.#drops.isEmpty,
      onChange: () => this.#changeHealth(),
    });
  }

  read(key: CacheKeyText, wanted = { remaining: true }): Promise<CacheEntry | undefined> {
    return this.#ask(
      () => this.#read(this.#nameOf(key), wanted.remaining),
      (memory) => memory.read(key),
    );
  }

  claim(key: CacheKeyText, request: CacheClaimRequest): Promise<CacheClaim | undefined> {
    return this.#ask(
      async () => {
        const token = randomUUID();
        const below = Math.min(Math.ceil(request.ifRemainingBelowMs), Number.MAX_SAFE_INTEGER);
        return (await this.#run('cache/claim', key, [token, Math.ceil(request.ttlMs), below])) === 1 ? { key, token } : undefined;
      },
      (memory) => memory.claim(key, request),
    );
  }

  fill(claim: CacheClaim, value: CacheValueText, ttlMs: number): Promise<boolean> {
    return this.#ask(
      async () => (await this.#run('cache/fill', claim.key, [claim.token, value, Math.ceil(ttlMs)])) === 1,
      (memory) => memory.fill(claim, value, ttlMs),
    );
  }

  release(claim: CacheClaim): Promise<void> {
    return this.#ask(
      async () => void (await this.#run('cache/release', claim.key, [claim.token])),
      (memory) => memory.release(claim),
    );
  }

  async drop(keys: readonly CacheKeyText[]): Promise<void> {
    this.#assertOpen();
    const names = keys.map((key) => this.#nameOf(key));
    await this.#memory?.drop(keys);
    if (this.#watch.absence !== undefined) return this.#drops.add(names);
    try {
      await this.#watch.ask(() => this.#unlink(names));
    } catch (error) {
      if (!isAway(error)) throw error;
      this.#drops.add(names);
      this.#watch.lose(error);
      await this.#memory?.drop(keys);
    }
  }

  health(): CacheHealth {
    if (this.#closing) return { status: 'down', reason: 'it is closed' };
    const { absence } = this.#watch;
    if (absence === undefined) return { status: 'up' };
    return { status: this.#memory ? 'degraded' : 'down', ...absence };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#watch.close();
    if (!this.#drops.isEmpty && !LOST_STATES.has(this.#client.status)) await this.#recover().catch(() => undefined);
    await this.#memory?.close();
    await this.#opened.close();
  }

  async #read(name: string, isRemainingWanted: boolean): Promise<CacheEntry | undefined> {
    const [value, remainingMs] = await Promise.all([this.#client.get(name), isRemainingWanted ? this.#client.pttl(name) : undefined]);
    if (value === null || (remainingMs !== undefined && remainingMs < 0)) return undefined;
    return { value: value as CacheValueText, remainingMs };
  }

  /** Asks Redis, or what stands in for it. */
  async #ask<Answer>(question: () => Promise<Answer>, instead: (memory: MemoryCache) => Promise<Answer>): Promise<Answer> {
    this.#assertOpen();
    const { absence } = this.#watch;
    if (absence === undefined) {
      try {
        return await this.#watch.ask(question);
      } catch (error) {
        if (!isAway(error) || this.#memory === undefined) throw error;
        return instead(this.#memory);
      }
    }
    if (this.#memory === undefined) throw new StoreUnavailableError('its cache is away');
    return instead(this.#memory);
  }

  #changeHealth(): void {
    const isLost = this.#watch.absence !== undefined;
    // What it kept is not to be trusted any more: others changed things and could not tell it.
    this.#memory =
      isLost && this.#options.fallback === 'memory' ? createMemoryCache({ ...this.#options.memory, clock: this.#clock }) : undefined;
    this.#options.onHealth(this.health());
  }

  /** Makes the drops that could not be made, and sees that Redis can be written to. */
  async #recover(): Promise<void> {
    await this.#client.set(`${this.#base}{probe}`, '1', 'PX', 1_000);
    const batch = this.#drops.next(DROPS_AT_ONCE);
    if (batch.isAll) await unlinkAll(this.#client, `${this.#base}*`);
    else await this.#unlink(batch.keys);
    this.#drops.done(batch);
  }

  /** Entry and claim of each: one command, so both at once. */
  async #unlink(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#client.unlink(name, `${name}:load`)));
  }

  #run(script: StandaloneScript, key: CacheKeyText, values: readonly (string | number)[]): Promise<unknown> {
    return runScript(this.#client, loadStandaloneScript(script), this.#nameOf(key), values);
  }

  #nameOf(key: CacheKeyText): string {
    return `${this.#base}{${key}}`;
  }

  #assertOpen(): void {
    if (this.#closing) throw new StoreUnavailableError('its cache is closed');
  }
}

function assertChoices({ fallback, onHealth }: RedisCacheOptions): void {
  if ((fallback === 'memory' || fallback === 'none') && typeof onHealth === 'function') return;
  throw new ConfigurationError({
    message: 'A Redis cache was not told what answers while Redis is away, or who is to hear of it.',
    hint: "Give fallback: 'memory' or 'none', and onHealth: a function that logs what the health is.",
  });
}

/** States of a client in which a command would only wait for a connection that was lost. */
const LOST_STATES: ReadonlySet<string> = new Set(['close', 'reconnecting', 'end', 'disconnecting']);
const MOST_PENDING = 100_000;
const DROPS_AT_ONCE = 1_000;
