import type {
  ContactId,
  ConversationId,
  ErasureCounts,
  ListedPeople,
  People,
  PeoplePage,
  PersonRecord,
  ResolveRequest,
  StoredSnapshot,
} from '@recado/core';
import type { PostgresStoreContext } from './postgres-store-context.ts';

export class PostgresPeople implements People {
  readonly #context: PostgresStoreContext;

  constructor(context: PostgresStoreContext) {
    this.#context = context;
  }

  async resolve({ keys, candidate }: ResolveRequest): Promise<Resolved> {
    for (;;) {
      const resolved = await this.#context.database.call<Resolved | null>('resolve', keys, candidate);
      if (resolved !== null) return resolved;
    }
  }

  async find(keys: readonly string[]): Promise<ContactId | undefined> {
    const rows = await this.#context.database.query<{ contact_id: ContactId }>(
      'SELECT contact_id FROM {schema}.contact_keys WHERE key = ANY ($1) ORDER BY array_position($1, key) LIMIT 1',
      [keys],
    );
    return rows[0]?.contact_id;
  }

  async list({ after = '', limit }: PeoplePage): Promise<ListedPeople> {
    const rows = await this.#context.reading.query<{ conversation_id: ConversationId; state: string }>(
      'SELECT conversation_id, state FROM {schema}.snapshots WHERE conversation_id > $1 ORDER BY conversation_id LIMIT $2',
      [after, limit],
    );
    const conversations = rows.map((row) => ({ conversationId: row.conversation_id, state: row.state }));
    return rows.length < limit ? { conversations } : { conversations, next: rows.at(-1)!.conversation_id };
  }

  async snapshot(conversationId: ConversationId): Promise<VersionedSnapshot | undefined> {
    return (await this.#context.reading.call<VersionedSnapshot | null>('read_snapshot', conversationId)) ?? undefined;
  }

  async export(contactId: ContactId): Promise<PersonRecord> {
    const { conversations, messages, replies, ...record } = await this.#context.database.call<ExportedPerson>('export', contactId);
    return { ...record, conversations: conversations ?? [], messages: messages ?? [], replies: replies ?? [] };
  }

  async erase(contactId: ContactId): Promise<ErasureCounts> {
    const { database, now } = this.#context;
    return database.call<ErasureCounts>('erase', now(), contactId);
  }

  async idsOf(contactId: ContactId): Promise<readonly ContactId[]> {
    return this.#context.database.call<readonly ContactId[]>('ids_of', contactId);
  }
}

interface Resolved {
  readonly contactId: ContactId;
  readonly isNew: boolean;
}

interface VersionedSnapshot {
  readonly version: number;
  readonly snapshot: StoredSnapshot;
}

/** `null` stands for an empty list. */
type ExportedPerson = { readonly [Key in keyof PersonRecord]: Key extends 'contactId' ? ContactId : PersonRecord[Key] | null };
