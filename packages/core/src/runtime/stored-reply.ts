import type { ContactAddresses } from '../conversation/contact.ts';
import type { ContactId } from '../conversation/ids.ts';
import type { OutboundMessage } from '../message/outbound/outbound-message.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { Sealer } from '../privacy/sealer.ts';

/** What an outbox row's body holds, before it is sealed. */
export interface StoredReply {
  readonly to: ContactAddresses;
  readonly message: OutboundMessage;
  /** When the message it answers came; absent when a timer or a signal led to it. */
  readonly receivedAt?: number | undefined;
  /** W3C `traceparent` of its turn. */
  readonly trace?: string | undefined;
}

export const sealReply = (sealer: Sealer, subject: ContactId, reply: StoredReply): Sealed<StoredReply> =>
  sealer.seal(reply, { purpose: 'outbox', subject });

export const openReply = (sealer: Sealer, subject: ContactId, body: Sealed): StoredReply =>
  sealer.open(body as Sealed<StoredReply>, { purpose: 'outbox', subject });
