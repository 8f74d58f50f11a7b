import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createRandomIdSource } from './random-id-source.ts';

describe('createRandomIdSource', () => {
  it('makes ids that sort by the time they were made', async () => {
    const clock = createFakeClock();
    const ids = createRandomIdSource({ clock });
    const made: string[] = [];
    for (let step = 0; step < 200; step++) {
      made.push(ids.newId('turn'));
      await clock.advance(1 + step * 37);
    }
    expect(made.toSorted()).toEqual(made);
  });

  it('writes 128 bits as letters only, so that no id reads as a number', () => {
    expect(createRandomIdSource().newId('contact')).toMatch(/^contact_[bcdfghjklmnpqrst]{32}$/);
  });

  it('gives 80 random bits: ids of one millisecond have nothing in common after the time', () => {
    const ids = createRandomIdSource({ clock: createFakeClock() });
    const tails = Array.from({ length: 5_000 }, () => ids.newId('turn').slice(-20));
    for (const place of [0, 5, 10, 19]) expect(new Set(tails.map((tail) => tail[place])).size).toBe(16);
    expect(new Set(tails.map((tail) => tail.slice(0, 10))).size).toBe(tails.length);
  });
});
