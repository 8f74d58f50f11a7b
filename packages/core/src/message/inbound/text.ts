import type { InboundBase } from './inbound-base.ts';

/** What the contact typed; up to 65,536 characters. */
export interface InboundText extends InboundBase {
  readonly type: 'text';
  readonly text: string;
}
