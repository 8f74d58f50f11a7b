import type { InboundBase } from './inbound-base.ts';

/** A tapped reply button, of an interactive message or of a template. */
export interface InboundButtonReply extends InboundBase {
  readonly type: 'button_reply';
  /** The button's id, or a template's payload. */
  readonly replyId: string;
  readonly title: string;
  readonly origin: 'interactive' | 'template';
}
