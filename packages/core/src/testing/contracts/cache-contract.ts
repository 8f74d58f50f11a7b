import { afterEach, describe, expect, it } from 'vitest';
import type { Cache, CacheClaim, CacheKeyText, CacheValueText } from '../../ports/cache/cache.ts';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';

export interface CreatedCache {
  readonly cache: Cache;
  /** Lets so much time go by for what is kept. */
  readonly advance: (ms: number) => Promise<void>;
  /** Opens the same cache once more, as another process would. */
  readonly reopen?: () => Promise<Cache>;
}

export interface CacheContractOptions {
  readonly name: string;
  /** Makes an empty, isolated cache. `clock` is the process's time. */
  readonly createCache: (setup: { readonly clock: FakeClock }) => Promise<CreatedCache>;
  /** What this cache cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly sharing?: string };
}

/** What every `Cache` promises. It closes after each test. */
export function cacheContract({ name, createCache, skip = {} }: CacheContractOptions): void {
  describe(`Cache contract: ${name}`, () => {
    let opened: Cache[] = [];
    afterEach(async () => {
      const caches = opened;
      opened = [];
      await Promise.all(caches.map((cache) => cache.close()));
    });

    async function open() {
      const { cache, advance, reopen } = await createCache({ clock: createFakeClock() });
      opened.push(cache);
      const another = async () => {
        const other = await reopen!();
        opened.push(other);
        return other;
      };
      return { cache, advance, another };
    }

    it('knows nothing it was not given', async () => {
      const { cache } = await open();
      expect(await cache.read(key('a'))).toBeUndefined();
      expect(cache.health()).toEqual({ status: 'up' });
    });

    it.each(['rs1.k.0123456789abcdef.AAAAAAAAAAAAAAAAAAAAAA', '-', '', '{"price":12}', 'olá, 👋 mundo', 'x'.repeat(300_000)])(
      'gives back what it was given, also %.20s',
      async (text) => {
        const { cache } = await open();
        await keep(cache, 'a', text, 60_000);
        const entry = await cache.read(key('a'));
        expect(entry?.value).toBe(text);
        expect(entry?.remainingMs).toBeGreaterThan(50_000);
        expect(entry?.remainingMs).toBeLessThanOrEqual(60_000);
        expect(await cache.read(key('b'))).toBeUndefined();
      },
    );

    it('forgets what its time is over for', async () => {
      const { cache, advance } = await open();
      await keep(cache, 'a', 'one', 60_000);
      await keep(cache, 'b', 'two', 120_000);
      await advance(30_000);
      expect((await cache.read(key('a')))?.remainingMs).toBeLessThanOrEqual(30_000);
      await advance(30_000);
      expect(await cache.read(key('a'))).toBeUndefined();
      expect((await cache.read(key('b')))?.value).toBe('two');
    });

    it('gives a value also to who does not ask how long it lasts', async () => {
      const { cache } = await open();
      await keep(cache, 'a', 'value', 60_000);
      expect((await cache.read(key('a'), { remaining: false }))?.value).toBe('value');
      expect(await cache.read(key('b'), { remaining: false })).toBeUndefined();
    });

    it('replaces a value and its time', async () => {
      const { cache, advance } = await open();
      await keep(cache, 'a', 'one', 60_000);
      await keep(cache, 'a', 'two', 240_000);
      await advance(60_000);
      expect((await cache.read(key('a')))?.value).toBe('two');
    });

    it('forgets what is dropped, and drops what it does not know', async () => {
      const { cache } = await open();
      for (const one of ['a', 'b', 'c']) await keep(cache, one, 'value', 60_000);
      await cache.drop([key('a'), key('c'), key('unknown')]);
      await cache.drop([]);
      expect(await cache.read(key('a'))).toBeUndefined();
      expect((await cache.read(key('b')))?.value).toBe('value');
      expect(await cache.read(key('c'))).toBeUndefined();
    });

    describe('claims', () => {
      it('gives a key to one of many who ask', async () => {
        const { cache } = await open();
        const claims = await Promise.all(Array.from({ length: 20 }, () => cache.claim(key('a'), MISS)));
        expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
        expect(await cache.claim(key('b'), MISS)).toBeDefined();
      });

      it('gives it to the next once it is filled or released, and never twice the same token', async () => {
        const { cache } = await open();
        const first = await claim(cache, 'a');
        await cache.release(first);
        const second = await claim(cache, 'a');
        expect(second.token).not.toBe(first.token);
        expect(await cache.fill(second, text('value'), 60_000)).toBe(true);
        expect(await cache.claim(key('a'), ANYWAY)).toBeDefined();
      });

      it('gives it to the next once it has lapsed, and refuses what the first brings then', async () => {
        const { cache, advance } = await open();
        const first = await claim(cache, 'a');
        await advance(MISS.ttlMs);
        expect(await cache.fill(first, text('late'), 60_000)).toBe(false);
        const second = await claim(cache, 'a');
        expect(await cache.fill(first, text('late'), 60_000)).toBe(false);
        await cache.release(first);
        expect(await cache.claim(key('a'), MISS)).toBeUndefined();
        expect(await cache.fill(second, text('value'), 60_000)).toBe(true);
        expect((await cache.read(key('a')))?.value).toBe('value');
      });

      it('refuses what was loaded before a drop: an old value cannot come back', async () => {
        const { cache } = await open();
        const early = await claim(cache, 'a');
        await cache.drop([key('a')]);
        expect(await cache.fill(early, text('old'), 60_000)).toBe(false);
        expect(await cache.read(key('a'))).toBeUndefined();
        const late = await claim(cache, 'a');
        expect(await cache.fill(early, text('old'), 60_000)).toBe(false);
        expect(await cache.fill(late, text('new'), 60_000)).toBe(true);
        expect((await cache.read(key('a')))?.value).toBe('new');
      });

      it('fills once for a claim', async () => {
        const { cache } = await open();
        const once = await claim(cache, 'a');
        expect(await cache.fill(once, text('one'), 60_000)).toBe(true);
        expect(await cache.fill(once, text('two'), 60_000)).toBe(false);
        expect((await cache.read(key('a')))?.value).toBe('one');
      });

      it('is given for a key that is there only when it lasts less than asked', async () => {
        const { cache, advance } = await open();
        await keep(cache, 'a', 'value', 60_000);
        expect(await cache.claim(key('a'), MISS)).toBeUndefined();
        expect(await cache.claim(key('a'), { ...MISS, ifRemainingBelowMs: 20_000 })).toBeUndefined();
        await advance(45_000);
        expect(await cache.claim(key('a'), MISS)).toBeUndefined();
        expect(await cache.claim(key('a'), { ...MISS, ifRemainingBelowMs: 20_000 })).toBeDefined();
        expect((await cache.read(key('a')))?.value).toBe('value');
      });
    });

    describe('shared', () => {
      it('is one cache for all who open it', async (test) => {
        test.skip(skip.sharing !== undefined, skip.sharing);
        const { cache, another } = await open();
        const other = await another();
        const claimed = await claim(cache, 'a');
        expect(await other.claim(key('a'), MISS)).toBeUndefined();
        await cache.fill(claimed, text('value'), 60_000);
        expect((await other.read(key('a')))?.value).toBe('value');
        await other.drop([key('a')]);
        expect(await cache.read(key('a'))).toBeUndefined();
      });

      it('revokes the claim of one by the drop of another', async (test) => {
        test.skip(skip.sharing !== undefined, skip.sharing);
        const { cache, another } = await open();
        const other = await another();
        const claimed = await claim(cache, 'a');
        await other.drop([key('a')]);
        expect(await cache.fill(claimed, text('old'), 60_000)).toBe(false);
        expect(await other.read(key('a'))).toBeUndefined();
      });
    });

    it('answers nothing once it is closed', async () => {
      const { cache } = await open();
      await keep(cache, 'a', 'value', 60_000);
      await cache.close();
      await cache.close();
      await expect(cache.read(key('a'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(cache.health().status).toBe('down');
    });
  });
}

const MISS = { ttlMs: 10_000, ifRemainingBelowMs: 0 };
const ANYWAY = { ttlMs: 10_000, ifRemainingBelowMs: Number.POSITIVE_INFINITY };
const key = (name: string) => `contract:${name}` as CacheKeyText;
const text = (value: string) => value as CacheValueText;

async function claim(cache: Cache, name: string): Promise<CacheClaim> {
  const claimed = await cache.claim(key(name), ANYWAY);
  expect(claimed, `a claim of ${name}`).toBeDefined();
  return claimed!;
}

async function keep(cache: Cache, name: string, value: string, ttlMs: number): Promise<void> {
  expect(await cache.fill(await claim(cache, name), text(value), ttlMs)).toBe(true);
}
