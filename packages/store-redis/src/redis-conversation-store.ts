import { type ConversationStore, systemClock, WorkHints, type WorkKind } from '@recado/core';
import { type OpenedClient, openClient } from './client/redis-client.ts';
import { KeySpace } from './conversation-store/key-space.ts';
import { RecentMap } from './conversation-store/recent-map.ts';
import { RedisLedger } from './conversation-store/redis-ledger.ts';
import { RedisMailbox } from './conversation-store/redis-mailbox.ts';
import { RedisPeople } from './conversation-store/redis-people.ts';
import { RedisRelay } from './conversation-store/redis-relay.ts';
import { RedisStoreContext } from './conversation-store/redis-store-context.ts';
import { RedisTimers } from './conversation-store/redis-timers.ts';
import { RedisTurns } from './conversation-store/redis-turns.ts';
import { storeTime } from './conversation-store/store-time.ts';
import { WorkChannel } from './conversation-store/work-channel.ts';
import { logConcerns } from './log-concerns.ts';
import type { RedisConversationStoreOptions } from './redis-conversation-store-options.ts';

/** Keeps conversations in Redis, for any number of processes. */
export function createRedisConversationStore(options: RedisConversationStoreOptions): RedisConversationStore {
  return new RedisConversationStore(options);
}

/**
 * Keeps conversations in Redis or Redis Cluster, shared by any number of processes. As durable as the server: see `inspectRedis`.
 * Time is the server's.
 */
export class RedisConversationStore implements ConversationStore {
  readonly specVersion = 1;
  readonly name = 'redis';
  readonly mailbox: RedisMailbox;
  readonly turns: RedisTurns;
  readonly relay: RedisRelay;
  readonly timers: RedisTimers;
  readonly ledger: RedisLedger;
  readonly people: RedisPeople;
  readonly #opened: OpenedClient;
  readonly #context: RedisStoreContext;
  readonly #hints = new WorkHints();
  readonly #channel: WorkChannel;
  readonly #worksOn: readonly WorkKind[];
  #closing: Promise<void> | undefined;

  constructor({ redis, prefix = 'recado', worksOn = ['turn', 'outbox', 'job'], logger, clock }: RedisConversationStoreOptions) {
    this.#opened = openClient(redis);
    this.#worksOn = worksOn;
    const keys = new KeySpace(prefix, this.#opened.isCluster);
    this.#channel = new WorkChannel({
      client: this.#opened.client,
      base: keys.index,
      clock: clock ?? systemClock,
      onWork: (kind, pieces) => this.#hints.hint(kind, pieces),
    });
    const context = new RedisStoreContext({
      opened: this.#opened,
      keys,
      time: storeTime(clock),
      hint: (kind, pieces = 1) => {
        this.#hints.hint(kind, pieces);
        this.#channel.tell(kind, pieces);
      },
      whereabouts: new RecentMap(RECENT_IDS),
    });
    this.#context = context;
    this.mailbox = new RedisMailbox(context);
    this.turns = new RedisTurns(context);
    this.relay = new RedisRelay(context);
    this.timers = new RedisTimers(context);
    this.ledger = new RedisLedger(context);
    this.people = new RedisPeople(context);
    if (logger) void logConcerns(this.#opened.client, logger);
  }

  onWork(listener: (kind: WorkKind, pieces: number) => void): () => void {
    this.#channel.listen(this.#worksOn);
    return this.#hints.onWork(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#context.drain();
    this.#hints.close();
    await this.#channel.close();
    await this.#opened.close();
  }
}

const RECENT_IDS = 50_000;
