import type { ContactId } from '../../conversation/ids.ts';
import type { ResolveRequest } from '../../ports/conversation-store/people.ts';
import type { SqliteDatabase } from '../database/sqlite-database.ts';

/** Finds or makes the contact of these keys, inside a write. */
export function resolveContact(
  database: SqliteDatabase,
  { keys, candidate }: ResolveRequest,
): { readonly contactId: ContactId; readonly isNew: boolean } {
  const owners = new Set(
    keys.flatMap(
      (key) => database.get<{ contact_id: ContactId }>('SELECT contact_id FROM contact_keys WHERE key = ?', key)?.contact_id ?? [],
    ),
  );
  const [winner, ...losers] = owners;
  const contactId = winner ?? candidate;
  for (const loser of losers) merge(database, loser, contactId);
  for (const key of keys)
    database.run('INSERT INTO contact_keys (key, contact_id) VALUES (?, ?) ON CONFLICT (key) DO NOTHING', key, contactId);
  return { contactId, isNew: winner === undefined };
}

/** What is kept under the loser's id stays there; `merged_contacts` lets exports and erasures find it. */
function merge(database: SqliteDatabase, loser: ContactId, winner: ContactId): void {
  database.run('UPDATE contact_keys SET contact_id = ? WHERE contact_id = ?', winner, loser);
  database.run('UPDATE merged_contacts SET into_contact_id = ? WHERE into_contact_id = ?', winner, loser);
  database.run('INSERT OR REPLACE INTO merged_contacts (contact_id, into_contact_id) VALUES (?, ?)', loser, winner);
}
