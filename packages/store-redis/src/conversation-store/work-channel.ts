import { randomUUID } from 'node:crypto';
import type { Clock, WorkKind } from '@recado/core';
import { ownConnection } from '../client/own-connection.ts';
import type { RedisClient } from '../client/redis-client.ts';

export interface WorkChannelSetup {
  readonly client: RedisClient;
  /** Begins the keys and the channels. */
  readonly base: string;
  readonly clock: Clock;
  /** Called when another process says that work appeared. */
  readonly onWork: (kind: WorkKind) => void;
}

/**
 * Tells one other process that work appeared: each kind of work in turn to the next process that listens for it, so that a message wakes
 * one and not all. All of it is a hint: whoever listens looks by itself too.
 */
export class WorkChannel {
  readonly #setup: WorkChannelSetup;
  readonly #id = randomUUID();
  /** Who listens, by kind, as far as this process knows. */
  readonly #others = new Map<WorkKind, readonly string[]>();
  #askedAt = Number.NEGATIVE_INFINITY;
  #turn = 0;
  #subscriber: RedisClient | undefined;
  #cancelRefresh = () => {};
  #kinds: readonly WorkKind[] = [];
  #isClosed = false;

  constructor(setup: WorkChannelSetup) {
    this.#setup = setup;
  }

  /** Says that work appeared. Answers at once, and whatever happens. */
  tell(kind: WorkKind): void {
    this.#tell(kind).catch(() => undefined);
  }

  /** Lets other processes tell this one. */
  listen(kinds: readonly WorkKind[]): void {
    if (this.#subscriber || this.#isClosed) return;
    this.#kinds = kinds;
    const { client, onWork } = this.#setup;
    // It subscribes anew after each reconnect; a failure of that would be nobody's to catch, so it waits instead.
    const subscriber = ownConnection(client);
    this.#subscriber = subscriber;
    subscriber.on('message', (_: string, kind: string) => {
      if (isWorkKind(kind)) onWork(kind);
    });
    subscriber.subscribe(this.#channel(this.#id)).then(
      () => this.#refresh(),
      () => undefined,
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelRefresh();
    if (!this.#subscriber) return;
    await Promise.all(this.#kinds.map((kind) => this.#setup.client.zrem(this.#listeners(kind), this.#id))).catch(() => undefined);
    this.#subscriber.disconnect();
  }

  async #tell(kind: WorkKind): Promise<void> {
    const { client, clock } = this.#setup;
    if (this.#isClosed) return;
    if (clock.monotonic() - this.#askedAt >= ASK_AGAIN_MS) {
      this.#askedAt = clock.monotonic();
      await Promise.all(
        WORK_KINDS.map(async (each) => {
          const listeners = await client.zrangebyscore(this.#listeners(each), clock.now() - LISTENS_MS, '+inf');
          this.#others.set(
            each,
            listeners.filter((id) => id !== this.#id),
          );
        }),
      );
    }
    const others = this.#others.get(kind) ?? [];
    this.#turn += 1;
    const next = others[this.#turn % others.length];
    if (next !== undefined && !this.#isClosed) await client.publish(this.#channel(next), kind);
  }

  /** A listener that stops saying so is forgotten. */
  #refresh(): void {
    const { client, clock } = this.#setup;
    if (this.#isClosed) return;
    for (const kind of this.#kinds) {
      client
        .multi()
        .zadd(this.#listeners(kind), clock.now(), this.#id)
        .zremrangebyscore(this.#listeners(kind), '-inf', clock.now() - LISTENS_MS)
        .exec()
        .catch(() => undefined);
    }
    this.#cancelRefresh = clock.after(REFRESH_MS, () => this.#refresh());
  }

  #channel(id: string): string {
    return `${this.#setup.base}:work:${id}`;
  }

  #listeners(kind: WorkKind): string {
    return `${this.#setup.base}:listeners:${kind}`;
  }
}

const WORK_KINDS: readonly WorkKind[] = ['turn', 'outbox', 'job'];
const isWorkKind = (text: string): text is WorkKind => WORK_KINDS.some((kind) => kind === text);

const REFRESH_MS = 5_000;
const LISTENS_MS = 15_000;
const ASK_AGAIN_MS = 1_000;
