import { channelId } from '@recado/core';
import type { OtherEvent, OtherEventKind } from './other-event.ts';
import { asList, asRecord, asText, type JsonRecord, present } from './read-json.ts';

/** Translates a change of any field but `messages`. Lists of independent items become one event each. */
export function parseOther(field: string, value: JsonRecord, entryId: string | undefined): readonly OtherEvent[] {
  const known = FIELDS.get(field);
  const metadata = asRecord(value.metadata);
  const phoneNumberId = asText(metadata?.phone_number_id);
  const base = {
    kind: kindOf(known?.kind ?? 'unknown', value),
    field,
    ...present({
      // Events about partners are filed under the business portfolio; the account is inside.
      accountId: asText(asRecord(value.waba_info)?.waba_id) ?? entryId,
      channelId: phoneNumberId === undefined ? undefined : channelId(phoneNumberId),
    }),
  };
  const items = known?.items === undefined ? [] : asList(value[known.items]);
  return items.length === 0 ? [{ ...base, value }] : items.map((item) => ({ ...base, value: item }));
}

function kindOf(kind: OtherEventKind, value: JsonRecord): OtherEventKind {
  if (kind !== 'history') return kind;
  return asList(value.history).some((chunk) => asList(asRecord(chunk)?.errors).length > 0) ? 'history_declined' : 'history';
}

const FIELDS: ReadonlyMap<string, { readonly kind: OtherEventKind; readonly items?: string }> = new Map([
  ['account_alerts', { kind: 'account_alert' }],
  ['account_review_update', { kind: 'account_review' }],
  ['account_settings_update', { kind: 'account_settings' }],
  ['account_update', { kind: 'account' }],
  ['business_capability_update', { kind: 'business_capability' }],
  ['business_username_updates', { kind: 'business_username' }],
  ['calls', { kind: 'call', items: 'calls' }],
  ['flows', { kind: 'flow_status' }],
  ['group_lifecycle_update', { kind: 'group_event', items: 'groups' }],
  ['group_participants_update', { kind: 'group_event', items: 'groups' }],
  ['group_settings_update', { kind: 'group_event', items: 'groups' }],
  ['group_status_update', { kind: 'group_event', items: 'groups' }],
  ['history', { kind: 'history' }],
  ['message_template_components_update', { kind: 'template_components' }],
  ['message_template_quality_update', { kind: 'template_quality' }],
  ['message_template_status_update', { kind: 'template_status' }],
  ['messaging_handovers', { kind: 'handover' }],
  ['phone_number_name_update', { kind: 'phone_name' }],
  ['phone_number_quality_update', { kind: 'phone_quality' }],
  ['security', { kind: 'security' }],
  ['smb_app_state_sync', { kind: 'contact_sync' }],
  ['smb_message_echoes', { kind: 'echo', items: 'message_echoes' }],
  ['standby', { kind: 'standby' }],
  ['template_category_update', { kind: 'template_category' }],
  ['template_correct_category_detection', { kind: 'template_category' }],
  ['user_id_update', { kind: 'identity_change', items: 'user_id_update' }],
  ['user_preferences', { kind: 'preference', items: 'user_preferences' }],
]);
