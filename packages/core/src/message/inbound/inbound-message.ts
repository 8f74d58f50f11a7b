import type { InboundAudio } from './audio.ts';
import type { InboundButtonReply } from './button-reply.ts';
import type { InboundContacts } from './contacts.ts';
import type { InboundDocument } from './document.ts';
import type { InboundEdit } from './edit.ts';
import type { InboundFlowReply } from './flow-reply.ts';
import type { InboundImage } from './image.ts';
import type { InboundListReply } from './list-reply.ts';
import type { InboundLocation } from './location.ts';
import type { InboundOrder } from './order.ts';
import type { InboundReaction } from './reaction.ts';
import type { InboundRevoke } from './revoke.ts';
import type { InboundSticker } from './sticker.ts';
import type { InboundSystem } from './system.ts';
import type { InboundText } from './text.ts';
import type { InboundUnsupported } from './unsupported.ts';
import type { InboundVideo } from './video.ts';

/** Everything a contact can send, discriminated by `type`. */
export type InboundMessage =
  | InboundText
  | InboundImage
  | InboundVideo
  | InboundAudio
  | InboundDocument
  | InboundSticker
  | InboundLocation
  | InboundContacts
  | InboundButtonReply
  | InboundListReply
  | InboundFlowReply
  | InboundOrder
  | InboundReaction
  | InboundEdit
  | InboundRevoke
  | InboundSystem
  | InboundUnsupported;

/** The words in a message that a router or a question can read: text, caption, chosen title. */
export function utteranceOf(message: InboundMessage): string | undefined {
  switch (message.type) {
    case 'text':
      return message.text;
    case 'image':
    case 'video':
    case 'document':
      return message.caption;
    case 'button_reply':
    case 'list_reply':
      return message.title;
    case 'order':
    case 'edit':
      return message.text;
    default:
      return undefined;
  }
}
