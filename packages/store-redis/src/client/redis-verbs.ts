import { type Clock, StoreUnavailableError } from '@recado/core';
import { loadStandaloneScript, type StandaloneScript } from '../scripts/load-script.ts';
import { type OpenedClient, openClient, type RedisClient, type RedisSource } from './redis-client.ts';
import { redisFailure } from './redis-failure.ts';
import { runScript } from './run-script.ts';

/** Runs the scripts of a port that needs little more than scripts. Time is the server's, or that of the clock given. */
export class RedisVerbs {
  readonly #opened: OpenedClient;
  readonly #clock: Clock | undefined;
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(redis: RedisSource, clock: Clock | undefined) {
    this.#opened = openClient(redis);
    this.#clock = clock;
  }

  /** Runs a script whose first argument is the time. Its failures come in our words. */
  async run<Result>(name: StandaloneScript, key: string, values: readonly (string | number)[]): Promise<Result> {
    const now = this.#clock === undefined ? '' : String(Math.floor(this.#clock.now() * 1_000));
    return this.ask(async (client) => (await runScript(client, loadStandaloneScript(name), key, [now, ...values])) as Result);
  }

  /** Asks the server itself. Its failures come in our words. */
  async ask<Result>(work: (client: RedisClient) => Promise<Result>): Promise<Result> {
    if (this.#closing) throw new StoreUnavailableError('it is closed');
    const running = work(this.#opened.client);
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      throw redisFailure(error);
    } finally {
      this.#running.delete(running);
    }
  }

  /** Waits for what runs and closes what we opened. */
  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#running).then(() => this.#opened.close());
    return this.#closing;
  }
}
