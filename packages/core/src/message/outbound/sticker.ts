import type { OutboundMedia } from './outbound-media.ts';

export interface OutboundSticker {
  readonly type: 'sticker';
  readonly media: OutboundMedia;
}
