import type { Clock } from '../ports/clock/clock.ts';

/** The two times of a durable store. */
export interface StoreTime {
  /** Wall clock, epoch milliseconds: timers, retries, ages. */
  now(): number;
  /**
   * Epoch milliseconds that go on from the opening by the monotonic clock: leases. So a jump of the wall clock ends no lease early,
   * and processes that share a file still mean about the same by a number.
   */
  leaseNow(): number;
}

export function storeTime(clock: Clock): StoreTime {
  const offset = clock.now() - clock.monotonic();
  return { now: () => Math.floor(clock.now()), leaseNow: () => Math.floor(clock.monotonic() + offset) };
}
