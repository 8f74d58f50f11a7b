import type { ContactId } from '../conversation/ids.ts';
import type { ConversationSignal } from '../flow/engine/turn-inputs.ts';
import type { InboundMessage } from '../message/inbound/inbound-message.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { Sealer } from '../privacy/sealer.ts';

/** What a mailbox entry's body holds, before it is sealed. */
export type StoredInbound = ({ readonly message: InboundMessage } | { readonly signal: ConversationSignal }) & {
  /** W3C `traceparent` of what brought it. */
  readonly trace?: string | undefined;
};

export const sealInbound = (sealer: Sealer, subject: ContactId, inbound: StoredInbound): Sealed<StoredInbound> =>
  sealer.seal(inbound, { purpose: 'inbound', subject });

export const openInbound = (sealer: Sealer, subject: ContactId, body: Sealed): StoredInbound =>
  sealer.open(body as Sealed<StoredInbound>, { purpose: 'inbound', subject });
