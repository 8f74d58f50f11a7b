import { type Clock, systemClock } from '@recado/core';

/** The machine's time, with a wall clock that can be set wrong. */
export function createJumpingClock(): Clock & { set(offsetMs: number): void } {
  let offset = 0;
  return {
    now: () => systemClock.now() + offset,
    monotonic: () => systemClock.monotonic(),
    after: (delayMs, callback) => systemClock.after(delayMs, callback),
    set(offsetMs) {
      offset = offsetMs;
    },
  };
}
