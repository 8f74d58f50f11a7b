import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import { isPersonalId } from './is-personal-id.ts';
import { MaskedText } from './masked-text.ts';
import { looksLikePublicId } from './public-id.ts';
import { isSealed } from './sealed.ts';

/** What a safe value is made of once it has passed. */
export type GuardedValue = string | number | boolean | null | undefined;

/**
 * Lets one safe value pass a door: masked text becomes its text, ids, sealed values, numbers and booleans stay.
 * The names `channelId` and `conversationId` may hold a channel's long number, see `guardFields`.
 * @throws UnsafeValueError for everything else.
 */
export function guardValue(door: string, name: string, value: unknown): GuardedValue {
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && !isPhoneNumber(value)) return value;
  if (typeof value === 'string' && isSafeString(name, value)) return value;
  if (MaskedText.is(value)) return value.toString();
  throw new UnsafeValueError({ door, field: name });
}

function isSafeString(name: string, value: string): boolean {
  if (isSealed(value)) return true;
  if (!looksLikePublicId(value)) return false;
  if (CHANNEL_NAME.test(name)) return isSafeChannel(value);
  if (CONVERSATION_NAME.test(name)) {
    const colon = value.indexOf(':');
    return isSafeChannel(colon === -1 ? value : value.slice(0, colon)) && !isPersonalId(value.slice(colon + 1));
  }
  return !isPersonalId(value);
}

/** A phone number id of Meta has 14 to 17 digits; a Brazilian phone with its country code has 12 or 13. */
const isSafeChannel = (value: string): boolean => CHANNEL_NUMBER.test(value) || !isPersonalId(value);

/** Brazilian phones with country code, which somebody turned into a number. */
const isPhoneNumber = (value: number): boolean =>
  (value >= 551_120_000_000 && value < 560_000_000_000) || (value >= 5_511_900_000_000 && value < 5_600_000_000_000);

const CHANNEL_NAME = /(?:^|[._])channel_?id$|channelId$|ChannelId$/;
const CONVERSATION_NAME = /(?:^|[._])conversation_?id$|conversationId$|ConversationId$/;
const CHANNEL_NUMBER = /^\d{14,20}$/;
