import type { InboundBase, InboundText } from '@recado/core';
import { asRecord, type JsonRecord } from '../read-json.ts';

/** `text{body}`; answers `undefined` when the text is missing. */
export function parseText(message: JsonRecord, base: InboundBase): InboundText | undefined {
  const body = asRecord(message.text)?.body;
  return typeof body === 'string' ? { type: 'text', ...base, text: body } : undefined;
}
