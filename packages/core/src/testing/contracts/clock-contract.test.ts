import { afterEach, beforeEach, vi } from 'vitest';
import { systemClock } from '../../runtime/system-clock.ts';
import { createFakeClock } from '../fake-clock.ts';
import { clockContract } from './clock-contract.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: Date.UTC(2026, 9, 4) });
});
afterEach(() => {
  vi.useRealTimers();
});

clockContract({
  name: 'systemClock',
  createClock: () => ({
    clock: systemClock,
    async advance(ms) {
      await vi.advanceTimersByTimeAsync(ms);
    },
  }),
});

clockContract({
  name: 'FakeClock',
  createClock: () => {
    const clock = createFakeClock();
    return { clock, advance: (ms) => clock.advance(ms) };
  },
});
