import { expect, it } from 'vitest';
import { createFakeClock } from './fake-clock.ts';

it('runs what is due in order of time and shows each its own moment', async () => {
  const clock = createFakeClock(1_000);
  const seen: string[] = [];
  clock.after(30, () => seen.push(`late ${clock.now()}`));
  clock.after(10, () => {
    seen.push(`early ${clock.now()}`);
    clock.after(5, () => seen.push(`nested ${clock.now()}`));
  });
  clock.after(31, () => seen.push('too late'));
  await clock.advance(30);
  expect(seen).toEqual(['early 1010', 'nested 1015', 'late 1030']);
  expect(clock.monotonic()).toBe(30);
});

it('does not run what was cancelled', async () => {
  const clock = createFakeClock();
  const seen: string[] = [];
  clock.after(10, () => seen.push('cancelled'))();
  await clock.advance(20);
  expect(seen).toEqual([]);
});

it('jumps the wall clock alone', () => {
  const clock = createFakeClock(5_000);
  clock.jump(-1_000);
  expect(clock.now()).toBe(4_000);
  expect(clock.monotonic()).toBe(0);
});
