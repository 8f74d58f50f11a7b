import { expect, it } from 'vitest';
import { backOff } from './back-off.ts';

it('doubles from the first wait to the longest', () => {
  expect([1, 2, 3, 4, 50, 5_000].map((failures) => backOff(failures, 500, 3_000))).toEqual([500, 1_000, 2_000, 3_000, 3_000, 3_000]);
});
