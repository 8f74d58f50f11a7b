import type { EmulatedNumber } from '../emulator-options.ts';
import type { JournalEntry, StatusChange } from '../journal/journal-entry.ts';
import type { JsonObject } from '../message/json.ts';
import { describeGraphCode } from '../problem/graph-codes.ts';
import type { UserRecord } from '../user/user-record.ts';

/** Which ids webhooks carry: both, as since April 2026, or the phone number alone as before. */
export type WebhookIdentity = 'phone-and-bsuid' | 'phone-only';

const ERROR_HREF = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';

/** The webhook of something the person wrote. */
export function messageWebhookBody(number: EmulatedNumber, user: UserRecord, message: JsonObject, identity: WebhookIdentity): JsonObject {
  return envelope(number, { contacts: [contactOf(user, identity)], messages: [message] });
}

/** The webhook of a step on a sent message's way. */
export function statusWebhookBody(
  number: EmulatedNumber,
  user: UserRecord,
  entry: JournalEntry,
  change: StatusChange,
  identity: WebhookIdentity,
): JsonObject {
  const status: JsonObject = {
    id: entry.id,
    status: change.status,
    timestamp: toWebhookTimestamp(change.at),
    recipient_id: entry.addressedBy === 'bsuid' ? undefined : user.waId,
    recipient_user_id: identity === 'phone-only' ? undefined : user.bsuid,
    pricing: change.status === 'failed' ? undefined : pricingOf(entry.message),
    errors: change.errorCode === undefined ? undefined : [webhookError(change.errorCode)],
    biz_opaque_callback_data: entry.bizOpaqueCallbackData,
  };
  // Meta leaves the contact out of a failed status.
  return envelope(
    number,
    change.status === 'failed' ? { statuses: [status] } : { contacts: [contactOf(user, identity)], statuses: [status] },
  );
}

/** The ids a message of this person carries, in the order Meta writes them. */
export function senderIds(user: UserRecord, identity: WebhookIdentity): JsonObject {
  return { from: user.waId, from_user_id: identity === 'phone-only' && user.waId !== undefined ? undefined : user.bsuid };
}

/** Unix seconds as a string. */
export function toWebhookTimestamp(at: number): string {
  return String(Math.floor(at / 1000));
}

function envelope(number: EmulatedNumber, value: JsonObject): JsonObject {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: number.wabaId,
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: number.displayPhoneNumber, phone_number_id: number.phoneNumberId },
              ...value,
            },
            field: 'messages',
          },
        ],
      },
    ],
  };
}

function contactOf(user: UserRecord, identity: WebhookIdentity): JsonObject {
  const { from, from_user_id } = senderIds(user, identity);
  return { profile: { name: user.name, username: user.username }, wa_id: from, user_id: from_user_id };
}

function pricingOf(message: JsonObject): JsonObject {
  return message.type === 'template'
    ? { billable: true, pricing_model: 'PMP', category: 'utility', type: 'regular' }
    : { billable: false, pricing_model: 'PMP', category: 'service', type: 'free_customer_service' };
}

function webhookError(code: number): JsonObject {
  const { title, details } = describeGraphCode(code);
  return { code, title, message: title, error_data: { details }, href: ERROR_HREF };
}
