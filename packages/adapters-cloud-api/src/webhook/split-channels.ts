import type { ChannelId, InboundBatch } from '@recado/core';
import type { OtherEvent } from './other-event.ts';
import type { ParsedWebhook } from './parse-webhook.ts';

/**
 * Keeps what belongs to our number. An app with several numbers gets the webhooks of all of them at one address;
 * answering a number nobody configured would be worse than handing its messages on as events.
 */
export function splitChannels(
  webhook: ParsedWebhook,
  own: ChannelId,
): { readonly batch: InboundBatch; readonly others: readonly OtherEvent[] } {
  const { messages, receipts, others } = webhook;
  const isOwn = (item: { readonly channelId: ChannelId }) => item.channelId === own;
  if (messages.every(isOwn) && receipts.every(isOwn)) return { batch: { messages, receipts }, others };
  const foreign = [...messages, ...receipts]
    .filter((item) => !isOwn(item))
    .map((item): OtherEvent => ({ kind: 'foreign_channel', field: 'messages', channelId: item.channelId, value: item }));
  return { batch: { messages: messages.filter(isOwn), receipts: receipts.filter(isOwn) }, others: [...others, ...foreign] };
}
