import type { JsonObject } from '../message/json.ts';
import { invalid, missing } from '../problem/graph-problem.ts';
import { BSUID_PATTERN, toPhoneDigits } from '../user/user-directory.ts';
import { type Checked, checkObject, checkOneOf, checkOptionalText, checkText, objectOf } from './checks.ts';
import { CONTENT_VALIDATORS } from './validate-content.ts';
import { validateInteractive } from './validate-interactive.ts';

const CALLBACK_DATA_MAX = 512;

/** The type of a send; Meta takes an absent one for text. */
export function typeOfSend(body: JsonObject): string {
  return typeof body.type === 'string' ? body.type : 'text';
}

/** Whether the body marks a message read, with or without typing, rather than sends one. */
export function isReadMark(body: JsonObject): boolean {
  return body.status !== undefined;
}

/** Checks the body of a send as Meta does before it answers 200. */
export function validateSend(body: JsonObject): Checked {
  const type = typeOfSend(body);
  return (
    checkProduct(body) ??
    checkRecipient(body) ??
    (body.type === undefined ? undefined : checkOneOf('type', body.type, SEND_TYPES)) ??
    checkOptionalText('biz_opaque_callback_data', body.biz_opaque_callback_data, CALLBACK_DATA_MAX) ??
    checkContext(body, type) ??
    (type === 'contacts' ? undefined : checkObject(type, body[type])) ??
    (type === 'interactive' ? validateInteractive(objectOf(body.interactive)) : CONTENT_VALIDATORS[type]?.(body[type]))
  );
}

/** Checks a read mark and its typing indicator; whether the message exists is for the journal to say. */
export function validateReadMark(body: JsonObject): Checked {
  return (
    checkProduct(body) ??
    checkOneOf('status', body.status, ['read']) ??
    checkText('message_id', body.message_id, 1_000) ??
    (body.typing_indicator === undefined
      ? undefined
      : (checkObject('typing_indicator', body.typing_indicator) ??
        checkOneOf("typing_indicator['type']", objectOf(body.typing_indicator).type, ['text'])))
  );
}

const SEND_TYPES = ['interactive', ...Object.keys(CONTENT_VALIDATORS)];

function checkProduct(body: JsonObject): Checked {
  if (body.messaging_product === 'whatsapp') return undefined;
  const isAbsent = body.messaging_product === undefined;
  const details = isAbsent ? 'The parameter messaging_product is required.' : "Param messaging_product must be one of {'whatsapp'}.";
  return { code: 100, details };
}

function checkRecipient(body: JsonObject): Checked {
  if (body.recipient_type !== undefined && body.recipient_type !== 'individual') {
    return invalid('recipient_type', 'must be individual; the emulator has no groups');
  }
  if (body.to !== undefined) {
    if (typeof body.to !== 'string' || body.to === '') return invalid('to', 'must be a string');
    return toPhoneDigits(body.to) === undefined ? invalid('to', 'is not a phone number') : undefined;
  }
  if (body.recipient === undefined) return missing('to');
  return typeof body.recipient === 'string' && BSUID_PATTERN.test(body.recipient) ? undefined : invalid('recipient', 'is not a user id');
}

function checkContext(body: JsonObject, type: string): Checked {
  if (body.context === undefined) return undefined;
  if (type === 'reaction') return invalid('context', 'is not allowed with a reaction');
  return checkObject('context', body.context) ?? checkText("context['message_id']", objectOf(body.context).message_id, 1_000);
}
