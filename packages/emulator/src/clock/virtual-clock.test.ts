import { expect, it } from 'vitest';
import { createVirtualClock } from './virtual-clock.ts';

it('calls due timers in order of time, each at its own, also those set on the way', () => {
  const clock = createVirtualClock(1_000);
  const calls: [string, number][] = [];
  clock.setTimer(1_300, () => calls.push(['late', clock.now()]));
  clock.setTimer(1_100, () => {
    calls.push(['early', clock.now()]);
    clock.setTimer(1_200, () => calls.push(['nested', clock.now()]));
  });
  const cancel = clock.setTimer(1_150, () => calls.push(['cancelled', clock.now()]));
  cancel();
  clock.advance(250);
  expect(calls).toEqual([
    ['early', 1_100],
    ['nested', 1_200],
  ]);
  expect([clock.now(), clock.timers]).toEqual([1_250, 1]);
});
