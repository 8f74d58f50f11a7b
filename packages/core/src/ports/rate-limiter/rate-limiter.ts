import type { ChannelId, ContactId, ConversationId } from '../../conversation/ids.ts';
import type { PublicId } from '../../privacy/public-id.ts';

/** Says whether something may happen now, by how often it happened lately. Exact, also among many processes. */
export interface RateLimiter {
  readonly specVersion: 1;
  /**
   * Takes what is asked for, all of it or nothing.
   * @throws ConfigurationError for a rule that makes no sense, and for a cost it never allows.
   * @throws UnsafeValueError for a key that could be personal.
   * @throws StoreUnavailableError when it cannot be asked; the caller decides whether to go on.
   */
  take(request: RateRequest): Promise<RateResult>;
  /** Closes what we opened. */
  close(): Promise<void>;
}

export interface RateRequest {
  /** What is counted. A raw personal value is none: use `sealer.pseudonym`. Keep one rule for a key. */
  readonly key: RateKey;
  readonly rule: RateRule;
  /** Whole units, at least 1. @default 1 */
  readonly cost?: number;
}

export type RateKey = PublicId | ContactId | ChannelId | ConversationId;

export type RateRule =
  /** A bucket of `capacity` units that fills by `perSecond`: bursts up to the capacity, that rate in the long run. */
  | { readonly kind: 'token-bucket'; readonly capacity: number; readonly perSecond: number }
  /** At most `limit` units in any stretch of `windowMs`. Remembers each unit: keep the limit below some thousands. */
  | { readonly kind: 'sliding-window'; readonly limit: number; readonly windowMs: number };

export interface RateResult {
  readonly allowed: boolean;
  /** Whole units that could be taken right after this. */
  readonly remaining: number;
  /** `0` when it was allowed, else when the same request can be allowed if nobody takes anything before, milliseconds. */
  readonly retryAfterMs: number;
}
