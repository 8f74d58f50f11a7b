import type { InboundBase } from './inbound-base.ts';

/** A completed WhatsApp Flow, address form or call-permission request (not one of our own flows). */
export interface InboundFlowReply extends InboundBase {
  readonly type: 'flow_reply';
  /** `flow`, `address_message`, `call_permission_reply` … */
  readonly name: string;
  readonly body?: string;
  /** The parsed answer; a text that was not JSON stays under `unparsed`. */
  readonly response: Readonly<Record<string, unknown>>;
}
