import type { ContactAddresses } from '../../conversation/contact.ts';
import { type ContactId, type ConversationId, contactOf } from '../../conversation/ids.ts';
import { SealBrokenError } from '../../errors/seal-broken-error.ts';
import type { ConversationStore } from '../../ports/conversation-store/conversation-store.ts';
import type { PersonalItem } from '../../ports/personal-store/personal-store.ts';
import { openSnapshot } from '../../runtime/seal-snapshot.ts';
import { openInbound } from '../../runtime/stored-inbound.ts';
import { openReply } from '../../runtime/stored-reply.ts';
import type { PersonKeys } from '../person-keys/person-keys.ts';
import type { Sealed } from '../sealed.ts';
import type { Sealer } from '../sealer.ts';

/** What conversations hold of a person, opened. */
export interface ConversationData {
  readonly conversations: readonly ConversationId[];
  readonly addresses: readonly ContactAddresses[];
  readonly items: readonly PersonalItem[];
}

/**
 * Opens everything a conversation store keeps of a person: where each conversation stands, messages nobody answered yet, dead letters,
 * replies that are not sent.
 * @param contacts - Every id of the person.
 * @throws SealBrokenError, PersonErasedError when a key is gone.
 */
export async function readConversations(
  store: ConversationStore,
  keys: PersonKeys,
  contacts: readonly ContactId[],
): Promise<ConversationData> {
  const record = await store.people.export(contacts[0]!);
  const sealers = new Map<ContactId, Sealer>();
  for (const contact of contacts) sealers.set(contact, await keys.sealerOf(contact));
  const items: PersonalItem[] = [];
  const addresses = new Map<string, ContactAddresses>();
  const know = (found: ContactAddresses) => void addresses.set(JSON.stringify(found), found);

  for (const { conversationId, state, personal } of record.conversations) {
    const contact = contactOf(conversationId);
    const snapshot = openSnapshot(sealers.get(contact) ?? (await keys.sealerOf(contact)), contact, { state, personal, flows: [] });
    know(snapshot.addresses);
    items.push({ kind: 'conversation', ...snapshot });
  }
  for (const { inboundId, receivedAt, body } of record.messages) {
    const inbound = openAs(sealers, body, openInbound);
    if (!('message' in inbound)) continue;
    know(inbound.message.from.addresses);
    items.push({ kind: 'message', inboundId, receivedAt, message: inbound.message });
  }
  for (const { id, body } of record.replies) {
    const { to, message } = openAs(sealers, body, openReply);
    know(to);
    items.push({ kind: 'reply', id, to, message });
  }
  return { conversations: record.conversations.map(({ conversationId }) => conversationId), addresses: [...addresses.values()], items };
}

/** Messages and replies do not say under which id of the person they were sealed. */
function openAs<T>(
  sealers: ReadonlyMap<ContactId, Sealer>,
  body: Sealed,
  open: (sealer: Sealer, subject: ContactId, body: Sealed) => T,
): T {
  let broken: unknown;
  for (const [contact, sealer] of sealers) {
    try {
      return open(sealer, contact, body);
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
      broken = error;
    }
  }
  throw broken;
}
