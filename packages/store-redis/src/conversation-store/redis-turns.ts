import type {
  Checkpoint,
  CommitOutcome,
  ConversationId,
  FlowInUse,
  HandBack,
  Lease,
  LeasedWork,
  LeaseRequest,
  OutboxRow,
  TakenReply,
  TurnCommit,
  Turns,
} from '@recado/core';
import { commitValues } from './commit-values.ts';
import { countStacks } from './count-stacks.ts';
import { digestOf } from './key-space.ts';
import { type LeaseReply, readLease } from './read-lease.ts';
import type { RedisStoreContext } from './redis-store-context.ts';
import { claimReplies } from './reply-whereabouts.ts';

export class RedisTurns implements Turns {
  readonly #context: RedisStoreContext;

  constructor(context: RedisStoreContext) {
    this.#context = context;
  }

  async lease({ ttlMs, maxMessages }: LeaseRequest): Promise<LeasedWork | undefined> {
    const { due } = this.#context;
    return this.#context.verb(() =>
      due.find('turn', async (shard) => {
        const [reply] = await this.#context.batches.add<LeaseReply>('lease', shard, `${ttlMs} ${maxMessages}`, 1, []);
        if (!reply) return undefined;
        const work = readLease(reply);
        this.#context.time.learn(work.leasedAt);
        return work;
      }),
    );
  }

  async renew(lease: Lease, ttlMs: number): Promise<'renewed' | 'lost'> {
    return this.#context.verb(async () => ((await this.#run<number>('renew', lease, [ttlMs])) === 1 ? 'renewed' : 'lost'));
  }

  async checkpoint(lease: Lease, { key, result }: Checkpoint): Promise<'stored' | 'stale'> {
    return this.#context.verb(async () => {
      const { batches, keys } = this.#context;
      const ref = digestOf('conversation', lease.conversationId);
      const [outcome] = await batches.add<number>('checkpoint', keys.shardOf(ref), '', 1, [ref, lease.fencingToken, key, result]);
      return outcome === 1 ? 'stored' : 'stale';
    });
  }

  async commit(commit: TurnCommit): Promise<CommitOutcome> {
    return this.#context.verb(async () => {
      const { batches, keys, isCluster, hint } = this.#context;
      if (isCluster) await claimReplies(this.#context, commit);
      const ref = digestOf('conversation', commit.lease.conversationId);
      const [outcome] = await batches.add<number>('commit', keys.shardOf(ref), '', 1, commitValues(ref, commit));
      if (outcome === undefined || outcome === 0) return { status: 'stale' };
      if (outcome < 0) return { status: 'duplicate', inboundId: commit.consumed[-outcome - 1]!.inboundId };
      if (outcome & IS_READY) hint('turn');
      if (outcome & OFFERS_REPLY) hint('outbox');
      if (commit.jobs.length > 0) hint('job');
      const reply = commit.outbox[Math.floor(outcome / TAKEN_REPLY) - 1];
      return { status: 'committed', version: commit.expectedVersion + 1, ...(reply && { taken: this.#taken(reply, ref) }) };
    });
  }

  async release(lease: Lease, { retryAt, failedInboundId, blocked }: HandBack = {}): Promise<void> {
    await this.#context.verb(async () => {
      const inboundId = blocked?.inboundId ?? failedInboundId;
      const failed = inboundId === undefined ? '' : digestOf('message', inboundId);
      if ((await this.#run<number>('release', lease, [retryAt ?? 0, failed, blocked?.reason ?? ''])) === 1) this.#context.hint('turn');
    });
  }

  async flowsInUse(): Promise<readonly FlowInUse[]> {
    const { client, keys } = this.#context;
    return this.#context.verb(async () =>
      countStacks(
        await Promise.all(
          keys.shards.map(async (shard) => {
            const [conversations, stacks] = await Promise.all([client.hgetall(`${shard}:flows`), client.hgetall(`${shard}:stacks`)]);
            return { conversations, stacks };
          }),
        ),
      ),
    );
  }

  /** Taken for the first time. */
  #taken(reply: OutboxRow, ref: string): TakenReply {
    this.#context.whereabouts.set(digestOf('reply', reply.id), ref);
    return {
      id: reply.id,
      conversationId: reply.conversationId,
      body: reply.body,
      token: 1,
      takenAt: this.#context.time.nowMs(),
      attempts: 1,
    };
  }

  #run<Result>(name: 'renew' | 'release', lease: Lease, values: readonly (string | number)[]): Promise<Result> {
    const ref = digestOf('conversation', lease.conversationId satisfies ConversationId);
    return this.#context.run<Result>(name, this.#context.keys.shardOf(ref), [ref, lease.fencingToken, ...values]);
  }
}

/** In what `commit.lua` answers. */
const IS_READY = 2;
const OFFERS_REPLY = 4;
const TAKEN_REPLY = 8;
