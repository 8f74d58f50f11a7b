import type { ContactAddresses } from '../../conversation/contact.ts';
import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import { SealBrokenError } from '../../errors/seal-broken-error.ts';
import type { ConversationStore } from '../../ports/conversation-store/conversation-store.ts';
import type { PersonalItem } from '../../ports/personal-store/personal-store.ts';
import { openSnapshot } from '../../runtime/seal-snapshot.ts';
import { openInbound } from '../../runtime/stored-inbound.ts';
import { openReply } from '../../runtime/stored-reply.ts';
import type { PersonKeys } from '../person-keys/person-keys.ts';
import { personIn, type Sealed } from '../sealed.ts';
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
  { store, sealer, keys }: { readonly store: ConversationStore; readonly sealer: Sealer; readonly keys: PersonKeys },
  contacts: readonly ContactId[],
): Promise<ConversationData> {
  const record = await store.people.export(contacts[0]!);
  const items: PersonalItem[] = [];
  const addresses = new Map<string, ContactAddresses>();
  const know = (found: ContactAddresses) => void addresses.set(JSON.stringify(found), found);
  // Nobody gets a key for being looked at.
  const sealerOf = (body: Sealed) => {
    const person = personIn(body);
    return person === undefined ? sealer : keys.sealerOf(person);
  };

  for (const { conversationId, state, personal } of record.conversations) {
    const snapshot = openSnapshot(await sealerOf(personal), conversationId, { state, personal });
    know(snapshot.addresses);
    items.push({ kind: 'conversation', ...snapshot });
  }
  for (const { inboundId, receivedAt, body } of record.messages) {
    const inbound = openAs(contacts, await sealerOf(body), body, openInbound);
    if (!('message' in inbound)) continue;
    know(inbound.message.from.addresses);
    items.push({ kind: 'message', inboundId, receivedAt, message: inbound.message });
  }
  for (const { id, body } of record.replies) {
    const { to, message } = openAs(contacts, await sealerOf(body), body, openReply);
    know(to);
    items.push({ kind: 'reply', id, to, message });
  }
  return { conversations: record.conversations.map(({ conversationId }) => conversationId), addresses: [...addresses.values()], items };
}

/** Messages and replies do not say under which id of the person they were sealed. */
function openAs<T>(
  contacts: readonly ContactId[],
  sealer: Sealer,
  body: Sealed,
  open: (sealer: Sealer, subject: ContactId, body: Sealed) => T,
): T {
  const known = personIn(body);
  let broken: unknown;
  for (const contact of known === undefined ? contacts : [known]) {
    try {
      return open(sealer, contact, body);
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
      broken = error;
    }
  }
  throw broken;
}
