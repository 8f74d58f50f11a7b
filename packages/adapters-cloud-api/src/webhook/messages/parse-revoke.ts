import type { InboundBase, InboundRevoke } from '@recado/core';
import { asRecord, asText, type JsonRecord } from '../read-json.ts';

/** `revoke`: the contact deleted a message for everyone. */
export function parseRevoke(message: JsonRecord, base: InboundBase): InboundRevoke | undefined {
  const targetId = asText(asRecord(message.revoke)?.original_message_id);
  return targetId === undefined ? undefined : { type: 'revoke', ...base, targetId };
}
