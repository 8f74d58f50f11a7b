import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import type {
  ErasureCounts,
  ListedPeople,
  People,
  PeoplePage,
  PersonRecord,
  ResolveRequest,
} from '../../ports/conversation-store/people.ts';
import type { StoredSnapshot } from '../../ports/conversation-store/turns.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import { erasePerson } from './erase-person.ts';
import { loadSnapshot } from './load-work.ts';
import { conversationsOf, personOf } from './person.ts';
import { resolveContact } from './resolve-contact.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

export class SqlitePeople implements People {
  readonly #context: SqliteStoreContext;

  constructor(context: SqliteStoreContext) {
    this.#context = context;
  }

  async resolve(request: ResolveRequest): Promise<{ readonly contactId: ContactId; readonly isNew: boolean }> {
    const { database } = this.#context;
    const known = await database.read(() => this.#knownContact(request.keys));
    return known === undefined ? database.write(() => resolveContact(database, request)) : { contactId: known, isNew: false };
  }

  async find(keys: readonly string[]): Promise<ContactId | undefined> {
    const { database } = this.#context;
    return database.read(() => {
      for (const key of keys) {
        const row = database.get<{ contact_id: ContactId }>('SELECT contact_id FROM contact_keys WHERE key = ?', key);
        if (row !== undefined) return row.contact_id;
      }
      return undefined;
    });
  }

  async list({ after = '', limit }: PeoplePage): Promise<ListedPeople> {
    const { database } = this.#context;
    const rows = await database.read(() =>
      database.all<{ conversation_id: ConversationId; state: string }>(
        'SELECT conversation_id, state FROM snapshots WHERE conversation_id > ? ORDER BY conversation_id LIMIT ?',
        after,
        limit,
      ),
    );
    const conversations = rows.map((row) => ({ conversationId: row.conversation_id, state: row.state }));
    return rows.length < limit ? { conversations } : { conversations, next: rows.at(-1)!.conversation_id };
  }

  async snapshot(conversationId: ConversationId): Promise<{ readonly version: number; readonly snapshot: StoredSnapshot } | undefined> {
    const { database } = this.#context;
    return database.read(() => {
      const snapshot = loadSnapshot(this.#context, conversationId);
      const lane = database.get<{ version: number }>('SELECT version FROM lanes WHERE conversation_id = ?', conversationId);
      return snapshot && lane && { version: lane.version, snapshot };
    });
  }

  async export(contactId: ContactId): Promise<PersonRecord> {
    const { database } = this.#context;
    return database.read(() => {
      const person = personOf(database, contactId);
      const conversations = JSON.stringify(conversationsOf(database, person));
      return {
        contactId: person.contactId,
        conversations: database
          .all<{ conversation_id: ConversationId; state: string; personal: Sealed }>(
            'SELECT conversation_id, state, personal FROM snapshots WHERE conversation_id IN (SELECT value FROM json_each(?))',
            conversations,
          )
          .map((row) => ({ conversationId: row.conversation_id, state: row.state, personal: row.personal })),
        messages: database
          .all<{ inbound_id: string; received_at: number; body: Sealed }>(
            `SELECT inbound_id, received_at, body FROM inbound
             WHERE conversation_id IN (SELECT value FROM json_each(?)) AND body IS NOT NULL ORDER BY seq`,
            conversations,
          )
          .map((row) => ({ inboundId: row.inbound_id, receivedAt: row.received_at, body: row.body })),
        replies: database
          .all<{ id: string; body: Sealed }>(
            'SELECT id, body FROM outbox WHERE conversation_id IN (SELECT value FROM json_each(?)) AND body IS NOT NULL ORDER BY seq',
            conversations,
          )
          .map((row) => ({ id: row.id, body: row.body })),
      };
    });
  }

  async erase(contactId: ContactId): Promise<ErasureCounts> {
    return this.#context.database.erase(() => erasePerson(this.#context, contactId));
  }

  async idsOf(contactId: ContactId): Promise<readonly ContactId[]> {
    const { database } = this.#context;
    return database.read(() => personOf(database, contactId).ids);
  }

  /** The contact of all these keys, when each is known and they agree: then there is nothing to write. */
  #knownContact(keys: readonly string[]): ContactId | undefined {
    const contacts = new Set(
      keys.map(
        (key) =>
          this.#context.database.get<{ contact_id: ContactId }>('SELECT contact_id FROM contact_keys WHERE key = ?', key)?.contact_id,
      ),
    );
    return contacts.size === 1 ? [...contacts][0] : undefined;
  }
}
