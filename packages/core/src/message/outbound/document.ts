import type { OutboundMedia } from './outbound-media.ts';

export interface OutboundDocument {
  readonly type: 'document';
  readonly media: OutboundMedia;
  readonly caption?: string;
  readonly fileName?: string;
}
