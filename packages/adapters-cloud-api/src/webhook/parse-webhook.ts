import { type ChannelId, channelId, type DeliveryReceipt, type InboundBatch, type InboundMessage } from '@recado/core';
import { indexSenders } from './index-senders.ts';
import type { OtherEvent, UnreadableReason } from './other-event.ts';
import { parseMessage } from './parse-message.ts';
import { parseOther } from './parse-other.ts';
import { parseReceipt } from './parse-receipt.ts';
import { asList, asRecord, asText, type JsonRecord, present } from './read-json.ts';

/** A webhook in our shape: what the runtime takes, and everything else. */
export interface ParsedWebhook extends InboundBatch {
  readonly others: readonly OtherEvent[];
}

/**
 * Translates the parsed body of a webhook, or answers `undefined` when it is not one of WhatsApp.
 *
 * Messages, statuses and errors of one change are read independently, by presence and never by API version. An item that cannot be read
 * becomes an `unreadable` event, so that it never takes its neighbours with it. Order is that of the body.
 * @param receivedAt - Epoch milliseconds; dates items that carry no time.
 */
export function parseWebhook(body: unknown, receivedAt: number): ParsedWebhook | undefined {
  const envelope = asRecord(body);
  if (envelope?.object !== 'whatsapp_business_account' || !Array.isArray(envelope.entry)) return undefined;
  const found: Findings = { messages: [], receipts: [], others: [] };
  for (const item of envelope.entry) {
    const entry = asRecord(item);
    const accountId = asText(entry?.id);
    if (!Array.isArray(entry?.changes)) found.others.push(unreadable('not_an_object', '', item, { accountId, channel: undefined }));
    for (const change of asList(entry?.changes)) readChange(change, accountId, receivedAt, found);
  }
  return found;
}

interface Findings {
  readonly messages: InboundMessage[];
  readonly receipts: DeliveryReceipt[];
  readonly others: OtherEvent[];
}

interface Place {
  readonly accountId: string | undefined;
  readonly channel: ChannelId | undefined;
}

function readChange(item: unknown, accountId: string | undefined, receivedAt: number, found: Findings): void {
  const change = asRecord(item);
  const field = asText(change?.field) ?? '';
  const value = asRecord(change?.value);
  if (value === undefined) {
    found.others.push(unreadable('not_an_object', field, item, { accountId, channel: undefined }));
  } else if (field === 'messages') {
    readMessages(value, accountId, receivedAt, found);
  } else {
    found.others.push(...parseOther(field, value, accountId));
  }
}

function readMessages(value: JsonRecord, accountId: string | undefined, receivedAt: number, found: Findings): void {
  const phoneNumberId = asText(asRecord(value.metadata)?.phone_number_id);
  const channel = phoneNumberId === undefined ? undefined : channelId(phoneNumberId);
  const place: Place = { accountId, channel };
  const senderOf = indexSenders(value.contacts);
  for (const item of asList(value.messages)) {
    const message = attempt(() => (channel === undefined ? 'no_channel' : parseMessage(item, channel, senderOf, receivedAt)));
    if (typeof message === 'string') found.others.push(unreadable(message, 'messages', item, place));
    else found.messages.push(message);
  }
  for (const item of asList(value.statuses)) {
    const receipt = attempt(() => (channel === undefined ? 'no_channel' : parseReceipt(item, channel, receivedAt)));
    if (typeof receipt === 'string') found.others.push(unreadable(receipt, 'messages', item, place));
    else found.receipts.push(receipt);
  }
  for (const error of asList(value.errors)) {
    found.others.push({ kind: 'error', field: 'messages', ...present({ accountId, channelId: channel }), value: error });
  }
}

/** A defect of ours must not make Meta send the whole POST again for a week. */
function attempt<T>(parse: () => T): T | UnreadableReason {
  try {
    return parse();
  } catch {
    return 'parser_failed';
  }
}

function unreadable(reason: UnreadableReason, field: string, value: unknown, { accountId, channel }: Place): OtherEvent {
  return { kind: 'unreadable', field, ...present({ accountId, channelId: channel }), value, reason };
}
