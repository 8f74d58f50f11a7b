import type { OutboundAudio } from './audio.ts';
import type { OutboundButtons } from './buttons.ts';
import type { OutboundContacts } from './contacts.ts';
import type { OutboundDocument } from './document.ts';
import type { OutboundImage } from './image.ts';
import type { OutboundList } from './list.ts';
import type { OutboundLocation } from './location.ts';
import type { OutboundLocationRequest } from './location-request.ts';
import type { OutboundRead, OutboundTyping } from './presence.ts';
import type { OutboundReaction } from './reaction.ts';
import type { OutboundSticker } from './sticker.ts';
import type { OutboundTemplate } from './template.ts';
import type { OutboundText } from './text.ts';
import type { OutboundUrlButton } from './url-button.ts';
import type { OutboundVideo } from './video.ts';

/** What a flow can say and the outbox keeps, discriminated by `type`. */
export type OutboundMessage =
  | OutboundText
  | OutboundImage
  | OutboundVideo
  | OutboundAudio
  | OutboundDocument
  | OutboundSticker
  | OutboundLocation
  | OutboundContacts
  | OutboundReaction
  | OutboundButtons
  | OutboundList
  | OutboundUrlButton
  | OutboundLocationRequest
  | OutboundTemplate;

/** Signs of life that are worth nothing later: sent at once, never stored, never retried. */
export type OutboundPresence = OutboundTyping | OutboundRead;
