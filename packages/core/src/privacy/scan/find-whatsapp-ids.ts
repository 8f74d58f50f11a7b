/** An id of WhatsApp that names a person, and where it is. */
export interface WhatsappIdRange {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * Ids in which WhatsApp writes a person down: a message id of the Cloud API holds the phone number in base64, an address of the
 * WhatsApp network in clear, and a business-scoped user id stands for one person.
 */
export function findWhatsappIds(text: string): readonly WhatsappIdRange[] {
  const found: WhatsappIdRange[] = [];
  for (const { index, 0: id, groups } of text.matchAll(WHATSAPP_ID)) {
    const reason = reasonOf(groups ?? {});
    if (reason !== undefined) found.push({ start: index, end: index + id.length, reason });
  }
  return found;
}

function reasonOf({ message, user }: { readonly [name: string]: string | undefined }): string | undefined {
  if (message !== undefined)
    return PHONE.test(Buffer.from(message, 'base64').toString('latin1'))
      ? 'a message id of WhatsApp with the phone number in it'
      : undefined;
  return user === undefined ? 'an address of the WhatsApp network' : 'a user id of WhatsApp';
}

const WHATSAPP_ID =
  /wamid\.(?<message>[A-Za-z0-9+/_-]{16,200}={0,2})|\d{6,20}(?::\d{1,4})?@(?:lid|c\.us|s\.whatsapp\.net)\b|(?<![\w.])(?<user>[A-Z]{2}\.\d{12,20})(?![\w.])/g;
const PHONE = /\d{8,15}/;
