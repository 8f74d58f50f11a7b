import type { InboundBase } from './inbound-base.ts';

/** The contact deleted a message for everyone: delete what was stored of it. */
export interface InboundRevoke extends InboundBase {
  readonly type: 'revoke';
  readonly targetId: string;
}
