import type { RateResult, RateRule } from '../../ports/rate-limiter/rate-limiter.ts';

/** A bucket that fills as time goes by. */
export class TokenBucket {
  /** From when on it is full. */
  idleAt = 0;
  /** What was missing at `#at`. */
  #missing = 0;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  take({ capacity, perSecond }: Extract<RateRule, { kind: 'token-bucket' }>, cost: number, now: number): RateResult {
    const perMs = perSecond / 1_000;
    const missing = Math.min(capacity, Math.max(0, this.#missing - (now - this.#at) * perMs));
    const left = capacity - missing;
    const allowed = left + TOLERANCE >= cost;
    this.#missing = allowed ? missing + cost : missing;
    this.#at = now;
    this.idleAt = now + this.#missing / perMs;
    return {
      allowed,
      remaining: Math.max(0, Math.floor(capacity - this.#missing + TOLERANCE)),
      retryAfterMs: allowed ? 0 : Math.max(1, Math.ceil((cost - left - TOLERANCE) / perMs)),
    };
  }
}

/** What adding up fractions may be off by: a millionth of a unit. */
const TOLERANCE = 1e-6;
