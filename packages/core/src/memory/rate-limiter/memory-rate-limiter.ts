import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { RateKey, RateLimiter, RateRequest, RateResult } from '../../ports/rate-limiter/rate-limiter.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { assertRateRequest } from './assert-rate-request.ts';
import { SlidingWindow } from './sliding-window.ts';
import { TokenBucket } from './token-bucket.ts';

export interface MemoryRateLimiterOptions {
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** Limits of this process alone; each process has its own. */
export function createMemoryRateLimiter(options: MemoryRateLimiterOptions = {}): MemoryRateLimiter {
  return new MemoryRateLimiter(options);
}

/** Counts in this process, by its monotonic clock. What is full again is forgotten. */
export class MemoryRateLimiter implements RateLimiter {
  readonly specVersion = 1;
  readonly #clock: Clock;
  readonly #buckets = new Map<RateKey, TokenBucket>();
  readonly #windows = new Map<RateKey, SlidingWindow>();
  #sweepAt = 0;
  #isClosed = false;

  constructor({ clock = systemClock }: MemoryRateLimiterOptions = {}) {
    this.#clock = clock;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#buckets.size + this.#windows.size;
  }

  async take(request: RateRequest): Promise<RateResult> {
    if (this.#isClosed) throw new StoreUnavailableError('its rate limiter is closed');
    assertRateRequest(request);
    const { key, rule, cost = 1 } = request;
    const now = this.#clock.monotonic();
    this.#sweep(now);
    return rule.kind === 'token-bucket'
      ? meterOf(this.#buckets, key, () => new TokenBucket(now)).take(rule, cost, now)
      : meterOf(this.#windows, key, () => new SlidingWindow()).take(rule, cost, now);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#buckets.clear();
    this.#windows.clear();
  }

  /** What is full or empty again says the same as nothing. */
  #sweep(now: number): void {
    if (now < this.#sweepAt) return;
    this.#sweepAt = now + SWEEP_EVERY_MS;
    for (const [key, { idleAt }] of this.#buckets) if (idleAt <= now) this.#buckets.delete(key);
    for (const [key, { idleAt }] of this.#windows) if (idleAt <= now) this.#windows.delete(key);
  }
}

function meterOf<Meter>(meters: Map<RateKey, Meter>, key: RateKey, make: () => Meter): Meter {
  const known = meters.get(key);
  if (known !== undefined) return known;
  const made = make();
  meters.set(key, made);
  return made;
}

const SWEEP_EVERY_MS = 60_000;
