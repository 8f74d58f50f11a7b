import type { JsonObject } from '../message/json.ts';

/** JSON as Meta puts it on the wire: minified, ASCII only (`\u00e1`), the slash as `\/`. */
export function encodeWebhookBody(body: JsonObject): string {
  return JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
