import type { Clock } from '@recado/core';

/** Whose time it is. */
export interface StoreTime {
  /** Epoch microseconds for a script; empty when the server is to ask its own clock. */
  forScript(): string;
  /** What a script has just said it is, epoch milliseconds. */
  learn(nowMs: number): void;
  /** Epoch milliseconds, counted on from what was learnt. */
  nowMs(): number;
  /** Epoch microseconds as far as this process knows. */
  estimate(): number;
  /** Grows with every call, about epoch microseconds: tells which of two things this process did first. */
  order(): number;
}

/** The server's clock, or the one given. */
export function storeTime(clock: Clock | undefined): StoreTime {
  let lastMs = 0;
  let callsInMs = 0;
  let lastOrder = 0;
  let ahead: number | undefined;
  const nowMs = () => Math.floor(clock === undefined ? Date.now() : clock.now());
  return {
    forScript() {
      if (clock === undefined) return '';
      const now = nowMs();
      callsInMs = now === lastMs ? Math.min(callsInMs + 1, 999) : 0;
      lastMs = now;
      return String(now * 1_000 + callsInMs);
    },
    learn(now) {
      ahead = now - performance.now();
    },
    nowMs: () => (clock !== undefined || ahead === undefined ? nowMs() : Math.floor(performance.now() + ahead)),
    estimate: () => nowMs() * 1_000 + 999,
    order() {
      lastOrder = Math.max(lastOrder + 1, nowMs() * 1_000);
      return lastOrder;
    },
  };
}
