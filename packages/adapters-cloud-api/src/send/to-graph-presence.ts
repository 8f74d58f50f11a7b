import type { OutboundPresence } from '@recado/core';
import type { GraphBody } from './to-graph-message.ts';

/** A read mark; "typing…" is a read mark with an indicator. */
export function toGraphPresence(presence: OutboundPresence): GraphBody {
  return {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: presence.targetId,
    ...(presence.type === 'typing' ? { typing_indicator: { type: 'text' } } : {}),
  };
}
