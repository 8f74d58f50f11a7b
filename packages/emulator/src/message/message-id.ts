import { randomBytes } from 'node:crypto';

/** `inbound` travels from the person to the bot, `outbound` from the bot to the person. */
export type MessageDirection = 'inbound' | 'outbound';

/**
 * A new message id in the form Meta gives: `wamid.` and base64 of a small structure with the person's WhatsApp id and a random part.
 * @param waId - Digits, or `undefined` for a person known by BSUID only.
 */
export function createMessageId(waId: string | undefined, direction: MessageDirection): string {
  const person = waId ?? '0';
  const random = randomBytes(9).toString('hex').toUpperCase();
  const key = direction === 'inbound' ? `3A${random}` : random;
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, person.length]),
    Buffer.from(person, 'ascii'),
    Buffer.from([0x15, 0x02, 0x00, direction === 'inbound' ? 0x12 : 0x11, 0x18, key.length]),
    Buffer.from(key, 'ascii'),
    Buffer.from([0x00]),
  ]);
  return `wamid.${bytes.toString('base64')}`;
}
