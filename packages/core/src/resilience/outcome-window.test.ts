import { expect, it } from 'vitest';
import { OutcomeWindow } from './outcome-window.ts';

it('forgets the oldest tenth at a time', () => {
  const window = new OutcomeWindow(1_000);
  for (let now = 0; now < 1_000; now += 100) window.add(now, now < 200);
  expect(window.count(999)).toEqual({ calls: 10, failures: 2 });
  expect(window.count(1_000)).toEqual({ calls: 9, failures: 1 });
  expect(window.count(1_100)).toEqual({ calls: 8, failures: 0 });
  expect(window.count(60_000)).toEqual({ calls: 0, failures: 0 });
});

it('keeps no more slices than it counts', () => {
  const window = new OutcomeWindow(1_000);
  for (let now = 0; now < 100_000; now += 10) window.add(now, false);
  expect(window.count(99_999)).toEqual({ calls: 100, failures: 0 });
});
