import type { InboundAudio, InboundBase, InboundDocument, InboundImage, InboundMedia, InboundSticker, InboundVideo } from '@recado/core';
import { asRecord, asText, type JsonRecord, present } from '../read-json.ts';

type InboundMediaMessage = InboundImage | InboundVideo | InboundAudio | InboundDocument | InboundSticker;

/** `image`, `video`, `audio`, `document` and `sticker`; answers `undefined` without a media id. */
export function parseMediaMessage(
  type: InboundMediaMessage['type'],
  message: JsonRecord,
  base: InboundBase,
): InboundMediaMessage | undefined {
  const file = asRecord(message[type]);
  const mediaId = asText(file?.id);
  if (file === undefined || mediaId === undefined) return undefined;
  const media: InboundMedia = {
    mediaId,
    mimeType: asText(file.mime_type) ?? 'application/octet-stream',
    ...present({ sha256: asText(file.sha256) }),
  };
  const caption = present({ caption: asText(file.caption) });
  switch (type) {
    case 'audio':
      return { type, ...base, media, isVoice: file.voice === true };
    case 'sticker':
      return { type, ...base, media, isAnimated: file.animated === true };
    case 'document':
      return { type, ...base, media, ...caption, ...present({ fileName: asText(file.filename) }) };
    default:
      return { type, ...base, media, ...caption };
  }
}
