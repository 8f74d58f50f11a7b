import type { InboundBase } from './inbound-base.ts';
import type { InboundMedia } from './inbound-media.ts';

export interface InboundImage extends InboundBase {
  readonly type: 'image';
  readonly media: InboundMedia;
  readonly caption?: string;
}
