import type { OutboundReaction } from '@recado/core';
import type { GraphBody } from './to-graph-message.ts';

/** `reaction`; an empty emoji takes it back. */
export function toGraphReaction(message: OutboundReaction): GraphBody {
  return { type: 'reaction', reaction: { message_id: message.targetId, emoji: message.emoji ?? '' } };
}
