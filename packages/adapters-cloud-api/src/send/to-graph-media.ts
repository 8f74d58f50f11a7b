import type { OutboundAudio, OutboundDocument, OutboundImage, OutboundSticker, OutboundVideo } from '@recado/core';
import type { GraphBody } from './to-graph-message.ts';

/** `image`, `video`, `audio`, `document` and `sticker`, by uploaded id or by link. */
export function toGraphMedia(message: OutboundImage | OutboundVideo | OutboundAudio | OutboundDocument | OutboundSticker): GraphBody {
  const file: Record<string, unknown> = 'mediaId' in message.media ? { id: message.media.mediaId } : { link: message.media.link };
  if ('caption' in message && message.caption !== undefined) file.caption = message.caption;
  if (message.type === 'document' && message.fileName !== undefined) file.filename = message.fileName;
  if (message.type === 'audio' && message.isVoice === true) file.voice = true;
  return { type: message.type, [message.type]: file };
}
