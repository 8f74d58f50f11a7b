import { describe, expect, it } from 'vitest';
import { BacklogAge } from './backlog-age.ts';

describe('the age of a backlog', () => {
  it('is 0 while nothing waits, and grows with what stays', () => {
    const age = new BacklogAge();
    expect(age.look(0, 10, 0)).toBe(0);
    expect(age.look(15_000, 12, 2)).toBe(0);
    expect(age.look(30_000, 12, 2)).toBe(15_000);
    expect(age.look(45_000, 20, 10)).toBe(30_000);
  });

  it('falls to the age of what came later once the oldest are settled', () => {
    const age = new BacklogAge();
    age.look(0, 5, 5);
    age.look(10_000, 8, 8);
    expect(age.look(20_000, 8, 3)).toBe(10_000);
    expect(age.look(30_000, 8, 0)).toBe(0);
    expect(age.look(40_000, 9, 1)).toBe(0);
  });

  it('is not misled by many that pass in the meantime', () => {
    const age = new BacklogAge();
    for (let at = 0; at < 100; at += 1) expect(age.look(at * 1_000, at * 500, 20)).toBeLessThanOrEqual(1_000);
  });

  it('goes on when settled ones are forgotten', () => {
    const age = new BacklogAge();
    age.look(0, 1_000, 10);
    expect(age.look(1_000, 500, 10)).toBe(1_000);
    expect(age.look(2_000, 505, 15)).toBe(2_000);
    expect(age.look(3_000, 510, 10)).toBe(1_000);
  });
});
