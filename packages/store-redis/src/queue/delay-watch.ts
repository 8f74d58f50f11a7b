import type { Clock } from '@recado/core';
import type { RedisClient } from '../client/redis-client.ts';
import type { BullQueue } from './bull-queues.ts';

/** Wakes the workers of a queue when a delayed job is due by a clock that is not the system's: BullMQ waits by the system's. */
export class DelayWatch {
  readonly #clock: Clock;
  readonly #client: RedisClient;
  readonly #bull: BullQueue;
  #cancel = () => {};
  #isStopped = false;

  constructor(clock: Clock, client: RedisClient, bull: BullQueue) {
    this.#clock = clock;
    this.#client = client;
    this.#bull = bull;
  }

  /** Finds out when the next delayed job is due. */
  look(): void {
    void this.#look().catch(() => undefined);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  async #look(): Promise<void> {
    const [, score] = await this.#client.zrange(this.#bull.toKey('delayed'), 0, 0, 'WITHSCORES');
    this.#cancel();
    if (this.#isStopped || score === undefined) return;
    const dueAt = Math.floor(Number(score) / SCORES_PER_MS);
    this.#cancel = this.#clock.after(Math.max(0, dueAt - this.#clock.now()), () => void this.#wake().catch(() => undefined));
  }

  async #wake(): Promise<void> {
    await this.#client.zadd(this.#bull.toKey('marker'), 0, '0');
    await this.#look();
  }
}

/** BullMQ keeps the order of jobs of one millisecond in the low bits. */
const SCORES_PER_MS = 4_096;
