/** What must not compile. Checked by tsc: a line under `@ts-expect-error` that compiles is an error. */
import type { ContactId } from '../conversation/ids.ts';
import type { Cache, CacheClaim } from '../ports/cache/cache.ts';
import type { RateLimiter } from '../ports/rate-limiter/rate-limiter.ts';
import { type PublicId, publicId } from '../privacy/public-id.ts';
import type { Sealer } from '../privacy/sealer.ts';
import type { CacheAside } from './cache-aside.ts';
import { cacheKey, publicCacheKey } from './cache-key.ts';
import { hashed } from './key-part.ts';

declare const raw: string;
declare const contact: ContactId;
declare const sealer: Sealer;
declare const aside: CacheAside;
declare const cache: Cache;
declare const claim: CacheClaim;
declare const limiter: RateLimiter;

interface Profile {
  readonly name: string;
}
const profile = cacheKey<Profile>('user:{userId}:profile', { ttlMs: 1_000 });

// Keys: ids, numbers, hashed values.
profile.of(publicId('u_1'));
profile.of(contact);
profile.of(7);
profile.of(sealer.pseudonym('phone', raw));
profile.of(hashed('phone', raw));
// @ts-expect-error a raw string is no part of a key
profile.of(raw);
// @ts-expect-error nor is a template of one
profile.of(`user_${raw}`);
// @ts-expect-error nor is an object with one
profile.of({ phone: raw });

// Values: what is read is what was defined.
const found: Profile | undefined = await aside.get(profile.of(contact), async () => ({ name: raw }));
// @ts-expect-error a loader answers with the value of the key
await aside.get(profile.of(contact), async () => ({ age: 1 }));
// @ts-expect-error a raw string is no key
await aside.get(raw, async () => ({ name: raw }));
await aside.create(profile.of(contact), async () => ({ name: raw }));
// @ts-expect-error what is created is there
await aside.create(profile.of(contact), async () => undefined);
await aside.change([profile.of(contact)], async () => 1);
// @ts-expect-error a raw string is no key
await aside.drop([raw]);

// Values that are not sealed hold nothing personal.
publicCacheKey<{ readonly id: PublicId; readonly amounts: readonly number[] }>('price:{id}', { ttlMs: 1_000 });
// @ts-expect-error a raw string could be personal
publicCacheKey<string>('price:{id}', { ttlMs: 1_000 });
// @ts-expect-error also in a field
publicCacheKey<{ readonly name: string }>('price:{id}', { ttlMs: 1_000 });
// @ts-expect-error also in a list
publicCacheKey<readonly string[]>('price:{id}', { ttlMs: 1_000 });

// The port below takes only what CacheAside made.
// @ts-expect-error a raw string is no key
await cache.read(raw);
// @ts-expect-error a raw string is no value
await cache.fill(claim, raw, 1_000);

// Limits are of ids.
const rule = { kind: 'token-bucket', capacity: 1, perSecond: 1 } as const;
await limiter.take({ key: contact, rule });
await limiter.take({ key: sealer.pseudonym('phone', raw), rule });
// @ts-expect-error a raw string is no key
await limiter.take({ key: raw, rule });

export type Checked = typeof found;
