import type { AcceptOutcome, Mailbox, MailboxEntry } from '@recado/core';
import type { Statements } from '../database/postgres-database.ts';
import type { PostgresStoreContext } from './postgres-store-context.ts';

/** Messages that come while others are being written share a transaction. */
export class PostgresMailbox implements Mailbox {
  readonly #context: PostgresStoreContext;
  readonly #accept: (entries: readonly MailboxEntry[]) => Promise<readonly AcceptOutcome[]>;

  constructor(context: PostgresStoreContext) {
    this.#context = context;
    this.#accept = context.database.batched({
      run: (statements, entries) => this.#append(statements, entries),
      lanes: 2,
      maxEntries: 200,
    });
  }

  async accept(entries: readonly MailboxEntry[]): Promise<readonly AcceptOutcome[]> {
    return entries.length === 0 ? [] : this.#accept(entries);
  }

  async #append(statements: Statements, entries: readonly MailboxEntry[]): Promise<readonly AcceptOutcome[]> {
    const { now, hint } = this.#context;
    const answers = await statements.call<readonly number[]>(
      'accept_unless_erased',
      now(),
      entries.map(({ inboundId }) => inboundId),
      entries.map(({ conversationId }) => conversationId),
      entries.map(({ receivedAt }) => Math.floor(receivedAt)),
      entries.map(({ body }) => body),
    );
    const outcomes = answers.map((outcome) => OUTCOMES[outcome]!);
    if (outcomes.includes('accepted')) hint('turn');
    return outcomes;
  }
}

/** By what the function answers. */
const OUTCOMES: readonly AcceptOutcome[] = ['duplicate', 'accepted', 'erased'];
