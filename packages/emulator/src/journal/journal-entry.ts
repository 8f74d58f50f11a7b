import type { JsonObject } from '../message/json.ts';
import type { MessageDirection } from '../message/message-id.ts';

/** Where a message stands. Of the person's own messages: `delivered` = the bot answered the webhook with 200, `read` = it marked it so. */
export type MessageStatus = 'sent' | 'delivered' | 'read' | 'failed';

/** One step of a message's way. */
export interface StatusChange {
  readonly status: MessageStatus;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Meta's error code; only with `failed`. */
  readonly errorCode?: number;
}

/** One message of either direction as the journal keeps it. */
export interface JournalEntry {
  /** `wamid.…` */
  readonly id: string;
  readonly userKey: string;
  readonly direction: MessageDirection;
  /** When it was written or accepted, epoch milliseconds. */
  readonly at: number;
  /** Inbound: the item of `messages[]` in the webhook. Outbound: the body of the bot's request. */
  readonly message: JsonObject;
  /** The bot's own key of an outbound message. Meta does not deduplicate by it, so two entries may share one. */
  readonly bizOpaqueCallbackData?: string;
  /** Whether an outbound message was addressed by phone number or by BSUID. */
  readonly addressedBy?: 'phone' | 'bsuid';
  /** Meta's error code with which an outbound message will fail: it was accepted and never reaches the person. */
  readonly failsWith?: number;
  /** In order of arrival. */
  readonly statuses: readonly StatusChange[];
}
