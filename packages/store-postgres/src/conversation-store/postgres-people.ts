import type { ContactId, ConversationId, ErasureCounts, People, PersonRecord, ResolveRequest, StoredSnapshot } from '@recado/core';
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
