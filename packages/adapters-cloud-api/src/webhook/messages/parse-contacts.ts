import type { ContactCard, InboundBase, InboundContacts } from '@recado/core';
import { asList, asRecord, asText, type JsonRecord, present } from '../read-json.ts';

/** `contacts[]` of a message: shared cards, or the contact's own number when we had asked for it (then without a name). */
export function parseContacts(message: JsonRecord, base: InboundBase): InboundContacts | undefined {
  if (!Array.isArray(message.contacts)) return undefined;
  return { type: 'contacts', ...base, cards: message.contacts.map((card) => parseCard(asRecord(card) ?? {})) };
}

function parseCard(card: JsonRecord): ContactCard {
  return {
    phones: asList(card.phones).flatMap((item) => {
      const phone = asRecord(item);
      const number = asText(phone?.phone) ?? asText(phone?.wa_id);
      return number === undefined ? [] : [{ phone: number, ...present({ waId: asText(phone?.wa_id), kind: asText(phone?.type) }) }];
    }),
    emails: asList(card.emails).flatMap((item) => asText(asRecord(item)?.email) ?? []),
    isAnswerToRequest: card.origin === 'contact_request',
    ...present({ name: asText(asRecord(card.name)?.formatted_name), vcard: asText(card.vcard) }),
  };
}
