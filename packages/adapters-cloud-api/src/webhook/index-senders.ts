import type { ContactAddresses, Sender } from '@recado/core';
import { asList, asRecord, asText, type JsonRecord, present } from './read-json.ts';

/** Finds who wrote a message of this change, or `undefined` when nothing says it. */
export type SenderIndex = (message: JsonRecord) => Sender | undefined;

/**
 * Prepares the envelope's `contacts` for look-up: by user id, then by phone, never by position, as the two lists come in any order.
 * A message that names nobody belongs to the only contact there is.
 */
export function indexSenders(contacts: unknown): SenderIndex {
  const profiles: JsonRecord[] = [];
  const byUserId = new Map<string, JsonRecord>();
  const byPhone = new Map<string, JsonRecord>();
  for (const item of asList(contacts)) {
    const contact = asRecord(item);
    if (contact === undefined) continue;
    const userId = asText(contact.user_id);
    const phone = asText(contact.wa_id);
    profiles.push(contact);
    if (userId !== undefined) byUserId.set(userId, contact);
    if (phone !== undefined) byPhone.set(phone, contact);
  }
  return (message) => {
    const phone = asText(message.from);
    const bsuid = asText(message.from_user_id);
    const isNamed = phone !== undefined || bsuid !== undefined;
    const contact = isNamed ? (byUserId.get(bsuid ?? '') ?? byPhone.get(phone ?? '')) : profiles.length === 1 ? profiles[0] : undefined;
    const profile = asRecord(contact?.profile);
    const addresses: ContactAddresses = present({
      phone: phone ?? asText(contact?.wa_id),
      bsuid: bsuid ?? asText(contact?.user_id),
      username: asText(profile?.username),
    });
    if (addresses.phone === undefined && addresses.bsuid === undefined) return undefined;
    return { addresses, ...present({ displayName: asText(profile?.name) }) };
  };
}
