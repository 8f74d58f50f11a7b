import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether `X-Hub-Signature-256` was made over exactly these bytes with one of the app secrets, in constant time.
 *
 * Meta signs the body in its escaped form (`\u00e1`, `\/`), so the bytes must be those of the wire: parsing and
 * serialising again breaks the signature.
 * @param header - `sha256=` and 64 hexadecimal digits.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint
 */
export function verifySignature(raw: Uint8Array, header: string | undefined, appSecrets: readonly string[]): boolean {
  if (!isSignatureHeader(header)) return false;
  const given = Buffer.from(header.slice(PREFIX.length), 'hex');
  for (const secret of appSecrets) {
    if (timingSafeEqual(given, createHmac('sha256', secret).update(raw).digest())) return true;
  }
  return false;
}

/** Whether the header has the form of a signature; says nothing about whether it is right. */
export function isSignatureHeader(header: string | null | undefined): header is string {
  return typeof header === 'string' && SIGNATURE.test(header);
}

const PREFIX = 'sha256=';
const SIGNATURE = /^sha256=[0-9a-f]{64}$/i;
