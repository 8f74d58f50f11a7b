import { KeysUnavailableError } from '../errors/keys-unavailable-error.ts';
import { OverloadedError } from '../errors/overloaded-error.ts';
import { PersonErasedError } from '../errors/person-erased-error.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { CircuitVerdict } from '../resilience/circuit-breaker-options.ts';
import type { BotContext } from './bot-context.ts';
import { circuitOf } from './circuit-of.ts';

/**
 * Lets in what the store can take. A batch over the bound, or one the store has not taken in time, is rejected, so that the sender keeps
 * it and repeats it: nothing piles up here. What a slow store takes after all is a duplicate when it is repeated.
 */
export class Intake {
  readonly #clock: Clock;
  readonly #circuit: CircuitBreaker;
  readonly #maxPending: number;
  readonly #timeoutMs: number;
  #pending = 0;

  constructor(context: BotContext) {
    const { maxPending = 1_000, timeoutMs = 5_000 } = context.options.receiving ?? {};
    this.#clock = context.clock;
    this.#circuit = circuitOf(context, 'store', { openMs: 1_000, maxOpenMs: 5_000, judge });
    this.#maxPending = maxPending;
    this.#timeoutMs = timeoutMs;
  }

  /** Batches the store is busy with. */
  get pending(): number {
    return this.#pending;
  }

  /** @throws OverloadedError, StoreUnavailableError, KeysUnavailableError; CircuitOpenError while the store keeps failing. */
  async take(keep: () => Promise<void>): Promise<void> {
    if (this.#pending >= this.#maxPending) throw new OverloadedError({ waiting: this.#pending });
    return this.#circuit.run(() => this.#inTime(keep));
  }

  #inTime(keep: () => Promise<void>): Promise<void> {
    this.#pending += 1;
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(this.#timeoutMs, () => reject(new StoreUnavailableError('it did not take a message in time')));
      const ended = () => {
        this.#pending -= 1;
        cancel();
      };
      keep().then(
        () => {
          ended();
          resolve();
        },
        (error) => {
          ended();
          reject(error);
        },
      );
    });
  }
}

/** Keys that cannot be had, or that a person has no more, say nothing about the store. */
function judge(error: unknown): CircuitVerdict {
  return OF_KEYS.some((kind) => error instanceof kind) ? 'ignored' : 'failed';
}

const OF_KEYS = [KeysUnavailableError, SealBrokenError, PersonErasedError];
