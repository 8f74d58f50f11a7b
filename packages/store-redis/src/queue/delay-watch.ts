import type { Clock } from '@recado/core';
import type { RedisClient } from '../client/redis-client.ts';
import type { BullQueue } from './bull-queues.ts';

/**
 * Tells when a delayed job of a queue falls due. Without a listener it wakes the workers of BullMQ, for a clock that is not the
 * system's: they wait by the system's.
 */
export class DelayWatch {
  readonly #clock: Clock;
  readonly #client: RedisClient;
  readonly #bull: BullQueue;
  readonly #tell: (() => void) | undefined;
  #cancel = () => {};
  #isStopped = false;

  constructor(clock: Clock, client: RedisClient, bull: BullQueue, tell?: () => void) {
    this.#clock = clock;
    this.#client = client;
    this.#bull = bull;
    this.#tell = tell;
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
    const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(0, dueAt - this.#clock.now()));
    this.#cancel = this.#clock.after(waitMs, () => void this.#due().catch(() => undefined));
  }

  async #due(): Promise<void> {
    if (this.#tell) return this.#tell();
    await this.#client.zadd(this.#bull.toKey('marker'), 0, '0');
    await this.#look();
  }
}

/** BullMQ keeps the order of jobs of one millisecond in the low bits. */
const SCORES_PER_MS = 4_096;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
