import type { JobRow, Receipt, Relay, SettleOutcome, SettleResult, TakenReply, TakeRequest } from '@recado/core';
import { RECEIPT_RANK } from '@recado/core';
import type { Statements } from '../database/postgres-database.ts';
import type { PostgresStoreContext } from './postgres-store-context.ts';
import { type StoredJob, type StoredReply, toJobRow, toTakenReply } from './relay-rows.ts';

/** Receipts that come while others are being written share one transaction. */
export class PostgresRelay implements Relay {
  readonly #context: PostgresStoreContext;
  readonly #receipts: (receipts: readonly Receipt[]) => Promise<readonly undefined[]>;
  #takingJobs: Promise<unknown> = Promise.resolve();

  constructor(context: PostgresStoreContext) {
    this.#context = context;
    this.#receipts = context.database.batched({
      run: (statements, receipts) => this.#record(statements, receipts),
      lanes: 1,
      maxEntries: 200,
    });
  }

  async take({ owner, ttlMs, limit }: TakeRequest): Promise<readonly TakenReply[]> {
    const { database, now } = this.#context;
    const rows = await database.call<readonly StoredReply[]>('take_replies', now(), owner, Math.floor(ttlMs), limit);
    return rows.map(toTakenReply);
  }

  async settle(
    { id, token }: { readonly id: string; readonly token: number },
    outcome: SettleOutcome,
    next?: TakeRequest,
  ): Promise<SettleResult> {
    const { database, now, hint } = this.#context;
    const answer = await database.call<{ readonly isOffered?: boolean; readonly next?: StoredReply | null } | null>(
      'settle_reply',
      now(),
      id,
      token,
      outcome.status,
      heldBackUntil(outcome),
      outcome.status === 'dead-lettered' ? outcome.reason : null,
      outcome.status === 'sent' && outcome.possibleDuplicate,
      next?.owner ?? null,
      next ? Math.floor(next.ttlMs) : null,
    );
    if (answer === null) return { status: 'stale' };
    if (answer.isOffered) hint('outbox');
    return answer.next ? { status: 'settled', next: toTakenReply(answer.next) } : { status: 'settled' };
  }

  async receipt(receipts: readonly Receipt[]): Promise<void> {
    await this.#receipts(receipts);
  }

  async #record(statements: Statements, receipts: readonly Receipt[]): Promise<readonly undefined[]> {
    const { now, hint } = this.#context;
    const isOffered = await statements.call<boolean>(
      'receipts',
      now(),
      receipts.map(({ outboxId }) => outboxId),
      receipts.map(({ status }) => RECEIPT_RANK[status]),
      receipts.map(({ at }) => Math.floor(at)),
      receipts.map(({ reason }) => reason ?? null),
    );
    if (isOffered) hint('outbox');
    return receipts.map(() => undefined);
  }

  /** Calls wait for each other: beside each other, a later one could be handed the older jobs. */
  takeJobs({ ttlMs, limit }: TakeRequest): Promise<readonly JobRow[]> {
    const { database, now } = this.#context;
    const take = async () => {
      const rows = await database.call<readonly StoredJob[] | null>('take_jobs', now(), Math.floor(ttlMs), limit);
      return (rows ?? []).map(toJobRow);
    };
    const taken = this.#takingJobs.then(take, take);
    this.#takingJobs = taken;
    return taken;
  }

  async settleJobs(jobIds: readonly string[]): Promise<void> {
    await this.#context.database.call('settle_jobs', jobIds);
  }
}

function heldBackUntil(outcome: SettleOutcome): number | null {
  if (outcome.status === 'retry') return Math.floor(outcome.notBefore);
  return outcome.status === 'ambiguous' ? Math.floor(outcome.reconcileAt) : null;
}
