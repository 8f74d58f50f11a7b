import type { JobRow, Receipt, Relay, SettleOutcome, SettleResult, TakenReply, TakeRequest } from '@recado/core';
import { RECEIPT_RANK } from '@recado/core';
import { DIGEST_LENGTH, digestOf, rememberDigest } from './key-space.ts';
import { pairs } from './read-lease.ts';
import type { RedisStoreContext } from './redis-store-context.ts';
import { conversationOfReply } from './reply-whereabouts.ts';
import { readTaken } from './stored-reply.ts';

export class RedisRelay implements Relay {
  readonly #context: RedisStoreContext;

  constructor(context: RedisStoreContext) {
    this.#context = context;
  }

  async take({ ttlMs, limit }: TakeRequest): Promise<readonly TakenReply[]> {
    return this.#context.verb(async () => {
      const taken: TakenReply[] = [];
      await this.#context.due.find('outbox', async (shard) => {
        const rows = await this.#context.run<string[]>('take', shard, [ttlMs, limit - taken.length]);
        taken.push(...rows.map((row) => this.#taken(row)));
        return taken.length >= limit || !this.#context.isCluster ? taken : undefined;
      });
      return taken;
    });
  }

  async settle(reply: { readonly id: string; readonly token: number }, outcome: SettleOutcome, next?: TakeRequest): Promise<SettleResult> {
    return this.#context.verb(async () => {
      const digest = digestOf('reply', reply.id);
      const ref = await conversationOfReply(this.#context, digest);
      if (ref === undefined) return { status: 'stale' };
      const { batches, keys, hint } = this.#context;
      const detail = `${reply.token} ${next?.ttlMs ?? 0} ${outcome.status[0]} ${detailOf(outcome)}`;
      const [row] = await batches.add<number | string>('settle', keys.shardOf(ref), '', 1, [ref, digest, detail]);
      if (row === undefined || row === 0) return { status: 'stale' };
      if (row === 2) hint('outbox');
      return typeof row === 'string' ? { status: 'settled', next: this.#taken(row) } : { status: 'settled' };
    });
  }

  async receipt(receipts: readonly Receipt[]): Promise<void> {
    await this.#context.verb(async () => {
      const { batches, hint } = this.#context;
      const groups = await this.#byShard(receipts);
      const offered = await Promise.all(
        [...groups].map(([shard, values]) => batches.add<number>('receipt', shard, '', values.length, values)),
      );
      if (offered.some((rows) => rows.includes(1))) hint('outbox');
    });
  }

  async takeJobs({ ttlMs, limit }: TakeRequest): Promise<readonly JobRow[]> {
    return this.#context.verb(async () => {
      const taken: JobRow[] = [];
      await this.#context.due.find('job', async (shard) => {
        const rows = pairs(await this.#context.run<string[]>('take-jobs', shard, [ttlMs, limit - taken.length]));
        for (const [id, text] of rows) {
          this.#context.whereabouts.set(jobKey(id), text.slice(0, DIGEST_LENGTH));
          taken.push(JSON.parse(text.slice(DIGEST_LENGTH)) as JobRow);
        }
        return taken.length >= limit || !this.#context.isCluster ? taken : undefined;
      });
      return taken;
    });
  }

  async settleJobs(jobIds: readonly string[]): Promise<void> {
    const { keys, whereabouts } = this.#context;
    await this.#context.verb(async () => {
      const groups = new Map<string, string[]>();
      for (const id of jobIds) {
        const ref = whereabouts.get(jobKey(id));
        // Taken by another process, or by this one long ago: whoever has it knows it.
        for (const shard of ref === undefined ? keys.shards : [keys.shardOf(ref)]) groups.set(shard, [...(groups.get(shard) ?? []), id]);
        whereabouts.delete(jobKey(id));
      }
      await Promise.all([...groups].map(([shard, ids]) => this.#context.run('settle-jobs', shard, [ids.length, ...ids])));
    });
  }

  /** Receipts as `receipt.lua` takes them. On one server the script finds their conversations by itself. */
  async #byShard(receipts: readonly Receipt[]): Promise<Map<string, string[]>> {
    const { keys, isCluster } = this.#context;
    const groups = new Map<string, string[]>();
    for (const { outboxId, status } of receipts) {
      const digest = digestOf('reply', outboxId);
      const ref = isCluster ? await conversationOfReply(this.#context, digest) : digest;
      if (ref === undefined) continue;
      const shard = keys.shardOf(ref);
      const value = `${digest}${RECEIPT_RANK[status]}${status === 'failed' ? 1 : 0}`;
      const group = groups.get(shard);
      if (group) group.push(value);
      else groups.set(shard, [value]);
    }
    return groups;
  }

  #taken(text: string): TakenReply {
    const reply = readTaken(text);
    const digest = text.slice(0, DIGEST_LENGTH);
    rememberDigest('reply', reply.id, digest);
    this.#context.whereabouts.set(digest, digestOf('conversation', reply.conversationId));
    return reply;
  }
}

function detailOf(outcome: SettleOutcome): string | number {
  switch (outcome.status) {
    case 'sent':
      return outcome.possibleDuplicate ? 1 : 0;
    case 'dead-lettered':
      return outcome.reason;
    case 'retry':
      return outcome.notBefore;
    case 'ambiguous':
      return outcome.reconcileAt;
  }
}

const jobKey = (id: string) => `job ${id}`;
