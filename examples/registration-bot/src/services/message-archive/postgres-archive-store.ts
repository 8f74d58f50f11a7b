import { type ConversationId, mask, publicId } from '@recado/core';
import { createPostgresHistory, type HistoryRecord, type PgPool, type PostgresHistory, type TenantHistory } from '@recado/store-postgres';
import type { ArchivedMessage, ArchiveQuery, ArchiveStore } from './archive-store.ts';

export interface PostgresArchiveStoreOptions {
  /** Closed with the store. */
  readonly pool: PgPool;
}

export function createPostgresArchiveStore(options: PostgresArchiveStoreOptions): PostgresArchiveStore {
  return new PostgresArchiveStore(options);
}

/** The history in PostgreSQL: a partition for each month, dropped as a whole when its time is over. */
export class PostgresArchiveStore implements ArchiveStore {
  readonly #pool: PgPool;
  readonly #history: PostgresHistory;
  readonly #ours: TenantHistory;

  constructor({ pool }: PostgresArchiveStoreOptions) {
    this.#pool = pool;
    this.#history = createPostgresHistory({ pool });
    this.#ours = this.#history.of(publicId('registration'));
  }

  async add({ id, conversationId, contact, kind, text, receivedAt }: ArchivedMessage): Promise<void> {
    await this.#ours.append([
      {
        id: publicId(id),
        at: receivedAt,
        conversationId: conversationId as ConversationId,
        kind: 'inbound',
        name: publicId(kind),
        // Masked already; on its way through the queue it became a string, which the history does not take.
        ...(text === undefined ? {} : { text: mask(text) }),
        fields: { contact: publicId(contact) },
      },
    ]);
  }

  async list({ contact, limit = 100 }: ArchiveQuery = {}): Promise<readonly ArchivedMessage[]> {
    const found: HistoryRecord[] = [];
    let after: string | undefined;
    do {
      const { records, next } = await this.#ours.page({ limit: 1_000, ...(after === undefined ? {} : { after }) });
      found.push(...records.filter(({ fields }) => contact === undefined || fields?.contact === contact));
      after = next;
    } while (after !== undefined);
    return found.reverse().slice(0, limit).map(messageOf);
  }

  async erase(contact: string): Promise<number> {
    const conversations = new Set(
      (await this.list({ contact, limit: Number.MAX_SAFE_INTEGER })).map(({ conversationId }) => conversationId),
    );
    return this.#ours.erase([...conversations] as ConversationId[]);
  }

  async expire(before: number): Promise<number> {
    return this.#ours.expire(before);
  }

  async close(): Promise<void> {
    await this.#history.close();
    await this.#pool.end();
  }
}

const messageOf = ({ id, conversationId, name, text, at, fields }: HistoryRecord): ArchivedMessage => ({
  id,
  conversationId,
  contact: String(fields?.contact),
  kind: String(name),
  ...(text === undefined ? {} : { text }),
  receivedAt: at,
});
