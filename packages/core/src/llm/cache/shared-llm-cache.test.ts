import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createCacheAside } from '../../cache/cache-aside.ts';
import { createMemoryCache } from '../../memory/cache/memory-cache.ts';
import { parseKeyring } from '../../privacy/keyring.ts';
import { createSealer } from '../../privacy/sealer.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createSharedLlmCache } from './shared-llm-cache.ts';

it('keeps answers where other processes find them, for as long as told, and no absence', async () => {
  const clock = createFakeClock();
  const store = createMemoryCache({ clock });
  const sealer = createSealer(parseKeyring(randomBytes(32).toString('base64')));
  const [one, other] = [0, 1].map(() => createSharedLlmCache({ cache: createCacheAside({ cache: store, sealer, clock }), ttlMs: 60_000 }));
  const key = randomBytes(32).toString('base64url');
  expect(await one!.get(key)).toBeUndefined();
  await other!.set(key, '{"intent":"register"}', 1);
  expect(await one!.get(key)).toBe('{"intent":"register"}');
  await clock.advance(60_000);
  expect(await one!.get(key)).toBeUndefined();
  await store.close();
});
