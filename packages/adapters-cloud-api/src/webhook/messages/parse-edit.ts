import type { InboundBase, InboundEdit } from '@recado/core';
import { asRecord, asText, type JsonRecord, present } from '../read-json.ts';

/** `edit`: the new text, or the new caption of a file. */
export function parseEdit(message: JsonRecord, base: InboundBase): InboundEdit | undefined {
  const edit = asRecord(message.edit);
  const targetId = asText(edit?.original_message_id);
  if (targetId === undefined) return undefined;
  const edited = asRecord(edit?.message);
  const type = asText(edited?.type);
  const content = type === undefined ? undefined : asRecord(edited?.[type]);
  return { type: 'edit', ...base, targetId, ...present({ text: asText(content?.body) ?? asText(content?.caption) }) };
}
