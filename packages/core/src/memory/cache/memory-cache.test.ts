import { describe, expect, it } from 'vitest';
import type { CacheKeyText, CacheValueText } from '../../ports/cache/cache.ts';
import { cacheContract } from '../../testing/contracts/cache-contract.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createMemoryCache, type MemoryCacheOptions } from './memory-cache.ts';

cacheContract({
  name: 'memory',
  createCache: async ({ clock }) => ({ cache: createMemoryCache({ clock }), advance: (ms) => clock.advance(ms) }),
  skip: { sharing: 'a memory cache is of one process' },
});

describe('bounds', () => {
  function aCache(options: MemoryCacheOptions) {
    const cache = createMemoryCache({ clock: createFakeClock(), ...options });
    const keep = async (name: string, value: string) => {
      const claim = await cache.claim(name as CacheKeyText, { ttlMs: 1_000, ifRemainingBelowMs: Number.POSITIVE_INFINITY });
      await cache.fill(claim!, value as CacheValueText, 60_000);
    };
    const kept = async (...names: string[]) => {
      const found = await Promise.all(names.map((name) => cache.read(name as CacheKeyText)));
      return names.filter((_, at) => found[at] !== undefined);
    };
    return { keep, kept };
  }

  it('keeps the number of entries that were used last', async () => {
    const { keep, kept } = aCache({ maxEntries: 3 });
    for (const name of ['a', 'b', 'c']) await keep(name, 'value');
    await kept('a');
    await keep('d', 'value');
    expect(await kept('a', 'b', 'c', 'd')).toEqual(['a', 'c', 'd']);
  });

  it('keeps no more bytes than it may', async () => {
    const { keep, kept } = aCache({ maxBytes: 100 });
    for (const name of ['a', 'b', 'c', 'd']) await keep(name, 'x'.repeat(24));
    expect(await kept('a', 'b', 'c', 'd')).toEqual(['a', 'b', 'c', 'd']);
    await keep('e', 'x'.repeat(48));
    expect(await kept('a', 'b', 'c', 'd', 'e')).toEqual(['c', 'd', 'e']);
    await keep('e', 'x');
    await keep('f', 'x'.repeat(40));
    expect(await kept('c', 'd', 'e', 'f')).toEqual(['c', 'd', 'e', 'f']);
  });

  it('does not empty itself for a value that does not fit', async () => {
    const { keep, kept } = aCache({ maxBytes: 100 });
    await keep('a', 'x'.repeat(50));
    await keep('b', 'x'.repeat(500));
    expect(await kept('a', 'b')).toEqual(['a']);
  });
});
