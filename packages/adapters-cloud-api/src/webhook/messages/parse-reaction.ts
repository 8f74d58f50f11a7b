import type { InboundBase, InboundReaction } from '@recado/core';
import { asRecord, asText, type JsonRecord, present } from '../read-json.ts';

/** `reaction`; taken back when the emoji is absent or empty. */
export function parseReaction(message: JsonRecord, base: InboundBase): InboundReaction | undefined {
  const reaction = asRecord(message.reaction);
  const targetId = asText(reaction?.message_id);
  return targetId === undefined ? undefined : { type: 'reaction', ...base, targetId, ...present({ emoji: asText(reaction?.emoji) }) };
}
