import type { ContactAddresses } from '../../conversation/contact.ts';
import type { ChannelId } from '../../conversation/ids.ts';
import type { InboundMessage } from '../../message/inbound/inbound-message.ts';
import type { OutboundMessage, OutboundPresence } from '../../message/outbound/outbound-message.ts';
import type { TransportCapabilities } from './transport-capabilities.ts';

/** Receives and sends on WhatsApp. */
export interface Transport {
  readonly specVersion: 1;
  readonly name: string;
  readonly capabilities: TransportCapabilities;
  /** Starts handing over what arrives. Nothing is acknowledged to the vendor before the sink has resolved. */
  start(sink: TransportSink): Promise<void>;
  /** One message, already within the capabilities. Outcomes are returned; a thrown error counts as `ambiguous`. */
  send(delivery: OutboundDelivery): Promise<SendOutcome>;
  /** A sign of life (typing, read): best effort, errors are swallowed. */
  signal(presence: OutboundPresence, channel: ChannelId): Promise<void>;
  /** Stops receiving and lets running sends end. */
  stop(): Promise<void>;
}

/** Given by the runtime to `start`. */
export interface TransportSink {
  /**
   * Resolves when every item is durable (or was a duplicate). Rejects when nothing may be acknowledged:
   * the transport then answers the vendor with a failure, so that the batch comes back.
   */
  receive(batch: InboundBatch): Promise<void>;
}

export interface InboundBatch {
  readonly messages: readonly InboundMessage[];
  readonly receipts: readonly DeliveryReceipt[];
}

/** What became of a message we sent. Receipts come in any order, repeat, and may precede the answer of the send. */
export interface DeliveryReceipt {
  readonly channelId: ChannelId;
  /** The outbox id, when the transport echoes it. */
  readonly outboxId?: string;
  readonly transportMessageId: string;
  readonly status: ReceiptStatus;
  /** Epoch milliseconds, by WhatsApp's clock. */
  readonly at: number;
  readonly error?: VendorError;
}
export type ReceiptStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** A vendor's vocabulary, translated without being lost. */
export interface VendorError {
  /** The vendor's own code, such as `131047`. */
  readonly raw: string;
  readonly title?: string;
}

export interface OutboundDelivery {
  /** Our id of the message. Travels with it where the transport has a place for it. */
  readonly outboxId: string;
  readonly channelId: ChannelId;
  readonly to: ContactAddresses;
  readonly message: OutboundMessage;
  /** Quote this message of the contact. */
  readonly repliesTo?: string;
}

export type SendOutcome =
  | { readonly status: 'accepted'; readonly transportMessageId: string }
  /** Certain not to have gone out. `retry` says whether the same request may work later. */
  | {
      readonly status: 'refused';
      readonly error: VendorError;
      /** The vendor was not reached at all, so that other sends would fail too. */
      readonly isUnreached?: true;
      readonly retry: { readonly action: 'never' } | { readonly action: 'later'; readonly afterMs: number };
    }
  /** No answer seen: it may or may not be on its way. */
  | { readonly status: 'ambiguous'; readonly reason: string };
