import { type ContactId, contactOf } from '../../conversation/ids.ts';
import type { AcceptOutcome, Mailbox, MailboxEntry } from '../../ports/conversation-store/mailbox.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

export class SqliteMailbox implements Mailbox {
  readonly #context: SqliteStoreContext;

  constructor(context: SqliteStoreContext) {
    this.#context = context;
  }

  async accept(entries: readonly MailboxEntry[]): Promise<readonly AcceptOutcome[]> {
    const { database, hints } = this.#context;
    const outcomes = await database.write(() => entries.map((entry) => this.#acceptOne(entry)));
    if (outcomes.includes('accepted')) hints.hint('turn');
    return outcomes;
  }

  #acceptOne({ inboundId, conversationId, receivedAt, body }: MailboxEntry): AcceptOutcome {
    const { database, time, nextOrder } = this.#context;
    const contact = contactOf(conversationId);
    if (this.#isErased(contact)) return this.#isKnown(inboundId) ? 'duplicate' : 'erased';
    const inserted = database.run(
      'INSERT INTO inbound (inbound_id, conversation_id, received_at, body) VALUES (?, ?, ?, ?) ON CONFLICT (inbound_id) DO NOTHING',
      inboundId,
      conversationId,
      receivedAt,
      body,
    );
    if (inserted === 0) return 'duplicate';
    const now = time.now();
    database.run(
      `INSERT INTO lanes (conversation_id, contact_id, pending, ready_at, ready_order) VALUES (?1, ?2, 1, ?3, ?4)
       ON CONFLICT (conversation_id) DO UPDATE SET pending = pending + 1,
         (ready_at, ready_order) = (
           SELECT min(coalesce(ready_at, freed_at), freed_at), iif(ready_at IS NULL OR ready_at > freed_at, ?4, ready_order)
           FROM (SELECT max(?3, coalesce(lease_until + ?5, 0), coalesce(held_until, 0)) AS freed_at)
         )`,
      conversationId,
      contact,
      now,
      nextOrder(),
      now - time.leaseNow(),
    );
    return 'accepted';
  }

  #isErased(contact: ContactId): boolean {
    return this.#context.database.get('SELECT 1 FROM erased_contacts WHERE contact_id = ?', contact) !== undefined;
  }

  #isKnown(inboundId: string): boolean {
    return this.#context.database.get('SELECT 1 FROM inbound WHERE inbound_id = ?', inboundId) !== undefined;
  }
}
