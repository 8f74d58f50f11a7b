import { afterEach, describe, expect, it } from 'vitest';
import { channelId, contactId, conversationId } from '../../conversation/ids.ts';
import type { RateKey, RateLimiter, RateRule } from '../../ports/rate-limiter/rate-limiter.ts';
import { publicId } from '../../privacy/public-id.ts';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';

export interface CreatedRateLimiter {
  readonly limiter: RateLimiter;
  /** Opens the same limits once more, as another process would. */
  readonly reopen?: () => Promise<RateLimiter>;
}

export interface RateLimiterContractOptions {
  readonly name: string;
  /** Makes an isolated limiter that lives by `clock`. */
  readonly createRateLimiter: (setup: { readonly clock: FakeClock }) => Promise<CreatedRateLimiter>;
  /** What this limiter cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly sharing?: string };
}

/** What every `RateLimiter` promises. It closes after each test. */
export function rateLimiterContract({ name, createRateLimiter, skip = {} }: RateLimiterContractOptions): void {
  describe(`RateLimiter contract: ${name}`, () => {
    let opened: RateLimiter[] = [];
    afterEach(async () => {
      const limiters = opened;
      opened = [];
      await Promise.all(limiters.map((limiter) => limiter.close()));
    });

    async function open() {
      const clock = createFakeClock();
      const { limiter, reopen } = await createRateLimiter({ clock });
      opened.push(limiter);
      const another = async () => {
        const other = await reopen!();
        opened.push(other);
        return other;
      };
      return { limiter, clock, another };
    }

    describe('a token bucket', () => {
      const rule: RateRule = { kind: 'token-bucket', capacity: 3, perSecond: 2 };

      it('allows a burst of its capacity, then its rate', async () => {
        const { limiter, clock } = await open();
        expect(await limiter.take({ key, rule })).toEqual({ allowed: true, remaining: 2, retryAfterMs: 0 });
        expect(await limiter.take({ key, rule })).toEqual({ allowed: true, remaining: 1, retryAfterMs: 0 });
        expect(await limiter.take({ key, rule })).toEqual({ allowed: true, remaining: 0, retryAfterMs: 0 });
        expect(await limiter.take({ key, rule })).toEqual({ allowed: false, remaining: 0, retryAfterMs: 500 });
        await clock.advance(499);
        expect(await limiter.take({ key, rule })).toEqual({ allowed: false, remaining: 0, retryAfterMs: 1 });
        await clock.advance(1);
        expect(await limiter.take({ key, rule })).toEqual({ allowed: true, remaining: 0, retryAfterMs: 0 });
      });

      it('holds no more than its capacity, however long nobody took', async () => {
        const { limiter, clock } = await open();
        await limiter.take({ key, rule, cost: 3 });
        await clock.advance(3_600_000);
        expect(await limiter.take({ key, rule })).toMatchObject({ allowed: true, remaining: 2 });
      });

      it('takes a cost whole or not at all', async () => {
        const { limiter, clock } = await open();
        await limiter.take({ key, rule, cost: 2 });
        expect(await limiter.take({ key, rule, cost: 3 })).toEqual({ allowed: false, remaining: 1, retryAfterMs: 1_000 });
        await clock.advance(1_000);
        expect(await limiter.take({ key, rule, cost: 3 })).toEqual({ allowed: true, remaining: 0, retryAfterMs: 0 });
      });

      it('allows exactly its rate in the long run, asked every so often', async () => {
        const { limiter, clock } = await open();
        const slow: RateRule = { kind: 'token-bucket', capacity: 1, perSecond: 0.3 };
        let allowed = 0;
        for (let step = 0; step < 200; step += 1) {
          if ((await limiter.take({ key, rule: slow })).allowed) allowed += 1;
          await clock.advance(100);
        }
        expect(allowed).toBe(6);
      });

      it('is right about when to come back', async () => {
        const { limiter, clock } = await open();
        const odd: RateRule = { kind: 'token-bucket', capacity: 7, perSecond: 1.7 };
        await limiter.take({ key, rule: odd, cost: 6 });
        for (const cost of [3, 7, 2, 5]) {
          const refused = await limiter.take({ key, rule: odd, cost });
          expect(refused.allowed).toBe(false);
          await clock.advance(refused.retryAfterMs);
          expect((await limiter.take({ key, rule: odd, cost })).allowed, `a cost of ${cost}`).toBe(true);
        }
      });
    });

    describe('a sliding window', () => {
      const rule: RateRule = { kind: 'sliding-window', limit: 3, windowMs: 10_000 };

      it('allows no more than its limit in any stretch of its length', async () => {
        const { limiter, clock } = await open();
        expect(await limiter.take({ key, rule })).toEqual({ allowed: true, remaining: 2, retryAfterMs: 0 });
        await clock.advance(9_000);
        expect(await limiter.take({ key, rule, cost: 2 })).toEqual({ allowed: true, remaining: 0, retryAfterMs: 0 });
        expect(await limiter.take({ key, rule })).toEqual({ allowed: false, remaining: 0, retryAfterMs: 1_000 });
        await clock.advance(999);
        expect(await limiter.take({ key, rule })).toEqual({ allowed: false, remaining: 0, retryAfterMs: 1 });
        await clock.advance(1);
        expect(await limiter.take({ key, rule })).toEqual({ allowed: true, remaining: 0, retryAfterMs: 0 });
        expect(await limiter.take({ key, rule })).toEqual({ allowed: false, remaining: 0, retryAfterMs: 9_000 });
      });

      it('takes a cost whole or not at all, and says when it fits', async () => {
        const { limiter, clock } = await open();
        await limiter.take({ key, rule });
        await clock.advance(4_000);
        await limiter.take({ key, rule });
        expect(await limiter.take({ key, rule, cost: 2 })).toEqual({ allowed: false, remaining: 1, retryAfterMs: 6_000 });
        expect(await limiter.take({ key, rule, cost: 3 })).toEqual({ allowed: false, remaining: 1, retryAfterMs: 10_000 });
        await clock.advance(6_000);
        expect(await limiter.take({ key, rule, cost: 2 })).toEqual({ allowed: true, remaining: 0, retryAfterMs: 0 });
      });

      it('is not charged for what it refused', async () => {
        const { limiter, clock } = await open();
        await limiter.take({ key, rule, cost: 3 });
        for (let time = 0; time < 5; time += 1) {
          await clock.advance(1_999);
          expect((await limiter.take({ key, rule })).allowed).toBe(false);
        }
        await clock.advance(5);
        expect(await limiter.take({ key, rule, cost: 3 })).toMatchObject({ allowed: true });
      });
    });

    it.each<RateRule>([
      { kind: 'token-bucket', capacity: 5, perSecond: 1 },
      { kind: 'sliding-window', limit: 5, windowMs: 1_000 },
    ])('allows as many of those who ask at once as the rule says: $kind', async (rule) => {
      const { limiter } = await open();
      const results = await Promise.all(Array.from({ length: 30 }, () => limiter.take({ key, rule })));
      expect(results.filter(({ allowed }) => allowed)).toHaveLength(5);
    });

    it('keeps keys apart, and kinds of rules', async () => {
      const { limiter } = await open();
      const bucket: RateRule = { kind: 'token-bucket', capacity: 1, perSecond: 1 };
      const window: RateRule = { kind: 'sliding-window', limit: 1, windowMs: 1_000 };
      for (const rule of [bucket, window]) {
        for (const one of ['a', 'b']) expect((await limiter.take({ key: publicId(one), rule })).allowed).toBe(true);
      }
      expect((await limiter.take({ key: publicId('a'), rule: bucket })).allowed).toBe(false);
      expect((await limiter.take({ key: publicId('b'), rule: window })).allowed).toBe(false);
    });

    it.each<{ rule: RateRule; cost?: number }>([
      { rule: { kind: 'token-bucket', capacity: 0, perSecond: 1 } },
      { rule: { kind: 'token-bucket', capacity: 1, perSecond: 0 } },
      { rule: { kind: 'token-bucket', capacity: 1.5, perSecond: 1 } },
      { rule: { kind: 'sliding-window', limit: 1, windowMs: Number.NaN } },
      { rule: { kind: 'sliding-window', limit: -1, windowMs: 1 } },
      { rule: { kind: 'sliding-window', limit: 2, windowMs: 1 }, cost: 3 },
      { rule: { kind: 'token-bucket', capacity: 2, perSecond: 1 }, cost: 0 },
    ])('refuses what makes no sense: %o', async (request) => {
      const { limiter } = await open();
      await expect(limiter.take({ key, ...request })).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
    });

    it.each(['+5511987654321', '5511987654321', 'ana@example.com', 'two words', '', undefined])(
      'refuses a key that could be personal, or is none: %s',
      async (one) => {
        const { limiter } = await open();
        const rule: RateRule = { kind: 'token-bucket', capacity: 1, perSecond: 1 };
        await expect(limiter.take({ key: one as RateKey, rule })).rejects.toMatchObject({ code: 'UNSAFE_VALUE' });
      },
    );

    it('takes ids of channels and conversations', async () => {
      const { limiter } = await open();
      const rule: RateRule = { kind: 'token-bucket', capacity: 1, perSecond: 1 };
      const channel = channelId('106540352242922');
      for (const one of [channel, conversationId(channel, contactId('contact_abc')), contactId('contact_abc')]) {
        expect((await limiter.take({ key: one, rule })).allowed).toBe(true);
      }
    });

    it('counts together with all who open the same limits', async (test) => {
      test.skip(skip.sharing !== undefined, skip.sharing);
      const { limiter, another } = await open();
      const other = await another();
      for (const rule of [
        { kind: 'token-bucket', capacity: 10, perSecond: 1 },
        { kind: 'sliding-window', limit: 10, windowMs: 1_000 },
      ] as const) {
        const results = await Promise.all(
          Array.from({ length: 30 }, (_, call) => (call % 2 === 0 ? limiter : other).take({ key: publicId('shared'), rule })),
        );
        expect(results.filter(({ allowed }) => allowed)).toHaveLength(10);
      }
    });

    it('answers nothing once it is closed', async () => {
      const { limiter } = await open();
      await limiter.close();
      await limiter.close();
      const rule: RateRule = { kind: 'token-bucket', capacity: 1, perSecond: 1 };
      await expect(limiter.take({ key, rule })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });
  });
}

const key = publicId('contract');
