import type { OutboundContacts } from '@recado/core';
import type { GraphBody } from './to-graph-message.ts';

/** `contacts[]`. Graph wants a part of the name beside the formatted one, so the whole goes as first name too. */
export function toGraphContacts(message: OutboundContacts): GraphBody {
  const contacts = message.cards.map(({ name, phones, emails }) => ({
    name: { formatted_name: name, first_name: name },
    phones: phones.map((phone) => ({ phone })),
    ...(emails === undefined ? {} : { emails: emails.map((email) => ({ email })) }),
  }));
  return { type: 'contacts', contacts };
}
