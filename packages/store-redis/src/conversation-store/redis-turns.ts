import type {
  Checkpoint,
  CommitOutcome,
  ConversationId,
  FlowInUse,
  HandBack,
  Lease,
  LeasedWork,
  LeaseRequest,
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

  async lease({ owner, ttlMs, maxMessages }: LeaseRequest): Promise<LeasedWork | undefined> {
    const { due } = this.#context;
    return this.#context.verb(() =>
      due.find('turn', async (shard) => {
        const reply = await this.#context.run<LeaseReply | null>('lease', shard, [owner, ttlMs, maxMessages]);
        return reply === null ? undefined : readLease(reply);
      }),
    );
  }

  async renew(lease: Lease, ttlMs: number): Promise<'renewed' | 'lost'> {
    return this.#context.verb(async () => ((await this.#run<number>('renew', lease, [ttlMs])) === 1 ? 'renewed' : 'lost'));
  }

  async checkpoint(lease: Lease, { key, result }: Checkpoint): Promise<'stored' | 'stale'> {
    return this.#context.verb(async () => ((await this.#run<number>('checkpoint', lease, [key, result])) === 1 ? 'stored' : 'stale'));
  }

  async commit(commit: TurnCommit): Promise<CommitOutcome> {
    return this.#context.verb(async () => {
      if (this.#context.isCluster) await claimReplies(this.#context, commit);
      const values = commitValues(this.#context, commit);
      const reply = await this.#run<CommitReply>('commit', commit.lease, values);
      if (reply[0] === 'stale') return { status: 'stale' };
      if (reply[0] === 'duplicate') return { status: 'duplicate', inboundId: commit.consumed[reply[1] - 1]!.inboundId };
      const [, version, isReady, hasReplies] = reply;
      if (isReady === 1) this.#context.hint('turn');
      if (hasReplies === 1) this.#context.hint('outbox');
      if (commit.jobs.length > 0) this.#context.hint('job');
      return { status: 'committed', version };
    });
  }

  async release(lease: Lease, { retryAt, failedInboundId }: HandBack = {}): Promise<void> {
    await this.#context.verb(async () => {
      const failed = failedInboundId === undefined ? '' : digestOf('message', failedInboundId);
      if ((await this.#run<number>('release', lease, [retryAt ?? 0, failed])) === 1) this.#context.hint('turn');
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

  #run<Result>(name: 'renew' | 'checkpoint' | 'commit' | 'release', lease: Lease, values: readonly (string | number)[]): Promise<Result> {
    const ref = digestOf('conversation', lease.conversationId satisfies ConversationId);
    return this.#context.run<Result>(name, this.#context.keys.shardOf(ref), [ref, lease.fencingToken, ...values]);
  }
}

type CommitReply = ['stale'] | ['duplicate', number] | ['committed', number, number, number];
