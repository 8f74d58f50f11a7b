import type { InboundBase, InboundButtonReply } from '@recado/core';
import { asRecord, asText, type JsonRecord } from '../read-json.ts';

/** `button`: the quick reply of a template. Where the template gave no payload, its label is the id. */
export function parseButton(message: JsonRecord, base: InboundBase): InboundButtonReply | undefined {
  const button = asRecord(message.button);
  const title = asText(button?.text) ?? '';
  const replyId = asText(button?.payload) ?? title;
  return replyId === '' ? undefined : { type: 'button_reply', ...base, replyId, title, origin: 'template' };
}
