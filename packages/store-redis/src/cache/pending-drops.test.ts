import { describe, expect, it } from 'vitest';
import { PendingDrops } from './pending-drops.ts';

describe('drops that wait', () => {
  it('are made in parts, each once', () => {
    const drops = new PendingDrops(100);
    drops.add(['a', 'b']);
    drops.add(['c', 'a']);
    const first = drops.next(2);
    expect(first).toMatchObject({ isAll: false, keys: ['a', 'b'] });
    drops.done(first);
    const second = drops.next(2);
    expect(second.keys).toEqual(['c']);
    expect(drops.isEmpty).toBe(false);
    drops.done(second);
    expect(drops.isEmpty).toBe(true);
  });

  it('stay when nobody says that they were made', () => {
    const drops = new PendingDrops(100);
    drops.add(['a']);
    drops.next(10);
    expect(drops.next(10).keys).toEqual(['a']);
  });

  it('stay when they were asked for anew while they were being made', () => {
    const drops = new PendingDrops(100);
    drops.add(['a', 'b']);
    const batch = drops.next(10);
    drops.add(['b']);
    drops.done(batch);
    expect(drops.next(10).keys).toEqual(['b']);
  });

  it('become one of everything when they are too many', () => {
    const drops = new PendingDrops(3);
    drops.add(['a', 'b', 'c']);
    expect(drops.next(10).isAll).toBe(false);
    drops.add(['d']);
    const batch = drops.next(10);
    expect(batch).toMatchObject({ isAll: true, keys: [] });
    drops.add(['e']);
    drops.done(batch);
    expect(drops.isEmpty).toBe(false);
    drops.done(drops.next(10));
    expect(drops.isEmpty).toBe(true);
  });
});
