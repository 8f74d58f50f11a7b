import { ConfigurationError } from '../../errors/configuration-error.ts';
import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { RateRequest } from '../../ports/rate-limiter/rate-limiter.ts';
import { guardValue } from '../../privacy/guard-value.ts';

/**
 * The check of every limiter before it counts.
 * @throws ConfigurationError for a rule that makes no sense, and for a cost it never allows.
 * @throws UnsafeValueError for a key that could be personal.
 */
export function assertRateRequest({ key, rule, cost = 1 }: RateRequest): void {
  assertRateKey(key);
  const most = rule.kind === 'token-bucket' ? rule.capacity : rule.limit;
  const pace = rule.kind === 'token-bucket' ? rule.perSecond : rule.windowMs;
  if (!Number.isSafeInteger(most) || most < 1 || !Number.isFinite(pace) || pace <= 0) {
    throw new ConfigurationError({
      message: `A rate rule "${rule.kind}" makes no sense.`,
      hint: 'capacity and limit are whole numbers from 1, perSecond and windowMs are above 0.',
    });
  }
  if (!Number.isSafeInteger(cost) || cost < 1 || cost > most) {
    throw new ConfigurationError({
      message: `A cost of ${cost} is never allowed by a rule of ${most}.`,
      hint: 'A cost is a whole number from 1 up to the capacity or limit of the rule.',
    });
  }
}

function assertRateKey(key: unknown): void {
  try {
    // A key may be a channel's id or a conversation's: brands are gone at run time.
    if (typeof key === 'string' && guardValue('a rate limit', key.includes(':') ? 'conversationId' : 'channelId', key) !== '') return;
  } catch {
    // Its error names another field.
  }
  throw new UnsafeValueError({ door: 'a rate limit', field: 'key' });
}
