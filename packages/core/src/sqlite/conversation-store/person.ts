import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';

/** A contact with those that turned out to be the same person. */
export interface Person {
  readonly contactId: ContactId;
  /** Every id under which something may be kept, `contactId` included. */
  readonly ids: readonly ContactId[];
}

export function personOf(database: SqliteDatabase, asked: ContactId): Person {
  const merged = database.get<{ contact_id: ContactId }>(
    'SELECT into_contact_id AS contact_id FROM merged_contacts WHERE contact_id = ?',
    asked,
  );
  const contactId = merged?.contact_id ?? asked;
  const others = database.all<{ contact_id: ContactId }>('SELECT contact_id FROM merged_contacts WHERE into_contact_id = ?', contactId);
  return { contactId, ids: [contactId, ...others.map((row) => row.contact_id)] };
}

export function conversationsOf(database: SqliteDatabase, { ids }: Person): readonly ConversationId[] {
  return ids.flatMap((id) =>
    database
      .all<{ conversation_id: ConversationId }>('SELECT conversation_id FROM lanes WHERE contact_id = ?', id)
      .map((row) => row.conversation_id),
  );
}
