import type { InboundBase } from './inbound-base.ts';

/** The contact rewrote a message. It may arrive before its original. */
export interface InboundEdit extends InboundBase {
  readonly type: 'edit';
  readonly targetId: string;
  /** The new text or caption, when the edited message has one. */
  readonly text?: string;
}
