import type { InboundBase } from './inbound-base.ts';
import type { InboundMedia } from './inbound-media.ts';

export interface InboundDocument extends InboundBase {
  readonly type: 'document';
  readonly media: InboundMedia;
  readonly caption?: string;
  /** Text of the contact: sanitise before use as a path. */
  readonly fileName?: string;
}
