import type { InboundBase } from './inbound-base.ts';

/** A row picked from a list. */
export interface InboundListReply extends InboundBase {
  readonly type: 'list_reply';
  readonly replyId: string;
  readonly title: string;
  readonly description?: string;
}
