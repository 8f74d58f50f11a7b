import type { ContactId } from '@recado/core';
import { type Job, Queue } from 'bullmq';
import type { OpenedClient } from '../client/redis-client.ts';
import { bullName } from './bull-name.ts';

/** The queues of BullMQ behind one of ours, opened when they are first named. All processes see all names. */
export class BullQueues {
  readonly #opened: OpenedClient;
  readonly #prefix: string;
  readonly #queues = new Map<string, BullQueue>();
  readonly #announced = new Set<string>();

  constructor(opened: OpenedClient, prefix: string) {
    this.#opened = opened;
    this.#prefix = prefix;
  }

  /** Each queue has a hash tag of its own: its keys are in one slot of Redis Cluster, and queues spread over the nodes. */
  prefixOf(name: string): string {
    return `{${this.#prefix}:jobs:${bullName(name)}}`;
  }

  get(name: string): BullQueue {
    const known = this.#queues.get(name);
    if (known) return known;
    const queue: BullQueue = new Queue(bullName(name), { connection: this.#opened.client, prefix: this.prefixOf(name) });
    // What it cannot do shows where it is called.
    queue.on('error', () => undefined);
    this.#queues.set(name, queue);
    // One that was made while Redis hung stays as it is for ever: the next call makes another.
    queue.waitUntilReady().catch(() => {
      if (this.#queues.get(name) === queue) this.#queues.delete(name);
      void queue.close().catch(() => undefined);
    });
    return queue;
  }

  /** Makes names known to every process. */
  async announce(names: Iterable<string>): Promise<void> {
    const fresh = [...new Set(names)].filter((name) => !this.#announced.has(name));
    if (fresh.length === 0) return;
    await this.#opened.client.sadd(this.#namesKey, ...fresh);
    for (const name of fresh) this.#announced.add(name);
  }

  names(): Promise<string[]> {
    return this.#opened.client.smembers(this.#namesKey);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }

  get #namesKey(): string {
    return `${this.#prefix}:{jobs}:queues`;
  }
}

export type BullQueue = Queue<StoredJob>;
export type BullJob = Job<StoredJob>;

/** A job as BullMQ keeps it: JSON. */
export interface StoredJob {
  /** Of the schedule, for its jobs: which one it is, BullMQ's own id tells. */
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly data: string;
  readonly notBefore?: number;
  readonly trace?: string;
  readonly person?: ContactId;
  /** There is nothing left to do: its person was erased. */
  readonly isErased?: true;
}
