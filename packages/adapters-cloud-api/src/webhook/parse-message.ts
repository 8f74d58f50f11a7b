import type { ChannelId, InboundBase, InboundMessage } from '@recado/core';
import type { SenderIndex } from './index-senders.ts';
import { parseButton } from './messages/parse-button.ts';
import { parseContacts } from './messages/parse-contacts.ts';
import { parseEdit } from './messages/parse-edit.ts';
import { parseInteractive } from './messages/parse-interactive.ts';
import { parseLocation } from './messages/parse-location.ts';
import { parseMediaMessage } from './messages/parse-media-message.ts';
import { parseOrder } from './messages/parse-order.ts';
import { parseReaction } from './messages/parse-reaction.ts';
import { parseRevoke } from './messages/parse-revoke.ts';
import { parseSystem } from './messages/parse-system.ts';
import { parseText } from './messages/parse-text.ts';
import { parseUnsupported } from './messages/parse-unsupported.ts';
import type { UnreadableReason } from './other-event.ts';
import { parseContext } from './parse-context.ts';
import { asMilliseconds, asRecord, asText, type JsonRecord, present } from './read-json.ts';

/**
 * Translates one item of `messages`. A kind we do not know, or one whose typed object is missing, becomes `unsupported`;
 * only what has no id or no sender cannot be a message at all.
 * @param receivedAt - Stands in for a missing timestamp.
 */
export function parseMessage(
  item: unknown,
  channel: ChannelId,
  senderOf: SenderIndex,
  receivedAt: number,
): InboundMessage | UnreadableReason {
  const message = asRecord(item);
  if (message === undefined) return 'not_an_object';
  const id = asText(message.id);
  if (id === undefined) return 'no_id';
  const from = senderOf(message);
  if (from === undefined) return 'no_sender';
  const base: InboundBase = {
    id,
    channelId: channel,
    from,
    sentAt: asMilliseconds(message.timestamp) ?? receivedAt,
    ...present({ groupId: asText(message.group_id), context: parseContext(message) }),
    raw: message,
  };
  return parseContent(message, base) ?? parseUnsupported(message, base);
}

function parseContent(message: JsonRecord, base: InboundBase): InboundMessage | undefined {
  switch (message.type) {
    case 'text':
      return parseText(message, base);
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return parseMediaMessage(message.type, message, base);
    case 'location':
      return parseLocation(message, base);
    case 'contacts':
      return parseContacts(message, base);
    case 'interactive':
      return parseInteractive(message, base);
    case 'button':
      return parseButton(message, base);
    case 'order':
      return parseOrder(message, base);
    case 'reaction':
      return parseReaction(message, base);
    case 'system':
      return parseSystem(message, base);
    case 'edit':
      return parseEdit(message, base);
    case 'revoke':
      return parseRevoke(message, base);
    default:
      return undefined;
  }
}
