import { expect, it } from 'vitest';
import { publicId } from '../../privacy/public-id.ts';
import { rateLimiterContract } from '../../testing/contracts/rate-limiter-contract.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';

rateLimiterContract({
  name: 'memory',
  createRateLimiter: async ({ clock }) => ({ limiter: createMemoryRateLimiter({ clock }) }),
  skip: { sharing: 'a memory limiter is of one process' },
});

it('forgets keys that say the same as nothing', async () => {
  const clock = createFakeClock();
  const limiter = createMemoryRateLimiter({ clock });
  for (let key = 0; key < 100; key += 1) {
    await limiter.take({ key: publicId(`k${key}`), rule: { kind: 'token-bucket', capacity: 2, perSecond: 1 } });
    await limiter.take({ key: publicId(`k${key}`), rule: { kind: 'sliding-window', limit: 1, windowMs: key < 50 ? 1_000 : 600_000 } });
  }
  expect(limiter.size).toBe(200);
  await clock.advance(120_000);
  await limiter.take({ key: publicId('another'), rule: { kind: 'token-bucket', capacity: 2, perSecond: 1 } });
  expect(limiter.size).toBe(51);
});
