import type { JobRow, Receipt, Relay, SettleOutcome, SettleResult, TakenReply, TakeRequest } from '@recado/core';
import { RECEIPT_RANK } from '@recado/core';
import { digestOf } from './key-space.ts';
import { pairs } from './read-lease.ts';
import type { RedisStoreContext } from './redis-store-context.ts';
import { conversationOfReply } from './reply-whereabouts.ts';
import { readReply } from './stored-reply.ts';

export class RedisRelay implements Relay {
  readonly #context: RedisStoreContext;

  constructor(context: RedisStoreContext) {
    this.#context = context;
  }

  async take({ ttlMs, limit }: TakeRequest): Promise<readonly TakenReply[]> {
    return this.#context.verb(async () => {
      const taken: TakenReply[] = [];
      await this.#context.due.find('outbox', async (shard) => {
        const rows = await this.#context.run<TakenRow[]>('take', shard, [ttlMs, limit - taken.length]);
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
      const values = [ref, digest, reply.token, outcome.status, detailOf(outcome), next?.ttlMs ?? ''];
      const [status, offered, row] = await this.#context.run<['stale' | 'settled', number?, TakenRow?]>(
        'settle',
        this.#context.keys.shardOf(ref),
        values,
      );
      if (status === 'stale') return { status };
      if (offered === 1) this.#context.hint('outbox');
      return row ? { status, next: this.#taken(row) } : { status };
    });
  }

  async receipt(receipts: readonly Receipt[]): Promise<void> {
    await this.#context.verb(async () => {
      const found = await Promise.all(
        receipts.map(async ({ outboxId, status }) => {
          const digest = digestOf('reply', outboxId);
          return { ref: await conversationOfReply(this.#context, digest), digest, status };
        }),
      );
      const groups = new Map<string, (string | number)[]>();
      for (const { ref, digest, status } of found) {
        if (ref === undefined) continue;
        const shard = this.#context.keys.shardOf(ref);
        const values = groups.get(shard) ?? [];
        values.push(ref, digest, RECEIPT_RANK[status], status === 'failed' ? 1 : 0);
        groups.set(shard, values);
      }
      const offered = await Promise.all(
        [...groups].map(([shard, values]) => this.#context.run<number>('receipt', shard, [values.length / 4, ...values])),
      );
      if (offered.includes(1)) this.#context.hint('outbox');
    });
  }

  async takeJobs({ ttlMs, limit }: TakeRequest): Promise<readonly JobRow[]> {
    return this.#context.verb(async () => {
      const taken: JobRow[] = [];
      await this.#context.due.find('job', async (shard) => {
        const rows = pairs(await this.#context.run<string[]>('take-jobs', shard, [ttlMs, limit - taken.length]));
        for (const [id, text] of rows) {
          this.#context.whereabouts.set(jobKey(id), text.slice(0, REF_LENGTH));
          taken.push(JSON.parse(text.slice(REF_LENGTH)) as JobRow);
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

  #taken([text, token, attempts, suspectSince]: TakenRow): TakenReply {
    const reply = readReply(text);
    this.#context.whereabouts.set(digestOf('reply', reply.id), digestOf('conversation', reply.conversationId));
    return { ...reply, token, attempts, ...(suspectSince !== '0' && { suspectSince: Number(suspectSince) }) };
  }
}

type TakenRow = readonly [text: string, token: number, attempts: number, suspectSince: string];

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
const REF_LENGTH = 16;

/**
 * Receipts come in any order; the one of the highest rank counts. A failure outranks `sent`, since WhatsApp may accept first and fail
 * later, and is outranked by `delivered`.
 */
