import type { ContactAddresses, OutboundDelivery, OutboundMessage } from '@recado/core';
import { toGraphButtons } from './to-graph-buttons.ts';
import { toGraphContacts } from './to-graph-contacts.ts';
import { toGraphList } from './to-graph-list.ts';
import { toGraphLocation } from './to-graph-location.ts';
import { toGraphLocationRequest } from './to-graph-location-request.ts';
import { toGraphMedia } from './to-graph-media.ts';
import { toGraphReaction } from './to-graph-reaction.ts';
import { toGraphTemplate } from './to-graph-template.ts';
import { toGraphText } from './to-graph-text.ts';
import { toGraphUrlButton } from './to-graph-url-button.ts';

/** The JSON body of `POST /{phone-number-id}/messages`. */
export type GraphBody = { readonly [name: string]: unknown };

/**
 * Writes a delivery as Graph wants it, or answers `undefined` when the contact has no address the Cloud API knows.
 * The outbox id travels as `biz_opaque_callback_data`: every status brings it back.
 */
export function toGraphMessage(delivery: OutboundDelivery): GraphBody | undefined {
  const recipient = toRecipient(delivery.to);
  if (recipient === undefined) return undefined;
  // A reaction has its target inside and Graph refuses a context beside it.
  const quotes = delivery.repliesTo !== undefined && delivery.message.type !== 'reaction';
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient,
    ...toContent(delivery.message),
    ...(quotes ? { context: { message_id: delivery.repliesTo } } : {}),
    biz_opaque_callback_data: delivery.outboxId,
  };
}

/** The phone when there is one, as some templates cannot go to a user id. */
function toRecipient(to: ContactAddresses): GraphBody | undefined {
  if (to.phone !== undefined) return { to: to.phone };
  return to.bsuid === undefined ? undefined : { recipient: to.bsuid };
}

function toContent(message: OutboundMessage): GraphBody {
  switch (message.type) {
    case 'text':
      return toGraphText(message);
    case 'buttons':
      return toGraphButtons(message);
    case 'list':
      return toGraphList(message);
    case 'url_button':
      return toGraphUrlButton(message);
    case 'location_request':
      return toGraphLocationRequest(message);
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return toGraphMedia(message);
    case 'location':
      return toGraphLocation(message);
    case 'contacts':
      return toGraphContacts(message);
    case 'reaction':
      return toGraphReaction(message);
    case 'template':
      return toGraphTemplate(message);
  }
}
