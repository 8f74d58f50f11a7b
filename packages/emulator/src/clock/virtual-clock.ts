import type { EmulatorClock } from './emulator-clock.ts';

/** A clock that moves only when told, for tests of windows, statuses and retries. */
export interface VirtualClock extends EmulatorClock {
  /** Moves on by `ms` and calls every timer that falls due on the way, in order of time, each at its own time. */
  advance(ms: number): void;
  /** How many timers wait. */
  readonly timers: number;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** @param startAt - Epoch milliseconds. @default 1_794_960_000_000 */
export function createVirtualClock(startAt = 1_794_960_000_000): VirtualClock {
  const timers = new Set<Timer>();
  let now = startAt;

  const nextDue = (until: number): Timer | undefined => {
    let found: Timer | undefined;
    for (const timer of timers) {
      if (timer.at <= until && (found === undefined || timer.at < found.at)) found = timer;
    }
    return found;
  };
  const runDue = (until: number) => {
    for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
      timers.delete(timer);
      now = Math.max(now, timer.at);
      timer.run();
    }
  };

  return {
    now: () => now,
    setTimer(at, run) {
      const timer = { at, run };
      timers.add(timer);
      // A journal write may finish after `advance` returned, so a timer can be born overdue.
      if (at <= now) setImmediate(() => runDue(now));
      return () => timers.delete(timer);
    },
    advance(ms) {
      const until = now + ms;
      runDue(until);
      now = until;
    },
    get timers() {
      return timers.size;
    },
  };
}
