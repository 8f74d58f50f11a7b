import { CircuitOpenError } from '../errors/circuit-open-error.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { backOff } from '../memory/queue/back-off.ts';
import { systemClock } from '../runtime/system-clock.ts';
import type { CircuitBreakerOptions, CircuitState, CircuitVerdict, ResolvedCircuitOptions } from './circuit-breaker-options.ts';
import { OutcomeWindow } from './outcome-window.ts';

/**
 * Makes a circuit breaker for one thing that is called: an API, a model, a server.
 * @throws ConfigurationError for a limit that makes no sense.
 */
export function createCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  return new CircuitBreaker(options);
}

/**
 * Stops calling what fails, so that it can recover and nobody waits for it. Closed, it lets every call through and counts. Open, it lets
 * none through. When its time is over it is half-open: one call goes through, the probe; the others wait for how it ends. Time is
 * monotonic, and the breaker sets no timer.
 */
export class CircuitBreaker {
  readonly #options: ResolvedCircuitOptions;
  readonly #window: OutcomeWindow;
  #isOpen = false;
  /** Failures in a row while closed. */
  #failures = 0;
  /** How often it opened since it was last closed. */
  #openings = 0;
  #probeAt = 0;
  #probeUntil: number | undefined;
  /** Grows with every change: how a call ended that began before says nothing about now. */
  #epoch = 0;

  constructor(options: CircuitBreakerOptions) {
    this.#options = resolve(options);
    this.#window = new OutcomeWindow(this.#options.windowMs);
  }

  get name(): string {
    return this.#options.name;
  }

  get state(): CircuitState {
    if (!this.#isOpen) return 'closed';
    return this.#now() >= this.#probeAt ? 'half-open' : 'open';
  }

  /**
   * Makes a call, and counts how it ended.
   * @throws CircuitOpenError without calling, while it is open or another call probes.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (!this.allows()) throw new CircuitOpenError({ name: this.name, retryAfterMs: this.retryAfterMs() });
    const epoch = this.#epoch;
    try {
      const result = await work();
      this.#settle('succeeded', epoch);
      return result;
    } catch (error) {
      this.#settle(this.#options.judge(error), epoch);
      throw error;
    }
  }

  /**
   * For callers who judge outcomes themselves: whether a call may begin now. When half-open, the first to ask has the probe and the rest
   * are refused; a probe that says nothing for as long as the circuit was open is given to the next who asks.
   * Each call that begins ends in `succeeded` or `failed`.
   */
  allows(): boolean {
    if (!this.#isOpen) return true;
    if (this.retryAfterMs() > 0) return false;
    const isFirst = this.#probeUntil === undefined;
    this.#epoch += 1;
    this.#probeUntil = this.#now() + this.#openMs();
    if (isFirst) this.#tell('open', 'half-open');
    return true;
  }

  /** Milliseconds until a call may begin, `0` for now. */
  retryAfterMs(): number {
    if (!this.#isOpen) return 0;
    return Math.max(0, Math.ceil((this.#probeUntil ?? this.#probeAt) - this.#now()));
  }

  /** A call that `allows` let through went well. */
  succeeded(): void {
    this.#settle('succeeded', this.#epoch);
  }

  /** A call that `allows` let through failed. */
  failed(): void {
    this.#settle('failed', this.#epoch);
  }

  #settle(verdict: CircuitVerdict, epoch: number): void {
    if (epoch !== this.#epoch) return;
    if (!this.#isOpen) this.#count(verdict);
    else if (this.#probeUntil !== undefined) this.#endProbe(verdict);
  }

  #count(verdict: CircuitVerdict): void {
    if (verdict === 'ignored') return;
    const isFailure = verdict === 'failed';
    this.#window.add(this.#now(), isFailure);
    this.#failures = isFailure ? this.#failures + 1 : 0;
    if (isFailure && this.#failsTooOften()) this.#open('closed');
  }

  #failsTooOften(): boolean {
    const { consecutiveFailures, failureRatio, minimumCalls } = this.#options;
    if (this.#failures >= consecutiveFailures) return true;
    const { calls, failures } = this.#window.count(this.#now());
    return calls >= minimumCalls && failures / calls >= failureRatio;
  }

  #endProbe(verdict: CircuitVerdict): void {
    if (verdict === 'failed') this.#open('half-open');
    else if (verdict === 'succeeded') this.#close();
    else this.#probeUntil = this.#now();
  }

  #open(from: CircuitState): void {
    this.#isOpen = true;
    this.#openings += 1;
    this.#epoch += 1;
    this.#probeUntil = undefined;
    this.#probeAt = this.#now() + this.#openMs();
    this.#tell(from, 'open');
  }

  #close(): void {
    this.#isOpen = false;
    this.#openings = 0;
    this.#failures = 0;
    this.#epoch += 1;
    this.#probeUntil = undefined;
    this.#window.clear();
    this.#tell('half-open', 'closed');
  }

  #openMs(): number {
    return backOff(this.#openings, this.#options.openMs, this.#options.maxOpenMs);
  }

  #tell(from: CircuitState, to: CircuitState): void {
    try {
      this.#options.onChange?.({ name: this.name, from, to, openMs: to === 'open' ? this.#openMs() : 0 });
    } catch {
      // A listener must not decide how a call ends.
    }
  }

  #now(): number {
    return this.#options.clock.monotonic();
  }
}

function resolve(options: CircuitBreakerOptions): ResolvedCircuitOptions {
  const { openMs = 5_000 } = options;
  const resolved = {
    clock: systemClock,
    consecutiveFailures: 5,
    failureRatio: 0.5,
    minimumCalls: 20,
    windowMs: 30_000,
    openMs,
    maxOpenMs: Math.max(openMs, 60_000),
    judge: judgeError,
    ...options,
  };
  const { consecutiveFailures, failureRatio, minimumCalls, windowMs, maxOpenMs } = resolved;
  const isSensible =
    [consecutiveFailures, minimumCalls, windowMs, openMs].every((limit) => limit > 0) &&
    failureRatio > 0 &&
    failureRatio <= 1 &&
    maxOpenMs >= openMs;
  if (isSensible) return resolved;
  throw new ConfigurationError({
    message: `The circuit breaker "${options.name}" has a limit that makes no sense.`,
    hint: 'Counts and times are above 0, failureRatio is above 0 and up to 1, maxOpenMs is at least openMs.',
  });
}

function judgeError(error: unknown): CircuitVerdict {
  return error instanceof Error && error.name === 'AbortError' ? 'ignored' : 'failed';
}
