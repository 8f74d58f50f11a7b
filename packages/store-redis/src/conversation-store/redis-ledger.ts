import type { ConversationId, DeadLetter, InboundState, Ledger, LedgerBalance, OpenEntry } from '@recado/core';
import { digestOf } from './key-space.ts';
import { readBalance } from './read-balance.ts';
import type { RedisStoreContext } from './redis-store-context.ts';
import { readMessage } from './stored-message.ts';
import { readReply } from './stored-reply.ts';

export class RedisLedger implements Ledger {
  readonly #context: RedisStoreContext;

  constructor(context: RedisStoreContext) {
    this.#context = context;
  }

  async balance(): Promise<LedgerBalance> {
    const { keys } = this.#context;
    return this.#context.verb(async () =>
      readBalance(await Promise.all(keys.shards.map((shard) => this.#context.run<(string | number)[]>('balance', shard, [])))),
    );
  }

  async stateOf(inboundId: string): Promise<InboundState | undefined> {
    return this.#context.verb(async () => {
      const { client, keys, isCluster } = this.#context;
      const digest = digestOf('message', inboundId);
      const ref = await client.hget(keys.whereabouts(digest), digest);
      if (ref === null) return undefined;
      const score = await client.zscore(`${keys.shardOf(ref)}:k:${ref}`, `i${digest}`);
      // On Cluster an id is claimed before it is appended.
      if (score === null) return isCluster ? undefined : 'pending';
      const state = Number(score) % 4;
      return state === 0 && Number(score) > 0 ? undefined : INBOUND_STATES[state];
    });
  }

  async open(limit: number): Promise<readonly OpenEntry[]> {
    return this.#context.verb(async () => {
      const rows = await this.#everywhere<[ConversationId, string, number]>('open', limit);
      return rows
        .map(([conversationId, text, attempts]) => ({ ...readMessage(text), conversationId, attempts }))
        .sort((a, b) => a.order - b.order)
        .slice(0, limit)
        .map(({ inboundId, conversationId, receivedAt, attempts }) => ({ inboundId, conversationId, receivedAt, attempts }));
    });
  }

  async deadLetters(limit: number): Promise<readonly DeadLetter[]> {
    return this.#context.verb(async () => {
      const rows = await this.#everywhere<['i' | 'r', ConversationId, string, string, string]>('dead-letters', limit);
      return rows
        .sort((a, b) => Number(a[4]) - Number(b[4]))
        .slice(0, limit)
        .map(([kind, conversationId, text, reason, diedAt]) => ({
          id: kind === 'i' ? readMessage(text).inboundId : readReply(text).id,
          kind: kind === 'i' ? 'message' : 'reply',
          conversationId,
          reason,
          diedAt: Math.floor(Number(diedAt) / 1_000),
        }));
    });
  }

  async redrive(id: string): Promise<boolean> {
    return this.#context.verb(async () => (await this.#redrive('i', id)) || (await this.#redrive('r', id)));
  }

  async forget(settledBefore: number): Promise<number> {
    return this.#context.verb(async () => {
      let dropped = 0;
      for (const shard of this.#context.keys.shards) dropped += await this.#forgetIn(shard, settledBefore);
      return dropped;
    });
  }

  async #redrive(kind: 'i' | 'r', id: string): Promise<boolean> {
    const { client, keys } = this.#context;
    const digest = digestOf(kind === 'i' ? 'message' : 'reply', id);
    const ref = await client.hget(keys.whereabouts(digest), digest);
    if (ref === null || (await this.#context.run<number>('redrive', keys.shardOf(ref), [ref, kind, digest])) === 0) return false;
    this.#context.hint(kind === 'i' ? 'turn' : 'outbox');
    return true;
  }

  async #forgetIn(shard: string, settledBefore: number): Promise<number> {
    const { client, keys } = this.#context;
    for (let all = 0; ; ) {
      const [conversations, dropped, digests] = await this.#context.run<[number, number, string[]]>('forget', shard, [settledBefore, PAGE]);
      all += dropped;
      await Promise.all(digests.map((digest) => client.hdel(keys.whereabouts(digest), digest)));
      if (conversations === 0) return all;
    }
  }

  /** What each shard lists. */
  async #everywhere<Row>(name: 'open' | 'dead-letters', limit: number): Promise<Row[]> {
    const lists = await Promise.all(this.#context.keys.shards.map((shard) => this.#context.run<Row[]>(name, shard, [limit])));
    return lists.flat();
  }
}

const INBOUND_STATES = ['pending', 'handled', 'merged', 'dead-lettered'] as const;
const PAGE = 200;
