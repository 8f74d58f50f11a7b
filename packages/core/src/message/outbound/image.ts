import type { OutboundMedia } from './outbound-media.ts';

export interface OutboundImage {
  readonly type: 'image';
  readonly media: OutboundMedia;
  /** Up to 1,024 characters. */
  readonly caption?: string;
}
