import type { Clock } from '../ports/clock/clock.ts';

export type CircuitState = 'closed' | 'open' | 'half-open';

/** What a failed call says about what was called: it failed, it answered well enough, or nothing. */
export type CircuitVerdict = 'failed' | 'succeeded' | 'ignored';

export interface CircuitChange {
  readonly name: string;
  readonly from: CircuitState;
  readonly to: CircuitState;
  /** How long the circuit stays open, milliseconds; `0` unless it opens. */
  readonly openMs: number;
}

export interface CircuitBreakerOptions {
  /** What is called, in a word of yours; part of the error. Never a personal value. */
  readonly name: string;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Opens after so many failures in a row. @default 5 */
  readonly consecutiveFailures?: number;
  /** Opens when at least this share of the calls in `windowMs` failed, above 0 and up to 1. @default 0.5 */
  readonly failureRatio?: number;
  /** The share says nothing before there were so many calls. @default 20 */
  readonly minimumCalls?: number;
  /** @default 30_000 */
  readonly windowMs?: number;
  /** How long it stays open before the first probe; doubles with every probe that fails. @default 5_000 */
  readonly openMs?: number;
  /** @default 60_000 */
  readonly maxOpenMs?: number;
  /**
   * What an error thrown by a call says.
   * @default everything is `failed`, except that an `AbortError` is `ignored`: the caller gave up
   */
  readonly judge?: (error: unknown) => CircuitVerdict;
  /** Told after each change of state. What it throws reaches nobody. */
  readonly onChange?: (change: CircuitChange) => void;
}

export type ResolvedCircuitOptions = Required<Omit<CircuitBreakerOptions, 'onChange'>> & Pick<CircuitBreakerOptions, 'onChange'>;
