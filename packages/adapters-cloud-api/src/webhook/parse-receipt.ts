import type { ChannelId, DeliveryReceipt, ReceiptStatus } from '@recado/core';
import type { UnreadableReason } from './other-event.ts';
import { asList, asMilliseconds, asNumber, asRecord, asText, present } from './read-json.ts';

/**
 * Translates one item of `statuses`. In a group each participant has their own, under the same message id.
 * @param receivedAt - Stands in for a missing timestamp.
 */
export function parseReceipt(item: unknown, channel: ChannelId, receivedAt: number): DeliveryReceipt | UnreadableReason {
  const status = asRecord(item);
  if (status === undefined) return 'not_an_object';
  const transportMessageId = asText(status.id);
  if (transportMessageId === undefined) return 'no_id';
  if (!isReceiptStatus(status.status)) return 'unknown_status';
  const error = asRecord(asList(status.errors)[0]);
  const code = asNumber(error?.code);
  return {
    channelId: channel,
    transportMessageId,
    status: status.status,
    at: asMilliseconds(status.timestamp) ?? receivedAt,
    ...present({
      outboxId: asText(status.biz_opaque_callback_data),
      error: code === undefined ? undefined : { raw: String(code), ...present({ title: asText(error?.title) }) },
    }),
  };
}

const isReceiptStatus = (value: unknown): value is ReceiptStatus => (STATUSES as readonly unknown[]).includes(value);
const STATUSES: readonly ReceiptStatus[] = ['sent', 'delivered', 'read', 'played', 'failed'];
