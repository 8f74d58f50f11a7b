import { type Clock, RecadoError, StoreUnavailableError } from '@recado/core';
import { redisFailure } from '../client/redis-failure.ts';

export interface RedisWatchSetup {
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Why it makes no sense to ask now, as far as the client knows. */
  readonly whyNot: () => string | undefined;
  /** Does what has to be done before Redis is asked again; throws when it is still away. */
  readonly recover: () => Promise<void>;
  /** Whether there is nothing left to recover. */
  readonly isRecovered: () => boolean;
  readonly onChange: () => void;
}

export interface Absence {
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** Knows whether Redis answers. The first call that fails marks it away; then only we ask, less and less often, until it is back. */
export class RedisWatch {
  readonly #setup: RedisWatchSetup;
  #absence: Absence | undefined;
  #tries = 0;
  /** Grows when Redis comes back: how a call ended that began before says nothing any more. */
  #epoch = 0;
  #isClosed = false;
  #cancel = () => {};

  constructor(setup: RedisWatchSetup) {
    this.#setup = setup;
  }

  get absence(): Absence | undefined {
    return this.#absence;
  }

  /** @throws StoreUnavailableError when Redis does not answer in time, or cannot. */
  async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    const epoch = this.#epoch;
    try {
      return await this.#inTime(question);
    } catch (error) {
      const failure = redisFailure(error);
      if (isAway(failure) && epoch === this.#epoch) this.lose(failure);
      throw failure;
    }
  }

  /** Marks Redis as away; it counts as back once everything is recovered. */
  lose(failure: RecadoError): void {
    if (this.#absence !== undefined || this.#isClosed) return;
    this.#absence = { reason: reasonOf(failure), since: this.#setup.clock.now() };
    this.#tries = 0;
    this.#setup.onChange();
    this.#tryLater();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel();
  }

  /** A call with a deadline, which says nothing about Redis being away. */
  async #inTime<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    const { clock, timeoutMs, whyNot } = this.#setup;
    const reason = whyNot();
    if (reason !== undefined) throw new StoreUnavailableError(reason);
    const { promise, reject } = Promise.withResolvers<never>();
    const cancel = clock.after(timeoutMs, () => reject(new StoreUnavailableError('Redis does not answer in time')));
    try {
      return await Promise.race([question(), promise]);
    } finally {
      cancel();
    }
  }

  #tryLater(): void {
    const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#tries);
    this.#tries += 1;
    this.#cancel = this.#setup.clock.after(waitMs, () => void this.#tryAgain());
  }

  async #tryAgain(): Promise<void> {
    try {
      // What is added while it recovers is recovered as well.
      do await this.#inTime(this.#setup.recover);
      while (!this.#setup.isRecovered() && !this.#isClosed);
    } catch {
      if (!this.#isClosed) this.#tryLater();
      return;
    }
    if (this.#isClosed) return;
    this.#absence = undefined;
    this.#epoch += 1;
    this.#setup.onChange();
  }
}

/** Without what the error says of conversations. */
function reasonOf({ message }: RecadoError): string {
  return message.slice(message.indexOf(': ') + 1, -1).trim();
}

export function isAway(error: unknown): error is RecadoError {
  return RecadoError.is(error) && error.code === 'STORE_UNAVAILABLE';
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
