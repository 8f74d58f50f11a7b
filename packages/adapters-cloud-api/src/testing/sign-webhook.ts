import { createHmac } from 'node:crypto';

/** Writes a body as Meta does (minified, non-ASCII and slashes escaped) and signs exactly these bytes. */
export function signWebhook(body: unknown, appSecret: string): { readonly raw: Buffer; readonly signature: string } {
  const json = JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const raw = Buffer.from(json);
  return { raw, signature: `sha256=${createHmac('sha256', appSecret).update(raw).digest('hex')}` };
}
