import type { OutboundMedia } from './outbound-media.ts';

export interface OutboundVideo {
  readonly type: 'video';
  readonly media: OutboundMedia;
  /** Up to 1,024 characters. */
  readonly caption?: string;
}
