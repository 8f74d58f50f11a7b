import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import { createMemoryCache } from '../memory/cache/memory-cache.ts';
import type { Cache } from '../ports/cache/cache.ts';
import { publicId } from '../privacy/public-id.ts';
import { createSealer } from '../privacy/sealer.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createCacheAside } from './cache-aside.ts';
import type { CacheAsideOptions } from './cache-aside-options.ts';
import { cacheKey } from './cache-key.ts';
import { hashed } from './key-part.ts';
import { keyText } from './key-text.ts';

interface Profile {
  readonly name: string;
  readonly visits: number;
}

const MINUTE = 60_000;
const profile = cacheKey<Profile>('user:{userId}:profile', { ttlMs: 60 * MINUTE });
const ana = profile.of(publicId('u_ana'));
const sealer = createSealer({ current: { id: 'k', secret: Buffer.alloc(32, 7) }, previous: [] });

function aCache(options: Partial<CacheAsideOptions> = {}) {
  const clock = createFakeClock();
  const cache = createMemoryCache({ clock });
  const make = (more: Partial<CacheAsideOptions> = {}) => createCacheAside({ cache, sealer, clock, random: () => 0, ...options, ...more });
  return { clock, cache, aside: make(), another: make };
}

/** A source that counts who asks it, and can be told to wait. */
function aSource(answers: readonly (Profile | undefined)[] = [{ name: 'Ana', visits: 1 }]) {
  let calls = 0;
  let wait: Promise<void> | undefined;
  return {
    load: async () => {
      const answer = answers[Math.min(calls, answers.length - 1)];
      calls += 1;
      await wait;
      return answer;
    },
    get calls() {
      return calls;
    },
    hold(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      wait = promise;
      return () => {
        wait = undefined;
        resolve();
      };
    },
  };
}

describe('reading', () => {
  it('asks the source once and answers from then on, until the time is over', async () => {
    const { aside, clock } = aCache();
    const source = aSource([
      { name: 'Ana', visits: 1 },
      { name: 'Ana', visits: 2 },
    ]);
    expect(await aside.get(ana, source.load)).toEqual({ name: 'Ana', visits: 1 });
    await clock.advance(53 * MINUTE);
    expect(await aside.get(ana, source.load)).toEqual({ name: 'Ana', visits: 1 });
    expect(source.calls).toBe(1);
    await clock.advance(7 * MINUTE);
    expect(await aside.get(ana, source.load)).toEqual({ name: 'Ana', visits: 2 });
    expect(aside.counters()).toEqual({
      hits: 1,
      staleHits: 0,
      shared: 0,
      misses: 2,
      loads: 2,
      loadErrors: 0,
      errors: 0,
      hitRatio: 1 / 3,
    });
  });

  it('keeps apart the keys of a kind and the kinds of a key', async () => {
    const { aside } = aCache();
    const context = cacheKey<string>('user:{userId}:context', { ttlMs: MINUTE });
    await aside.get(ana, async () => ({ name: 'Ana', visits: 1 }));
    expect(await aside.get(profile.of(publicId('u_rui')), async () => ({ name: 'Rui', visits: 1 }))).toMatchObject({ name: 'Rui' });
    expect(await aside.get(context.of(publicId('u_ana')), async () => 'talking')).toBe('talking');
    expect(await aside.get(ana, async () => undefined)).toMatchObject({ name: 'Ana' });
  });

  it('gives each caller a value of its own, the same after a load as after a hit', async () => {
    const { aside } = aCache();
    const list = cacheKey<{ at: string; names: string[] }>('list', { ttlMs: MINUTE });
    const load = async () => ({ at: new Date(0) as unknown as string, names: ['Ana'] });
    const [one, two] = await Promise.all([aside.get(list.of(), load), aside.get(list.of(), load)]);
    one!.names.push('Rui');
    expect(two).toEqual({ at: '1970-01-01T00:00:00.000Z', names: ['Ana'] });
    expect(await aside.get(list.of(), load)).toEqual(two);
  });

  it('remembers for a while that there is nothing, when that is wanted', async () => {
    const { aside, clock } = aCache();
    const source = aSource([undefined]);
    for (let time = 0; time < 3; time += 1) expect(await aside.get(ana, source.load)).toBeUndefined();
    expect(source.calls).toBe(1);
    await clock.advance(5_000);
    await aside.get(ana, source.load);
    expect(source.calls).toBe(2);
    const never = cacheKey<Profile>('never:{userId}', { ttlMs: MINUTE, absentTtlMs: 0 }).of(publicId('u_ana'));
    for (let time = 0; time < 3; time += 1) expect(await aside.get(never, source.load)).toBeUndefined();
    expect(source.calls).toBe(5);
  });

  it('keeps null, false and 0, which are something', async () => {
    const { aside } = aCache();
    for (const [at, value] of [null, false, 0, ''].entries()) {
      const key = cacheKey<unknown>('value:{at}', { ttlMs: MINUTE }).of(at);
      expect(await aside.get(key, async () => value)).toBe(value);
      expect(await aside.get(key, async () => 'loaded again')).toBe(value);
    }
  });

  it('throws what the source throws and keeps nothing of it', async () => {
    const { aside } = aCache();
    const broken = async () => {
      throw new Error('source');
    };
    const reads = await Promise.allSettled([aside.get(ana, broken), aside.get(ana, broken)]);
    expect(reads.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await aside.get(ana, aSource().load)).toMatchObject({ name: 'Ana' });
    expect(aside.counters()).toMatchObject({ loadErrors: 1, loads: 1 });
  });
});

describe('a stampede', () => {
  it('loads once in a process', async () => {
    const { aside } = aCache();
    const source = aSource();
    const release = source.hold();
    const reads = Promise.all(Array.from({ length: 500 }, () => aside.get(ana, source.load)));
    release();
    expect(new Set((await reads).map((value) => value?.name))).toEqual(new Set(['Ana']));
    expect(source.calls).toBe(1);
    expect(aside.counters()).toMatchObject({ misses: 1, shared: 499, loads: 1 });
  });

  it('loads once among processes, while the others wait', async () => {
    const { another, clock } = aCache();
    const source = aSource();
    const release = source.hold();
    const processes = Array.from({ length: 20 }, () => another());
    const reads = Promise.all(processes.map((one) => one.get(ana, source.load)));
    await clock.advance(1_000);
    expect(source.calls).toBe(1);
    release();
    await clock.advance(100);
    expect((await reads).every((value) => value?.name === 'Ana')).toBe(true);
    expect(source.calls).toBe(1);
  });

  it('is waited for no longer than said: then others load, without keeping what they get', async () => {
    const { aside, another, clock } = aCache({ waitMs: 500 });
    const source = aSource();
    const release = source.hold();
    const slow = aside.get(ana, source.load);
    await clock.advance(0);
    const impatient = another().get(ana, async () => ({ name: 'Other', visits: 0 }));
    await clock.advance(499);
    let isAnswered = false;
    void impatient.then(() => {
      isAnswered = true;
    });
    await clock.advance(0);
    expect(isAnswered).toBe(false);
    await clock.advance(1);
    expect(await impatient).toMatchObject({ name: 'Other' });
    release();
    await slow;
    expect(await another().get(ana, source.load)).toMatchObject({ name: 'Ana' });
  });

  it('goes on with the next process when the loading one fails or dies', async () => {
    const { aside, another, clock, cache } = aCache({ loadMs: 1_000 });
    const failing = aside.get(ana, async () => {
      await new Promise<void>((resolve) => clock.after(300, resolve));
      throw new Error('source');
    });
    const source = aSource();
    const waiting = another().get(ana, source.load);
    failing.catch(() => undefined);
    await clock.advance(400);
    expect(await waiting).toMatchObject({ name: 'Ana' });
    const rui = profile.of(publicId('u_rui'));
    await cache.claim(keyText(rui, sealer), { ttlMs: 1_000, ifRemainingBelowMs: 0 });
    const orphaned = another().get(rui, source.load);
    await clock.advance(1_100);
    expect(await orphaned).toMatchObject({ name: 'Ana' });
  });
});

describe('time', () => {
  it('takes up to a tenth off, so that not all ends at once', async () => {
    const lasts = async (random: number) => {
      const { aside, cache } = aCache({ random: () => random });
      await aside.get(ana, aSource().load);
      return (await cache.read(keyText(ana, sealer)))?.remainingMs;
    };
    expect([await lasts(0), await lasts(0.5), await lasts(1)]).toEqual([60 * MINUTE, 57 * MINUTE, 54 * MINUTE]);
  });

  it('loads anew in the background near the end, once among processes, and answers at once', async () => {
    const { aside, another, clock } = aCache();
    const source = aSource([
      { name: 'Ana', visits: 1 },
      { name: 'Ana', visits: 2 },
    ]);
    await aside.get(ana, source.load);
    await clock.advance(55 * MINUTE);
    const release = source.hold();
    const processes = [aside, another(), another()];
    for (const one of [...processes, ...processes]) expect(await one.get(ana, source.load)).toMatchObject({ visits: 1 });
    await clock.advance(0);
    expect(source.calls).toBe(2);
    release();
    await clock.advance(0);
    expect(await aside.get(ana, source.load)).toMatchObject({ visits: 2 });
    expect(source.calls).toBe(2);
  });

  it('answers stale for as long as allowed, while one loads anew', async () => {
    const { aside, clock } = aCache();
    const stale = cacheKey<Profile>('stale:{userId}', { ttlMs: MINUTE, staleMs: MINUTE, refreshAheadMs: 0 }).of(publicId('u_ana'));
    const source = aSource([
      { name: 'Ana', visits: 1 },
      { name: 'Ana', visits: 2 },
    ]);
    await aside.get(stale, source.load);
    await clock.advance(1.5 * MINUTE);
    expect(await aside.get(stale, source.load)).toMatchObject({ visits: 1 });
    await clock.advance(0);
    expect(await aside.get(stale, source.load)).toMatchObject({ visits: 2 });
    expect(aside.counters()).toMatchObject({ hits: 2, staleHits: 1, misses: 1, loads: 2 });
    await clock.advance(2 * MINUTE);
    expect(await aside.get(stale, async () => undefined)).toBeUndefined();
  });

  it('goes on with the old value when loading anew fails, and tries again a second later at most often', async () => {
    const { aside, clock } = aCache();
    await aside.get(ana, aSource().load);
    await clock.advance(55 * MINUTE);
    let calls = 0;
    const broken = async () => {
      calls += 1;
      throw new Error('source');
    };
    for (let time = 0; time < 10; time += 1) {
      expect(await aside.get(ana, broken)).toMatchObject({ name: 'Ana' });
      await clock.advance(100);
    }
    expect(calls).toBe(1);
    await clock.advance(1_000);
    expect(await aside.get(ana, broken)).toMatchObject({ name: 'Ana' });
    await clock.advance(0);
    expect(calls).toBe(2);
    expect(aside.counters()).toMatchObject({ loadErrors: 2 });
  });
});

describe('writing', () => {
  it('forgets after the commit, also when the work throws', async () => {
    const { aside } = aCache();
    const source = aSource([1, 2, 3].map((visits) => ({ name: 'Ana', visits })));
    await aside.get(ana, source.load);
    const steps: string[] = [];
    expect(
      await aside.change([ana], async () => {
        steps.push(`still ${(await aside.get(ana, source.load))?.visits}`);
        return 'done';
      }),
    ).toBe('done');
    expect(steps).toEqual(['still 1']);
    expect(await aside.get(ana, source.load)).toMatchObject({ visits: 2 });
    const failed = aside.change([ana], async () => {
      throw new Error('unknown whether it was committed');
    });
    await expect(failed).rejects.toThrow('unknown');
    expect(await aside.get(ana, source.load)).toMatchObject({ visits: 3 });
  });

  it('does not let a read that began before a change bring the old value back', async () => {
    const { aside, another, clock } = aCache();
    const source = aSource([
      { name: 'Ana', visits: 1 },
      { name: 'Ana', visits: 2 },
    ]);
    const release = source.hold();
    const early = aside.get(ana, source.load);
    await clock.advance(0);
    await another().change([ana], async () => undefined);
    release();
    expect(await early).toMatchObject({ visits: 1 });
    expect(await aside.get(ana, source.load)).toMatchObject({ visits: 2 });
  });

  it('does not let a read after a change join one that began before it', async () => {
    const { aside, clock } = aCache();
    const source = aSource([
      { name: 'Ana', visits: 1 },
      { name: 'Ana', visits: 2 },
    ]);
    const release = source.hold();
    const early = aside.get(ana, source.load);
    await clock.advance(0);
    await aside.drop([ana]);
    const late = aside.get(ana, source.load);
    release();
    expect([(await early)?.visits, (await late)?.visits]).toEqual([1, 2]);
  });

  it('keeps what is created, in place of what was not there', async () => {
    const { aside } = aCache();
    const source = aSource([undefined]);
    expect(await aside.get(ana, source.load)).toBeUndefined();
    expect(await aside.create(ana, async () => ({ name: 'Ana', visits: 0 }))).toEqual({ name: 'Ana', visits: 0 });
    expect(await aside.get(ana, source.load)).toEqual({ name: 'Ana', visits: 0 });
    expect(source.calls).toBe(1);
  });

  it('keeps nothing of a creation that a change overtook, or that threw', async () => {
    const { aside, another } = aCache();
    const source = aSource([{ name: 'Ana', visits: 7 }]);
    await aside.create(ana, async () => {
      await another().drop([ana]);
      return { name: 'Ana', visits: 0 };
    });
    expect(await aside.get(ana, source.load)).toMatchObject({ visits: 7 });
    const rui = profile.of(publicId('u_rui'));
    const failed = aside.create(rui, async () => {
      throw new Error('unknown whether it was committed');
    });
    await expect(failed).rejects.toThrow('unknown');
    expect(await aside.get(rui, source.load)).toMatchObject({ visits: 7 });
  });

  it('keeps nothing of what was found missing while it was being created', async () => {
    const { aside, another, clock } = aCache();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const early = another().get(ana, () => promise);
    await clock.advance(0);
    await aside.create(ana, async () => ({ name: 'Ana', visits: 0 }));
    resolve(undefined);
    expect(await early).toBeUndefined();
    expect(await aside.get(ana, aSource().load)).toMatchObject({ name: 'Ana' });
  });
});

describe('near values', () => {
  const near = cacheKey<Profile>('near:{userId}', { ttlMs: MINUTE, nearMs: 1_000 }).of(publicId('u_ana'));

  it('are answered without asking the cache, for a moment, each caller getting its own', async () => {
    const { aside, cache, clock } = aCache();
    await aside.get(near, aSource().load);
    await cache.close();
    const one = await aside.get(near, aSource().load);
    expect(one).toEqual({ name: 'Ana', visits: 1 });
    expect(await aside.get(near, aSource().load)).not.toBe(one);
    await clock.advance(1_000);
    expect(await aside.get(near, async () => ({ name: 'Ana', visits: 2 }))).toMatchObject({ visits: 2 });
  });

  it('are forgotten by changes of the same process at once, and by those of others after their moment', async () => {
    const { aside, another, clock } = aCache();
    const other = another();
    const source = aSource([1, 2, 3].map((visits) => ({ name: 'Ana', visits })));
    await aside.get(near, source.load);
    await other.get(near, source.load);
    await aside.change([near], async () => undefined);
    expect(await aside.get(near, source.load)).toMatchObject({ visits: 2 });
    expect(await other.get(near, source.load)).toMatchObject({ visits: 1 });
    await clock.advance(1_000);
    expect(await other.get(near, source.load)).toMatchObject({ visits: 2 });
    await aside.create(near, async () => ({ name: 'Ana', visits: 9 }));
    expect(await aside.get(near, source.load)).toMatchObject({ visits: 9 });
  });

  it('are not made of what was read before a change', async () => {
    const { aside, clock } = aCache();
    const source = aSource([1, 2].map((visits) => ({ name: 'Ana', visits })));
    const release = source.hold();
    const early = aside.get(near, source.load);
    await clock.advance(0);
    await aside.drop([near]);
    release();
    await early;
    expect(await aside.get(near, source.load)).toMatchObject({ visits: 2 });
  });
});

describe('what is kept', () => {
  it('shows neither key parts that were hashed nor values', async () => {
    const { aside, cache } = aCache();
    const byPhone = cacheKey<Profile>('phone:{phone}:profile', { ttlMs: MINUTE }).of(hashed('phone', '+5511987654321'));
    await aside.get(byPhone, aSource().load);
    const key = keyText(byPhone, sealer);
    expect(key).toMatch(/^phone:[a-z]{32}:profile$/);
    expect((await cache.read(key))?.value).toMatch(/^rs1\./);
  });

  it('opens under its own key only', async () => {
    const { aside, cache } = aCache();
    const rui = profile.of(publicId('u_rui'));
    await aside.get(ana, aSource().load);
    const { value } = (await cache.read(keyText(ana, sealer)))!;
    const claim = await cache.claim(keyText(rui, sealer), { ttlMs: 1_000, ifRemainingBelowMs: 0 });
    await cache.fill(claim!, value, MINUTE);
    expect(await aside.get(rui, async () => ({ name: 'Rui', visits: 1 }))).toMatchObject({ name: 'Rui' });
    expect(aside.counters().errors).toBe(1);
    expect(await aside.get(rui, async () => undefined)).toMatchObject({ name: 'Rui' });
  });

  it('is not found by those who have another key, and they do no harm but a load', async () => {
    const { aside, another } = aCache();
    const source = aSource();
    const stranger = createSealer({ current: { id: 'other', secret: Buffer.alloc(32, 9) }, previous: [] });
    await aside.get(ana, source.load);
    expect(await another({ sealer: stranger }).get(ana, source.load)).toMatchObject({ name: 'Ana' });
    expect(source.calls).toBe(2);
  });
});

describe('a cache that is away', () => {
  function anAbsentCache() {
    const refuse = () => Promise.reject(new StoreUnavailableError('Redis cannot be reached'));
    const cache: Cache = {
      specVersion: 1,
      read: refuse,
      claim: refuse,
      fill: refuse,
      release: refuse,
      drop: refuse,
      health: () => ({ status: 'down', reason: 'Redis cannot be reached', since: 5 }),
      close: async () => undefined,
    };
    return aCache({ cache });
  }

  it('fails no read and no write', async () => {
    const { aside } = anAbsentCache();
    const source = aSource();
    expect(await aside.get(ana, source.load)).toMatchObject({ name: 'Ana' });
    expect(await aside.get(ana, source.load)).toMatchObject({ name: 'Ana' });
    expect(await aside.create(ana, async () => ({ name: 'Ana', visits: 0 }))).toMatchObject({ visits: 0 });
    expect(await aside.change([ana], async () => 'done')).toBe('done');
    expect(source.calls).toBe(2);
    expect(aside.counters().errors).toBeGreaterThanOrEqual(2);
    expect(aside.health()).toEqual({ status: 'down', reason: 'Redis cannot be reached', since: 5 });
  });

  it('still loads once in a process', async () => {
    const { aside } = anAbsentCache();
    const source = aSource();
    const release = source.hold();
    const reads = Promise.all(Array.from({ length: 50 }, () => aside.get(ana, source.load)));
    release();
    await reads;
    expect(source.calls).toBe(1);
  });

  it('keeps values for a short time only while it is degraded', async () => {
    const { clock, cache, another } = aCache();
    const degraded = Object.assign(Object.create(cache) as Cache, {
      read: cache.read.bind(cache),
      claim: cache.claim.bind(cache),
      fill: cache.fill.bind(cache),
      release: cache.release.bind(cache),
      drop: cache.drop.bind(cache),
      health: () => ({ status: 'degraded' as const }),
    });
    const aside = another({ cache: degraded, degradedTtlMs: 20_000 });
    const source = aSource();
    await aside.get(ana, source.load);
    await clock.advance(19_999);
    await aside.get(ana, source.load);
    expect(source.calls).toBe(1);
    await clock.advance(1);
    await aside.get(ana, source.load);
    expect(source.calls).toBe(2);
  });

  it('throws what is no outage', async () => {
    const { cache, another } = aCache();
    const broken = Object.assign(Object.create(cache) as Cache, { read: () => Promise.reject(new TypeError('defect')) });
    await expect(another({ cache: broken }).get(ana, aSource().load)).rejects.toThrow('defect');
  });
});
