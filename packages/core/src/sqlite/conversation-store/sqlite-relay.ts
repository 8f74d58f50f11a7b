import type { JobRow, Receipt, Relay, SettleOutcome, SettleResult, TakenReply, TakeRequest } from '../../ports/conversation-store/relay.ts';
import { applyReceipt } from './apply-receipt.ts';
import { REPLY } from './conversation-store-schema.ts';
import { closeReply, headOf, offerHead, type ReplyRow, replyOf, takeReply } from './reply-rows.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';
import { takeJobRows } from './take-job-rows.ts';

export class SqliteRelay implements Relay {
  readonly #context: SqliteStoreContext;

  constructor(context: SqliteStoreContext) {
    this.#context = context;
  }

  async take(request: TakeRequest): Promise<readonly TakenReply[]> {
    const { database, time } = this.#context;
    if (!(await database.peek('SELECT 1 FROM outbox WHERE available_at <= ? LIMIT 1', time.now()))) return [];
    return database.write(() => {
      const rows = database.all<ReplyRow>(
        'SELECT * FROM outbox WHERE available_at <= ? ORDER BY available_at, seq LIMIT ?',
        time.now(),
        request.limit,
      );
      return rows.flatMap((row) => (this.#isStillTaken(row) ? [] : [takeReply(this.#context, row, request)]));
    });
  }

  async settle(
    { id, token }: { readonly id: string; readonly token: number },
    outcome: SettleOutcome,
    next?: TakeRequest,
  ): Promise<SettleResult> {
    const { database, hints } = this.#context;
    const { result, offered } = await database.write((): { result: SettleResult; offered: boolean } => {
      const row = replyOf(this.#context, id);
      if (row?.state !== REPLY.waiting || row.token !== token || row.taken_at === null)
        return { result: { status: 'stale' }, offered: false };
      if (this.#apply(row, outcome) === 'held back') return { result: { status: 'settled' }, offered: false };
      if (!next) return { result: { status: 'settled' }, offered: offerHead(this.#context, row.conversation_id) !== undefined };
      const head = headOf(this.#context, row.conversation_id);
      return { result: head ? { status: 'settled', next: takeReply(this.#context, head, next) } : { status: 'settled' }, offered: false };
    });
    if (offered) hints.hint('outbox');
    return result;
  }

  async receipt(receipts: readonly Receipt[]): Promise<void> {
    const { database, hints } = this.#context;
    const offered = await database.write(() => receipts.map((receipt) => applyReceipt(this.#context, receipt)));
    if (offered.includes(true)) hints.hint('outbox');
  }

  async takeJobs(request: TakeRequest): Promise<readonly JobRow[]> {
    const { database, time } = this.#context;
    const isSomeThere = await database.peek(
      'SELECT 1 WHERE EXISTS (SELECT 1 FROM jobs WHERE taken_until IS NULL) OR EXISTS (SELECT 1 FROM jobs WHERE taken_until <= ?)',
      time.leaseNow(),
    );
    return isSomeThere ? database.write(() => takeJobRows(this.#context, request)) : [];
  }

  async settleJobs(jobIds: readonly string[]): Promise<void> {
    const { database } = this.#context;
    await database.write(() => {
      for (const id of jobIds) database.run('DELETE FROM jobs WHERE id = ?', id);
    });
  }

  /** The wall clock may have jumped over a dispatcher that still has its time: then the row is put back to where that ends. */
  #isStillTaken({ seq, taken_until }: ReplyRow): boolean {
    const { database, time } = this.#context;
    const leftMs = taken_until === null ? 0 : taken_until - time.leaseNow();
    if (leftMs > 0) database.run('UPDATE outbox SET available_at = ? WHERE seq = ?', time.now() + leftMs, seq);
    return leftMs > 0;
  }

  #apply({ seq }: ReplyRow, outcome: SettleOutcome): 'closed' | 'held back' {
    const { database } = this.#context;
    switch (outcome.status) {
      case 'sent':
        closeReply(this.#context, seq, REPLY.sent, { keepsBody: false });
        if (outcome.possibleDuplicate) database.run('UPDATE outbox SET possible_duplicate = 1 WHERE seq = ?', seq);
        return 'closed';
      case 'dead-lettered':
        closeReply(this.#context, seq, REPLY.deadLettered, { keepsBody: true, reason: outcome.reason });
        return 'closed';
      case 'retry':
        database.run(
          'UPDATE outbox SET available_at = ?, taken_at = NULL, taken_until = NULL, doubtful = doubtful - 1 WHERE seq = ?',
          outcome.notBefore,
          seq,
        );
        return 'held back';
      case 'ambiguous':
        database.run('UPDATE outbox SET available_at = ?, taken_until = NULL WHERE seq = ?', outcome.reconcileAt, seq);
        return 'held back';
    }
  }
}
