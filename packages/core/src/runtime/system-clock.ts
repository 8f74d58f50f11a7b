import type { Clock } from '../ports/clock/clock.ts';

/** The machine's time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, callback) {
    let timer: NodeJS.Timeout;
    const arm = (remainingMs: number): void => {
      // Node takes a longer delay for 1 ms, so a long one is waited for in parts.
      const partMs = Math.min(remainingMs, LONGEST_TIMEOUT_MS);
      timer = setTimeout(() => (partMs < remainingMs ? arm(remainingMs - partMs) : callback()), partMs);
      timer.unref();
    };
    arm(Math.max(delayMs, 0));
    return () => clearTimeout(timer);
  },
};

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;
