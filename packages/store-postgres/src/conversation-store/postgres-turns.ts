import type { Checkpoint, CommitOutcome, FlowInUse, HandBack, Lease, LeasedWork, LeaseRequest, TurnCommit, Turns } from '@recado/core';
import { commitValues } from './commit-values.ts';
import { type LeasedRow, toLeasedWork } from './leased-work.ts';
import type { PostgresStoreContext } from './postgres-store-context.ts';
import { type StoredReply, toTakenReply } from './relay-rows.ts';

export class PostgresTurns implements Turns {
  readonly #context: PostgresStoreContext;

  constructor(context: PostgresStoreContext) {
    this.#context = context;
  }

  async lease({ owner, ttlMs, maxMessages }: LeaseRequest): Promise<LeasedWork | undefined> {
    const { database, now } = this.#context;
    const row = await database.call<LeasedRow | null>('lease', now(), owner, Math.floor(ttlMs), maxMessages);
    return row === null ? undefined : toLeasedWork(row);
  }

  async renew({ conversationId, fencingToken }: Lease, ttlMs: number): Promise<'renewed' | 'lost'> {
    const { database, now } = this.#context;
    return (await database.call<boolean>('renew', now(), conversationId, fencingToken, Math.floor(ttlMs))) ? 'renewed' : 'lost';
  }

  async checkpoint({ conversationId, fencingToken }: Lease, { key, result }: Checkpoint): Promise<'stored' | 'stale'> {
    const isStored = await this.#context.database.call<boolean>('checkpoint', conversationId, fencingToken, key, result);
    return isStored ? 'stored' : 'stale';
  }

  async commit(commit: TurnCommit): Promise<CommitOutcome> {
    const { database, now, hint } = this.#context;
    const answer = await database.call<CommitAnswer>('commit_turn', now(), ...commitValues(commit));
    if (answer.status !== 'committed') return answer;
    if (answer.isReady) hint('turn');
    if (answer.reply === true) hint('outbox');
    if (commit.jobs.length > 0) hint('job');
    const { version, reply } = answer;
    return typeof reply === 'boolean' ? { status: 'committed', version } : { status: 'committed', version, taken: toTakenReply(reply) };
  }

  async release({ conversationId, fencingToken }: Lease, { retryAt, failedInboundId, blocked }: HandBack = {}): Promise<void> {
    const { database, now, hint } = this.#context;
    const retry = retryAt === undefined ? null : Math.floor(retryAt);
    const lease = [now(), conversationId, fencingToken, retry] as const;
    const isReady =
      blocked === undefined
        ? await database.call<boolean>('release', ...lease, failedInboundId ?? null)
        : await database.call<boolean>('release_blocked', ...lease, blocked.inboundId, blocked.reason);
    if (isReady) hint('turn');
  }

  async flowsInUse(): Promise<readonly FlowInUse[]> {
    return this.#context.database.call<readonly FlowInUse[]>('flows_in_use');
  }
}

type CommitAnswer =
  | {
      readonly status: 'committed';
      readonly version: number;
      readonly isReady: boolean;
      /** The reply that was taken, or whether one is on offer now. */
      readonly reply: StoredReply | boolean;
    }
  | Exclude<CommitOutcome, { readonly status: 'committed' }>;
