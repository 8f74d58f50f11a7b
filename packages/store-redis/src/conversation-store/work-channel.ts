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
  readonly onWork: (kind: WorkKind, pieces: number) => void;
}

/**
 * Tells other processes that work appeared: each piece to one that listens for its kind, in turn, so that a message wakes one and not
 * all. What appears at the same time is told together: `<kind> <pieces>`. All of it is a hint: whoever listens looks by itself too.
 */
export class WorkChannel {
  readonly #setup: WorkChannelSetup;
  readonly #id = randomUUID();
  /** Who listens, by kind, as far as this process knows. */
  readonly #others = new Map<WorkKind, readonly string[]>();
  #askedAt = Number.NEGATIVE_INFINITY;
  #turn = 0;
  /** Pieces to be told of. */
  readonly #untold = new Map<WorkKind, number>();
  #subscriber: RedisClient | undefined;
  #cancelRefresh = () => {};
  #kinds: readonly WorkKind[] = [];
  #isClosed = false;

  constructor(setup: WorkChannelSetup) {
    this.#setup = setup;
  }

  /** Says that work appeared. Answers at once, and whatever happens. */
  tell(kind: WorkKind, pieces: number): void {
    // After the microtasks of this moment: those of the calls that one script answered.
    if (this.#untold.size === 0) process.nextTick(() => this.#tellAll());
    this.#untold.set(kind, (this.#untold.get(kind) ?? 0) + pieces);
  }

  /** Lets other processes tell this one. */
  listen(kinds: readonly WorkKind[]): void {
    if (this.#subscriber || this.#isClosed) return;
    this.#kinds = kinds;
    const { client, onWork } = this.#setup;
    // It subscribes anew after each reconnect; a failure of that would be nobody's to catch, so it waits instead.
    const subscriber = ownConnection(client);
    this.#subscriber = subscriber;
    subscriber.on('message', (_: string, hint: string) => {
      const [kind = '', pieces] = hint.split(' ');
      if (isWorkKind(kind)) onWork(kind, Number(pieces) || 1);
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

  #tellAll(): void {
    const untold = [...this.#untold];
    this.#untold.clear();
    for (const [kind, pieces] of untold) this.#tell(kind, pieces).catch(() => undefined);
  }

  async #tell(kind: WorkKind, pieces: number): Promise<void> {
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
    const share = Math.ceil(pieces / others.length);
    for (let left = pieces; left > 0 && others.length > 0 && !this.#isClosed; left -= share) {
      this.#turn += 1;
      await client.publish(this.#channel(others[this.#turn % others.length]!), `${kind} ${Math.min(share, left)}`);
    }
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
