import type { GraphProblem } from '../problem/graph-problem.ts';

/** A bucket that holds `capacity` tokens and gains one every `refillMs`. */
class TokenBucket {
  readonly #capacity: number;
  readonly #refillMs: number;
  #tokens: number;
  #since: number;

  constructor(capacity: number, refillMs: number, now: number) {
    this.#capacity = capacity;
    this.#refillMs = refillMs;
    this.#tokens = capacity;
    this.#since = now;
  }

  take(now: number): boolean {
    this.#tokens = Math.min(this.#capacity, this.#tokens + (now - this.#since) / this.#refillMs);
    this.#since = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** Meta's throughput of a number (80 per second) and pair rate (45 at once, then one per 6 seconds). */
export class RateLimits {
  readonly #pairs = new Map<string, TokenBucket>();
  #number: TokenBucket | undefined;

  /** Counts a send; the problem if it is one too many. */
  take(userKey: string, now: number): GraphProblem | undefined {
    this.#number ??= new TokenBucket(80, 1000 / 80, now);
    let pair = this.#pairs.get(userKey);
    if (pair === undefined) {
      pair = new TokenBucket(45, 6_000, now);
      this.#pairs.set(userKey, pair);
    }
    if (!this.#number.take(now)) return { code: 130429 };
    return pair.take(now) ? undefined : { code: 131056 };
  }
}
