import type { Clock } from '../ports/clock/clock.ts';

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /**
   * Moves both clocks forward, running what was scheduled in order of its time. Between two callbacks, and before and after them,
   * what is under way gets a few turns of the event loop to settle.
   */
  advance(ms: number): Promise<void>;
  /** Sets the wall clock forward or back, as an operator or NTP would; the monotonic one does not notice. */
  jump(ms: number): void;
}

/** @param startAt - Epoch milliseconds. @default 2026-01-05T12:00:00Z */
export function createFakeClock(startAt: number = Date.UTC(2026, 0, 5, 12)): FakeClock {
  let elapsed = 0;
  let offset = startAt;
  let scheduled: { readonly at: number; readonly callback: () => void }[] = [];

  const nextUntil = (end: number) =>
    scheduled
      .filter((entry) => entry.at <= end)
      .reduce<(typeof scheduled)[number] | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);

  return {
    now: () => offset + elapsed,
    monotonic: () => elapsed,
    after(delayMs, callback) {
      const entry = { at: elapsed + Math.max(0, delayMs), callback };
      scheduled.push(entry);
      return () => {
        scheduled = scheduled.filter((other) => other !== entry);
      };
    },
    async advance(ms) {
      const end = elapsed + ms;
      await settle();
      for (let next = nextUntil(end); next !== undefined; next = nextUntil(end)) {
        const due = next;
        scheduled = scheduled.filter((entry) => entry !== due);
        elapsed = Math.max(elapsed, due.at);
        due.callback();
        await settle();
      }
      elapsed = end;
      await settle();
    },
    jump(ms) {
      offset += ms;
    },
  };
}

/** Several turns, because a durable store answers a verb one turn after it was asked. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
