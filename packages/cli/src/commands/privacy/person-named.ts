import { ConfigurationError, type ContactAddresses, type ContactId, contactId, type PersonRights } from '@recado/core';

export interface NamedPerson {
  readonly phone?: string;
  readonly bsuid?: string;
  readonly lid?: string;
  readonly contact?: string;
}

/** The contact a command line names. @throws ConfigurationError when it names none, or nobody is known so. */
export async function personNamed({ phone, bsuid, lid, contact }: NamedPerson, rights: PersonRights): Promise<ContactId> {
  if (contact !== undefined) return contactId(contact);
  const addresses: ContactAddresses = {
    ...(phone === undefined ? {} : { phone: phone.replace(/[^0-9]/g, '') }),
    ...(bsuid === undefined ? {} : { bsuid }),
    ...(lid === undefined ? {} : { lid }),
  };
  if (Object.keys(addresses).length === 0) {
    throw new ConfigurationError({ message: 'Nobody is named.', hint: 'Say who with --phone, --bsuid, --lid or --contact.' });
  }
  const found = await rights.find(addresses);
  if (found !== undefined) return found;
  throw new ConfigurationError({
    message: 'Nothing is kept under this address.',
    hint: "Write it as WhatsApp does (Brazil's ninth digit may be missing there), or use --contact.",
  });
}
