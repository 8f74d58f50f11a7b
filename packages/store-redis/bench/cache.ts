/**
 * What a cached value costs: `node bench/cache.ts`, after a build of `@recado/core`. Starts a Redis and a PostgreSQL of its own
 * (or takes the one of DATABASE_URL) and prints JSON lines. A hit is measured against a bare GET of the same bytes, and against the query
 * it saves: one row by its key, from a table of 200,000. All in turns, a call at a time and 64 at a time. A Redis beside the process is
 * itself no ten times faster than a PostgreSQL beside it: `near` is what saves the way.
 */
import { cacheKey, contactId, createCacheAside, createSealer, publicCacheKey, publicId, randomIdSource } from '@recado/core';
import { createRedisCache, createRedisRateLimiter } from '../src/index.ts';
import { startRedis } from '../src/test-support/redis-server.ts';
import { openProfiles } from './profiles-in-postgres.ts';

const ROUNDS = 12;
const CALLS = 1_500;
const PEOPLE = 1_000;

interface Profile {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
}

const server = await startRedis(['--appendfsync', 'everysec']);
const client = server.connect();
const cache = createRedisCache({ redis: client, fallback: 'none', onHealth: (health) => console.error(health) });
const sealer = createSealer({ current: { id: 'bench', secret: Buffer.alloc(32, 1) }, previous: [] });
const aside = createCacheAside({ cache, sealer });
const limiter = createRedisRateLimiter({ redis: client });
const profiles = await openProfiles();

const profile = cacheKey<Profile>('user:{userId}:profile', { ttlMs: 3_600_000 });
const near = cacheKey<Profile>('near:{userId}:profile', { ttlMs: 3_600_000, nearMs: 60_000 });
const price = publicCacheKey<{ readonly amount: number; readonly isOpen: boolean }>('price:{priceId}', { ttlMs: 3_600_000 });
const ids = Array.from({ length: PEOPLE }, () => contactId(randomIdSource.newId('contact')));
const keyOf = (n: number) => profile.of(ids[n]!);

try {
  await fill();
  for (const lanes of [1, 64]) {
    const [sealed, plain, nearby, get, query] = await inTurns(lanes, [hit, publicHit, nearHit, bareGet, bareQuery]);
    const baselines = { get: get!, query: query! };
    print('cache hit, sealed', lanes, sealed!, baselines);
    print('cache hit, public', lanes, plain!, baselines);
    print('cache hit, near', lanes, nearby!, baselines);
  }
  const [bucket, window, script] = await inTurns(1, [takeFromBucket, takeFromWindow, bareScript]);
  for (const [name, measured] of [
    ['token bucket', bucket!],
    ['sliding window', window!],
  ] as const) {
    line({ name: `rate limit, ${name}, p50, against a bare script`, ...compared(measured, script!) });
  }
  const { hitRatio, loads } = aside.counters();
  line({ name: 'hit ratio of the run', value: Number(hitRatio.toFixed(4)), unit: 'share', loads });
} finally {
  await cache.close();
  await client.quit();
  await server.end();
  await profiles.close();
}

async function hit(n: number): Promise<unknown> {
  return aside.get(keyOf(n % PEOPLE), missed);
}

async function publicHit(n: number): Promise<unknown> {
  return aside.get(price.of(n % PEOPLE), missed);
}

async function nearHit(n: number): Promise<unknown> {
  return aside.get(near.of(ids[n % PEOPLE]!), missed);
}

async function bareGet(n: number): Promise<unknown> {
  return client.get(`raw:${n % PEOPLE}`);
}

async function bareQuery(n: number): Promise<unknown> {
  return profiles.find(n % PEOPLE);
}

async function takeFromBucket(n: number): Promise<unknown> {
  return limiter.take({ key: publicId(`bench:b${n % PEOPLE}`), rule: { kind: 'token-bucket', capacity: 1_000, perSecond: 1_000 } });
}

async function takeFromWindow(n: number): Promise<unknown> {
  return limiter.take({ key: publicId(`bench:w${n % PEOPLE}`), rule: { kind: 'sliding-window', limit: 100, windowMs: 1_000 } });
}

async function bareScript(n: number): Promise<unknown> {
  return client.eval("return redis.call('INCR', KEYS[1])", 1, `raw:count:${n % PEOPLE}`);
}

/** Fills the cache from Postgres, and Redis with the same texts under bare keys. */
async function fill(): Promise<void> {
  for (let n = 0; n < PEOPLE; n += 1) {
    await aside.get(keyOf(n), () => profiles.find(n));
    await aside.get(near.of(ids[n]!), () => profiles.find(n));
    await aside.get(price.of(n), async () => ({ amount: n, isOpen: true }));
    await client.copy(`recado:cache:{user:${ids[n]}:profile}`, `raw:${n}`);
  }
}

async function missed(): Promise<never> {
  throw new Error('A hit was a miss.');
}

interface Measured {
  /** Milliseconds, the shortest first. */
  readonly latencies: readonly number[];
  /** Of this process, for each call. */
  readonly cpuMicros: number;
}

/** Measures each kind of work, a slice of each in turn, so that what else the machine does hits all alike. */
async function inTurns(lanes: number, works: readonly ((n: number) => Promise<unknown>)[]): Promise<readonly Measured[]> {
  const taken = works.map(() => ({ latencies: [] as number[], cpuMicros: 0 }));
  let n = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, work] of works.entries()) {
      const latencies: number[] = [];
      const cpuBefore = process.cpuUsage();
      await Promise.all(
        Array.from({ length: lanes }, async () => {
          for (let call = 0; call < CALLS / lanes; call += 1) {
            n += 1;
            const from = performance.now();
            await work(n);
            latencies.push(performance.now() - from);
          }
        }),
      );
      const { user, system } = process.cpuUsage(cpuBefore);
      // The first round warms up.
      if (round === 0) continue;
      taken[at]!.latencies.push(...latencies);
      taken[at]!.cpuMicros += user + system;
    }
  }
  return taken.map(({ latencies, cpuMicros }) => ({
    latencies: latencies.toSorted((a, b) => a - b),
    cpuMicros: cpuMicros / latencies.length,
  }));
}

function print(name: string, lanes: number, ours: Measured, { get, query }: { readonly get: Measured; readonly query: Measured }): void {
  const suffix = `${lanes} lane${lanes === 1 ? '' : 's'}, p50`;
  line({ name: `${name}, ${suffix}, against a bare GET`, ...compared(ours, get) });
  const timesFaster = Number((micros(query) / micros(ours)).toFixed(1));
  line({ name: `${name}, ${suffix}, against the query in Postgres`, ...compared(ours, query), timesFaster });
}

function compared(ours: Measured, baseline: Measured): object {
  return {
    value: micros(ours),
    unit: 'µs',
    baseline: micros(baseline),
    ratio: Number((micros(ours) / micros(baseline)).toFixed(2)),
    p99: micros(ours, 0.99),
    nodeMicros: Number(ours.cpuMicros.toFixed(1)),
    baselineNodeMicros: Number(baseline.cpuMicros.toFixed(1)),
  };
}

function micros({ latencies }: Measured, share = 0.5): number {
  return Number((latencies[Math.floor(latencies.length * share)]! * 1_000).toFixed(1));
}

function line(fields: object): void {
  console.log(JSON.stringify({ suite: 'cache', ...fields }));
}
