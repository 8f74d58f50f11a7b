import type { AcceptOutcome, Mailbox, MailboxEntry } from '@recado/core';
import type { PostgresStoreContext } from './postgres-store-context.ts';

export class PostgresMailbox implements Mailbox {
  readonly #context: PostgresStoreContext;

  constructor(context: PostgresStoreContext) {
    this.#context = context;
  }

  async accept(entries: readonly MailboxEntry[]): Promise<readonly AcceptOutcome[]> {
    if (entries.length === 0) return [];
    const { database, now, hint } = this.#context;
    const appended = await database.call<readonly boolean[]>(
      'accept',
      now(),
      entries.map(({ inboundId }) => inboundId),
      entries.map(({ conversationId }) => conversationId),
      entries.map(({ receivedAt }) => Math.floor(receivedAt)),
      entries.map(({ body }) => body),
    );
    if (appended.includes(true)) hint('turn');
    return appended.map((isNew) => (isNew ? 'accepted' : 'duplicate'));
  }
}
