import type { InboundBase } from './inbound-base.ts';
import type { InboundMedia } from './inbound-media.ts';

export interface InboundVideo extends InboundBase {
  readonly type: 'video';
  readonly media: InboundMedia;
  readonly caption?: string;
}
