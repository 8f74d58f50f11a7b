import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import type { ErasureCounts } from '../../ports/conversation-store/people.ts';
import { conversationsOf, personOf } from './person.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

/** Deletes what is kept of a person, inside a write. Ids stay in the ledger: what was open ends as a dead letter without a body. */
export function erasePerson(context: SqliteStoreContext, contactId: ContactId): ErasureCounts {
  const { database, time } = context;
  const person = personOf(database, contactId);
  const counts = { keys: 0, conversations: 0, messages: 0, replies: 0, jobs: 0, timers: 0 };
  for (const conversation of conversationsOf(database, person)) eraseConversation(context, conversation, counts);
  for (const id of person.ids) {
    counts.keys += database.run('DELETE FROM contact_keys WHERE contact_id = ?', id);
    database.run('DELETE FROM merged_contacts WHERE contact_id = ?', id);
    database.run('INSERT INTO erased_contacts (contact_id, at) VALUES (?, ?) ON CONFLICT DO UPDATE SET at = excluded.at', id, time.now());
  }
  return counts;
}

function eraseConversation(
  { database, time }: SqliteStoreContext,
  id: ConversationId,
  counts: { -readonly [Kind in keyof ErasureCounts]: number },
): void {
  const now = time.now();
  counts.messages += database.run(
    `UPDATE inbound SET reason = iif(state = 0, 'erased', reason), settled_at = coalesce(settled_at, ?), state = 3, body = NULL
     WHERE conversation_id = ? AND body IS NOT NULL`,
    now,
    id,
  );
  counts.replies += database.run(
    `UPDATE outbox SET reason = iif(state = 0, 'erased', reason), settled_at = coalesce(settled_at, ?), state = 3, body = NULL,
       available_at = NULL, taken_at = NULL, taken_until = NULL WHERE conversation_id = ? AND body IS NOT NULL`,
    now,
    id,
  );
  counts.conversations += database.run('DELETE FROM snapshots WHERE conversation_id = ?', id);
  counts.jobs += database.run('DELETE FROM jobs WHERE conversation_id = ?', id);
  counts.timers += database.run('DELETE FROM timers WHERE conversation_id = ?', id);
  database.run('DELETE FROM checkpoints WHERE conversation_id = ?', id);
  // The lane stays, with its fencing token, so that a worker in the middle of a turn of this person commits nothing.
  database.run(
    `UPDATE lanes SET version = 0, lease_owner = NULL, lease_until = NULL, held_until = NULL, pending = 0, next_timer = NULL,
       ready_at = NULL WHERE conversation_id = ?`,
    id,
  );
}
