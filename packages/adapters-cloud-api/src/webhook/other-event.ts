import type { ChannelId } from '@recado/core';

/** Something a webhook told that is neither a message to answer nor a receipt. */
export interface OtherEvent {
  readonly kind: OtherEventKind;
  /** The webhook field it came under, such as `account_update`. */
  readonly field: string;
  /** Id of the WhatsApp Business account, when the webhook says one. */
  readonly accountId?: string;
  /** The business number, for fields that belong to one. */
  readonly channelId?: ChannelId;
  /** As it came: one item of the list for fields that carry lists of items, else the whole value. May hold personal data. */
  readonly value: unknown;
  /** For `unreadable`: what is wrong with it. */
  readonly reason?: UnreadableReason;
}

/**
 * `echo`, `history` and `standby` hold messages that must never be answered; `error` is a failure Meta reports about no message in
 * particular; `foreign_channel` a message or status of a number this transport does not serve; `unreadable` an item that lacks what it
 * cannot be handled without; `unknown` a field we do not know.
 */
export type OtherEventKind =
  | 'account'
  | 'account_alert'
  | 'account_review'
  | 'account_settings'
  | 'business_capability'
  | 'business_username'
  | 'call'
  | 'contact_sync'
  | 'echo'
  | 'error'
  | 'flow_status'
  | 'foreign_channel'
  | 'group_event'
  | 'handover'
  | 'history'
  | 'history_declined'
  | 'identity_change'
  | 'phone_name'
  | 'phone_quality'
  | 'preference'
  | 'security'
  | 'standby'
  | 'template_category'
  | 'template_components'
  | 'template_quality'
  | 'template_status'
  | 'unknown'
  | 'unreadable';

export type UnreadableReason = 'not_an_object' | 'no_id' | 'no_sender' | 'no_channel' | 'unknown_status' | 'parser_failed';
