import type { DeadLetter, InboundState, Ledger, LedgerBalance, OpenEntry } from '@recado/core';
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
      const ref = isCluster ? await client.hget(keys.whereabouts(digest), digest) : digest;
      if (ref === null) return undefined;
      const kept = await client.hget(keys.idsOf(keys.shardOf(ref), digest), digest);
      if (kept === null) return undefined;
      return kept.startsWith('@') ? 'pending' : INBOUND_STATES[Number(kept.split('@', 1)[0]) % 8];
    });
  }

  async open(limit: number): Promise<readonly OpenEntry[]> {
    return this.#context.verb(async () => {
      const rows = await this.#everywhere<[string, number, string]>('open', limit);
      return rows
        .map(([text, attempts, reason]) => ({ ...readMessage(text), attempts, reason }))
        .sort((a, b) => a.order - b.order)
        .slice(0, limit)
        .map(({ inboundId, conversationId, receivedAt, attempts, reason }) => ({
          inboundId,
          conversationId,
          receivedAt,
          attempts,
          ...(reason === '' ? {} : { reason }),
        }));
    });
  }

  async deadLetters(limit: number): Promise<readonly DeadLetter[]> {
    return this.#context.verb(async () => {
      const rows = await this.#everywhere<['i' | 'r', string, string, string]>('dead-letters', limit);
      return rows
        .sort((a, b) => Number(a[3]) - Number(b[3]))
        .slice(0, limit)
        .map(([kind, text, reason, diedAt]) => ({
          ...(kind === 'i' ? deadMessage(text) : deadReply(text)),
          reason,
          diedAt: Math.floor(Number(diedAt) / 1_000),
        }));
    });
  }

  async redrive(id: string): Promise<boolean> {
    return this.#context.verb(async () => (await this.#redrive('message', id)) || (await this.#redrive('reply', id)));
  }

  async giveUp(inboundId: string, reason: string): Promise<boolean> {
    return this.#context.verb(async () => {
      const shard = await this.#shardOf('message', inboundId);
      const digest = digestOf('message', inboundId);
      if (shard === undefined || (await this.#context.run<number>('give-up', shard, [digest, reason])) === 0) return false;
      this.#context.hint('turn');
      return true;
    });
  }

  async forget(settledBefore: number): Promise<number> {
    return this.#context.verb(async () => {
      let dropped = 0;
      const buckets = this.#context.keys.buckets();
      for (const shard of this.#context.keys.shards) dropped += await this.#forgetIn(shard, buckets, settledBefore);
      return dropped;
    });
  }

  async #redrive(kind: 'message' | 'reply', id: string): Promise<boolean> {
    const shard = await this.#shardOf(kind, id);
    if (shard === undefined || (await this.#context.run<number>('redrive', shard, [digestOf(kind, id)])) === 0) return false;
    this.#context.hint(kind === 'message' ? 'turn' : 'outbox');
    return true;
  }

  /** The shard of an id; `undefined` when nobody knows it. */
  async #shardOf(kind: 'message' | 'reply', id: string): Promise<string | undefined> {
    const { client, keys, isCluster } = this.#context;
    const digest = digestOf(kind, id);
    const ref = isCluster ? await client.hget(keys.whereabouts(digest), digest) : digest;
    return ref === null ? undefined : keys.shardOf(ref);
  }

  /** Looks through every id of a shard, a page at a time. */
  async #forgetIn(shard: string, buckets: readonly string[], settledBefore: number): Promise<number> {
    const { client, keys, isCluster } = this.#context;
    let all = 0;
    for (let next = 0, from = '0'; next < buckets.length; ) {
      const names = buckets.slice(next, next + BUCKETS_AT_ONCE);
      const values = [settledBefore, IDS_AT_ONCE, from, names.length, ...names];
      const [done, goOn, dropped, digests] = await this.#context.run<[number, string, number, string[]]>('forget', shard, values);
      if (isCluster) await Promise.all(digests.map((digest) => client.hdel(keys.whereabouts(digest), digest)));
      all += dropped;
      next += done;
      from = goOn;
    }
    return all;
  }

  /** What each shard lists. */
  async #everywhere<Row>(name: 'open' | 'dead-letters', limit: number): Promise<Row[]> {
    const lists = await Promise.all(this.#context.keys.shards.map((shard) => this.#context.run<Row[]>(name, shard, [limit])));
    return lists.flat();
  }
}

function deadMessage(text: string): Pick<DeadLetter, 'id' | 'kind' | 'conversationId'> {
  const { inboundId, conversationId } = readMessage(text);
  return { id: inboundId, kind: 'message', conversationId };
}

function deadReply(text: string): Pick<DeadLetter, 'id' | 'kind' | 'conversationId'> {
  const { id, conversationId } = readReply(text);
  return { id, kind: 'reply', conversationId };
}

/** By the states of `ledger.lua`; 0 is a message that moved elsewhere. */
const INBOUND_STATES: readonly (InboundState | undefined)[] = [undefined, 'handled', 'merged', 'dead-lettered'];
const BUCKETS_AT_ONCE = 256;
/** About half a millisecond. */
const IDS_AT_ONCE = 1_000;
