import type { Clock } from '../../ports/clock/clock.ts';
import type { History, HistoryEntry } from '../../ports/history/history.ts';
import type { Logger } from '../../ports/logger/logger.ts';
import type { PublicId } from '../../privacy/public-id.ts';
import { callInTime } from '../../resilience/call-in-time.ts';
import type { CircuitBreaker } from '../../resilience/circuit-breaker.ts';
import { reasonOf } from '../reason-of.ts';

export interface HistoryRecorderParts {
  readonly history: History;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Of the history. */
  readonly circuit: CircuitBreaker;
}

/**
 * Hands entries to the history behind the back of turns: bounded, in batches, one at a time; between two batches more come together for a
 * tenth of a second. While the history is away they wait here; over the bound the oldest are dropped and counted. What waits when the
 * process dies is lost, which is why nothing but looking back may rely on it.
 */
export class HistoryRecorder {
  readonly #history: History;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #circuit: CircuitBreaker;
  #waiting: HistoryEntry[] = [];
  #writing: Promise<void> | undefined;
  #dropped = 0;
  #failure: PublicId | undefined;
  #isHurried = false;
  #isComingBack = false;
  /** Ends the wait for more to come together. */
  #goOn = () => {};

  constructor({ history, clock, logger, circuit }: HistoryRecorderParts) {
    this.#history = history;
    this.#clock = clock;
    this.#logger = logger;
    this.#circuit = circuit;
  }

  /** Entries not written yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Entries that were never written because too many waited. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Why the last write failed; `undefined` when it did not. */
  get failure(): PublicId | undefined {
    return this.#failure;
  }

  record(entries: readonly HistoryEntry[]): void {
    this.#waiting.push(...entries);
    const over = this.#waiting.length - MOST_WAITING;
    if (over > 0) {
      if (this.#dropped === 0) this.#logger.error('history.overflows', { waiting: MOST_WAITING });
      this.#waiting.splice(0, over);
      this.#dropped += over;
    }
    if (this.#waiting.length >= BATCH) this.#goOn();
    this.#writing ??= this.#writeAll();
  }

  /** Resolves when nothing waits, or the history failed once more. */
  async flush(): Promise<void> {
    this.#isHurried = true;
    this.#goOn();
    await this.#writing;
    this.#isHurried = false;
  }

  async #writeAll(): Promise<void> {
    // Turns that end together share the batch.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      while (this.#waiting.length > 0) {
        if (this.#circuit.retryAfterMs() > 0) return this.#comeBack();
        const batch = this.#waiting.splice(0, BATCH);
        try {
          await callInTime(this.#circuit, this.#clock, TIMEOUT_MS, () => this.#history.append(batch));
          this.#failure = undefined;
        } catch (error) {
          this.#failure = reasonOf(error);
          this.#waiting.unshift(...batch);
          this.#logger.warn('history.not_written', { reason: this.#failure, waiting: this.#waiting.length });
          return this.#comeBack();
        }
        await this.#gather();
      }
    } finally {
      this.#writing = undefined;
    }
  }

  /** Tries again when the history may be back. */
  #comeBack(): void {
    if (this.#isComingBack) return;
    this.#isComingBack = true;
    this.#clock.after(Math.max(RETRY_MS, this.#circuit.retryAfterMs()), () => {
      this.#isComingBack = false;
      if (this.#waiting.length > 0) this.#writing ??= this.#writeAll();
    });
  }

  /** A statement costs a database and its client as much as a hundred entries do. */
  #gather(): Promise<void> | undefined {
    if (this.#isHurried || this.#waiting.length >= BATCH) return undefined;
    return new Promise((resolve) => {
      const cancel = this.#clock.after(GATHERED_MS, resolve);
      this.#goOn = () => {
        cancel();
        resolve();
      };
    });
  }
}

const BATCH = 500;
const GATHERED_MS = 100;
const MOST_WAITING = 10_000;
const RETRY_MS = 2_000;
/** A batch may come again: entries that are there are left out. */
const TIMEOUT_MS = 10_000;
