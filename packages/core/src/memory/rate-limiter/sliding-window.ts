import type { RateResult, RateRule } from '../../ports/rate-limiter/rate-limiter.ts';

/** When each unit of the last while was taken. */
export class SlidingWindow {
  /** From when on it is empty. */
  idleAt = 0;
  /** The oldest first. */
  #takenAt: number[] = [];

  take({ limit, windowMs }: Extract<RateRule, { kind: 'sliding-window' }>, cost: number, now: number): RateResult {
    const firstInside = this.#takenAt.findIndex((at) => at > now - windowMs);
    this.#takenAt = firstInside === -1 ? [] : this.#takenAt.slice(firstInside);
    const excess = this.#takenAt.length + cost - limit;
    if (excess > 0) {
      const leavesLast = this.#takenAt[excess - 1] ?? now;
      return {
        allowed: false,
        remaining: Math.max(0, limit - this.#takenAt.length),
        retryAfterMs: Math.max(1, Math.ceil(leavesLast + windowMs - now)),
      };
    }
    for (let unit = 0; unit < cost; unit += 1) this.#takenAt.push(now);
    this.idleAt = now + windowMs;
    return { allowed: true, remaining: limit - this.#takenAt.length, retryAfterMs: 0 };
  }
}
