import type { InboundBase } from './inbound-base.ts';
import type { InboundMedia } from './inbound-media.ts';

export interface InboundSticker extends InboundBase {
  readonly type: 'sticker';
  readonly media: InboundMedia;
  readonly isAnimated: boolean;
}
